import type { Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { formatRupiah, rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'
import { formatPercent, shareOf } from './share.ts'

/** The day work was lost, and the last wage reported to the insurer. */
export type JobLossAsked = { on: Day; wage: Rupiah }

export type JobLossCash = {
  /** The wage up to its ceiling. */
  counted: Rupiah
  months: { from: number; to: number; monthly: Rupiah }[]
  /** All months together, if no work is found before. */
  total: Rupiah
  /** Whether somebody has the right to it is not answered here. */
  question: string
  because: Because[]
}

/**
 * The cash of unemployment cover (JKP), month by month, at most: it ends with new work. Not for members without a wage.
 * @cite pp-37-2021 pasal manfaat uang tunai, nomornya belum terlihat
 * @cite pp-6-2025 Pasal 21
 */
export function jobLossCash({
  on,
  wage,
}: JobLossAsked): Outcome<JobLossCash, NotKnown | { code: 'wage-not-counted'; wage: Rupiah }> {
  if (!(wage > 0)) return refused({ code: 'wage-not-counted', wage })
  const rules = find(['jkp.cash', 'jkp.cash.months', 'jkp.cash.ceiling'], on)
  if (!rules.ok) return rules
  const cash = rules.value['jkp.cash']
  const longest = rules.value['jkp.cash.months']
  const ceiling = rules.value['jkp.cash.ceiling']
  const counted = rupiah(Math.min(wage, ceiling.amount()))
  const stages = (cash.value.stages ?? []).map(({ from, to, percent }) => ({
    from,
    to: Math.min(to ?? longest.number(), longest.number()),
    percent,
    monthly: shareOf(counted, percent),
  }))
  const words = stages.map(({ from, to, percent, monthly }) => `bulan ke-${from} sampai ke-${to} ${formatPercent(percent)}, ${formatRupiah(monthly)}`) // prettier-ignore
  return done({
    counted,
    months: stages.map(({ from, to, monthly }) => ({ from, to, monthly })),
    total: rupiah(stages.reduce((sum, { from, to, monthly }) => sum + (to - from + 1) * monthly, 0)),
    question: cash.question ?? '',
    because: [
      cash.because(`Sebulan: ${words.join('; ')}.`),
      longest.because(`Paling lama ${longest.number()} bulan, selama belum bekerja lagi.`),
      ...(wage > counted ? [ceiling.because(`Upah yang dihitung ${formatRupiah(counted)}, batasnya.`)] : []),
    ],
  })
}

import type { Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { formatRupiah, type Rupiah } from '../basics/rupiah.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'
import type { Part } from './outcomes.ts'
import { formatPercent, shareOf } from './share.ts'

/**
 * A part of the body that is lost, or that works less. `function`: how much of its use is lost, in whole percent; left
 * out when the part itself is gone. `times` counts lines that say "each" (fingers, tens of decibels), 1 when left out.
 */
export type Loss = { code: string; function?: number; times?: number }

/** No rule for several losses was found: they are added, never beyond the percentage of both eyes or both legs. */
const mostInAll = 70_000

/**
 * Partial disability: percentage of the table × (loss of function) × 80 × base. The whole table is remembered, so the
 * answer warns; a doctor and the insurer decide.
 * @cite pp-44-2015 Lampiran III
 * @cite pp-44-2015 Lampiran III, tabel persentase
 */
export function partialDisability(asked: {
  on: Day
  base: Rupiah
  losses: readonly Loss[]
}): Outcome<{ part: Part; question?: string }, NotKnown | { code: 'loss-not-known'; loss: string }> {
  const rules = find(['jkk.partial.times', 'jkk.partial.table'], asked.on)
  if (!rules.ok) return rules
  const times = rules.value['jkk.partial.times']
  const table = rules.value['jkk.partial.table']
  let percent = 0
  const words: string[] = []
  for (const { code, function: lost = 100, times: count = 1 } of asked.losses) {
    const line = table.value.table?.find((one) => one.code === code)
    if (!line || !(lost > 0 && lost <= 100) || !(Number.isInteger(count) && count > 0))
      return refused({ code: 'loss-not-known', loss: code })
    // Whole percent of thousandths of a percent: half a finger is never lost to rounding before the end.
    percent += ((line.percent ?? 0) * count * lost) / 100
    words.push(`${line.label} ${formatPercent(line.percent ?? 0)}${lost < 100 ? ` × ${lost}% fungsi` : ''}${count > 1 ? ` × ${count}` : ''}`) // prettier-ignore
  }
  const counted = Math.min(percent, mostInAll)
  const amount = shareOf(times.number() * asked.base, counted)
  const sentence = `${words.join('; ')}: ${formatPercent(counted)} × ${times.number()} × ${formatRupiah(asked.base)} = ${formatRupiah(amount)}.`
  return done({
    part: { code: 'partial', label: times.label, kind: 'cash', amount, because: [times.because(sentence), table.because('Persentase menurut tabel, dari ingatan; dokter dan BPJS yang menetapkan.')] }, // prettier-ignore
    question: table.question,
  })
}

import type { Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { formatRupiah, rupiah, type Rupiah } from '../basics/rupiah.ts'
import { because, type Because } from './cite.ts'
import { find } from './find.ts'
import { lookUp, type NotKnown } from './lookup.ts'
import type { BpuProgramme, Payer, Sector } from './payer.ts'
import { reliefOf, type ReliefFound } from './relief.ts'
import { sentences } from './sentences.ts'
import { shareOf } from './share.ts'
import type { Row } from './shape.ts'

export type ContributionAsked = {
  programmes: readonly BpuProgramme[]
  /** The base reported to the insurer, one of the bracket bases of PP 44/2015 Lampiran II. */
  base: Rupiah
  payer: Payer
  sector: Sector
  /** The month the contribution is for (bulan iuran), not the month it is paid in. */
  month: Month
}

/** Another amount that the text does not exclude, with the name of the open question. */
export type OpenAmount = { amount: Rupiah; question: string; reading: string }

/** What one programme costs in the month: without a relief, and to be paid. */
export type ContributionPart = { programme: BpuProgramme; normal: Rupiah; amount: Rupiah }

export type Contribution = {
  amount: Rupiah
  parts: ContributionPart[]
  because: Because[]
  /** Empty when the law is settled for this case. */
  open: OpenAmount[]
  /** True when a reason rests on a value that nobody has read with certainty. */
  warns: boolean
}

export type ContributionRefusal = NotKnown | { code: 'base-not-known'; rule: string; base: Rupiah }

/**
 * What one month costs for one worker, for whoever pays.
 * @cite pp-44-2015 Lampiran II
 * @cite pp-44-2015 Pasal 18(2)
 * @cite pp-46-2015 Lampiran
 * @cite pp-50-2025 Pasal 4(1)
 * @cite pp-50-2025 Pasal 3
 * @cite pp-49-2020 Pasal 9
 * @cite pp-49-2020 Pasal 13
 */
export function monthlyContribution(asked: ContributionAsked): Outcome<Contribution, ContributionRefusal> {
  const parts: { programme: BpuProgramme; normal: number; relief?: ReliefFound }[] = []
  const reasons: Because[] = []
  for (const programme of asked.programmes) {
    const rule = ruleOf[programme]
    const found = tariff(rule, asked)
    if (!found.ok) return found
    const { normal } = found.value
    const relief = reliefOf(rule, asked)
    parts.push({ programme, normal, relief })
    reasons.push(found.value.because)
    if (relief) {
      for (const cited of relief.reduced
        ? [relief.relief.cite, relief.relief.period, relief.payer.cite]
        : [relief.payer.cite])
        reasons.push(because(relief.name, asked.month, cited, sentences.relief(relief, asked.payer)))
    }
  }
  const amount = total(parts)
  const questions = new Set(parts.flatMap(({ relief }) => (relief?.payer.open ? [relief.payer.question ?? ''] : [])))
  const open = [...questions].map((question) => {
    const other = total(parts, question)
    return { amount: other, question, reading: `Bacaan lain: ${formatRupiah(other)} sebulan.` }
  })
  const unique = withoutRepeats(reasons)
  const shown = parts.map((part) => ({ ...part, normal: rupiah(part.normal), amount: total([part]) }))
  return done({
    amount,
    parts: shown.map(({ programme, normal, amount }) => ({ programme, normal, amount })),
    because: unique,
    open,
    warns: unique.some((reason) => reason.warns),
  })
}

const ruleOf: Record<BpuProgramme, string> = {
  jkk: 'jkk.bpu.monthly',
  jkm: 'jkm.bpu.monthly',
  jht: 'jht.bpu.percent',
}

const onRow = (rows: Row[] | undefined, base: Rupiah): number | undefined =>
  rows?.find((row) => row.base === Number(base))?.value

/** JHT is a share of the base of a bracket, and of nothing else. */
function shareOfBracket(percent: number, { base, month }: ContributionAsked): number | undefined {
  const brackets = lookUp(ruleOf.jkk, month)
  return brackets.ok && onRow(brackets.value.rows, base) !== undefined ? shareOf(base, percent) : undefined
}

function tariff(
  rule: string,
  asked: ContributionAsked,
): Outcome<{ normal: number; because: Because }, ContributionRefusal> {
  const rules = find([rule], asked.month)
  if (!rules.ok) return rules
  const found = rules.value[rule]!
  const { value, rows, percent } = found.value
  const normal = value ?? (percent === undefined ? onRow(rows, asked.base) : shareOfBracket(percent, asked))
  if (normal === undefined) return refused({ code: 'base-not-known', rule, base: asked.base })
  return done({ normal, because: found.because(sentences.tariff(found.label, normal, asked.month)) })
}

/** With `flip`, the open question of that name is answered the other way. */
function total(parts: { normal: number; relief?: ReliefFound }[], flip?: string): Rupiah {
  let sum = 0
  for (const { normal, relief } of parts) {
    const flipped = relief?.payer.open === true && relief.payer.question === flip
    const reduced = relief !== undefined && relief.reduced !== flipped
    sum += reduced ? (normal * (100 - relief.relief.percent)) / 100 : normal
  }
  return rupiah(sum)
}

const withoutRepeats = (reasons: Because[]): Because[] => {
  const seen = new Set<string>()
  return reasons.filter(({ rule, article }) => !seen.has(`${rule} ${article}`) && seen.add(`${rule} ${article}`))
}

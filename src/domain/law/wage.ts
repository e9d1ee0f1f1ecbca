import { firstDayOf, formatMonth, type Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { formatRupiah, rupiah, type Rupiah } from '../basics/rupiah.ts'
import { because, type Because } from './cite.ts'
import { find, type Found } from './find.ts'
import type { NotKnown } from './lookup.ts'
import { reliefOf } from './relief.ts'
import { sentences } from './sentences.ts'
import { formatPercent, shareOf } from './share.ts'
import type { MilliPercent } from './shape.ts'

export const scales = ['micro', 'small', 'medium-large'] as const
export type Scale = (typeof scales)[number]
export type WageProgramme = 'jkk' | 'jkm' | 'jht' | 'jp'
export type RiskClass = 1 | 2 | 3 | 4 | 5

export type WageAsked = {
  riskClass: RiskClass
  wage: Rupiah
  month: Month
  scale: Scale
  /** Programmes taken beyond those the size of the employer demands. */
  extra?: readonly WageProgramme[]
  /** Completed years of the worker when registered, for unemployment cover; not asked when left out. */
  registeredAge?: number
  /** An employer named by the ministry as labour-intensive industry. */
  labourIntensive?: boolean
}

/** What each side pays for one programme; `normal` is the employer's part without a relief. */
export type WagePart = {
  programme: WageProgramme
  employer: Rupiah
  worker: Rupiah
  normal: Rupiah
  mandatory: boolean
}

/** Where unemployment cover is paid from: nothing of it is billed. `covered` follows from the programmes taken. */
export type UnemploymentCover = { covered: boolean; government: Rupiah; fromJkk: Rupiah; fromJkm: Rupiah }

export type WageContribution = {
  parts: WagePart[]
  employer: Rupiah
  worker: Rupiah
  total: Rupiah
  /** Null before there was such cover. */
  jkp: UnemploymentCover | null
  /** The employer's total if an open relief is read the other way. */
  open: { employer: Rupiah; question: string }[]
  because: Because[]
  warns: boolean
}

const demanded: Record<Scale, readonly WageProgramme[]> = {
  micro: ['jkk', 'jkm'],
  small: ['jkk', 'jkm', 'jht'],
  'medium-large': ['jkk', 'jkm', 'jht', 'jp'],
}

/** A part with what it was before any relief, and the question when the relief is open. */
type Line = WagePart & { because: Because[]; question?: string; other: Rupiah; exact: boolean }

/**
 * What an employer and a wage earner pay for one month. The pension stops at a ceiling that is set every March: after
 * the last one set it refuses, and so does every answer that needs it.
 * @cite pp-44-2015 Pasal 16
 * @cite pp-44-2015 Pasal 18
 * @cite pp-46-2015 Pasal 16
 * @cite pp-45-2015 Pasal 28
 * @cite pp-45-2015 Pasal 29(3)
 * @cite perpres-109-2013 Pasal 6(3)
 * @cite pp-7-2025 Pasal 3 dan 4
 * @cite pp-36-2025 Pasal 10A
 * @cite pilihan-bahu pembulatan iuran
 */
export function wageContribution(
  asked: WageAsked,
): Outcome<WageContribution, NotKnown | { code: 'wage-not-counted'; wage: Rupiah }> {
  const { wage, month, scale } = asked
  if (!(wage > 0)) return refused({ code: 'wage-not-counted', wage })
  const scaleRule = find(['pu.scale', 'pu.rounding'], month)
  if (!scaleRule.ok) return scaleRule
  const size = scaleRule.value['pu.scale']
  const taken = [...new Set([...demanded[scale], ...(asked.extra ?? [])])]
  const lines: Line[] = []
  for (const programme of taken) {
    const line = lineOf(programme, asked)
    if (!line.ok) return line
    lines.push(line.value)
  }
  const jkp = unemployment(asked, taken)
  const sum = (pick: (line: Line) => number) => rupiah(lines.reduce((all, line) => all + pick(line), 0))
  const reasons = [
    size.because(`${size.line(scale).label}.`),
    ...lines.flatMap((line) => line.because),
    ...(lines.some(({ exact }) => !exact) ? [scaleRule.value['pu.rounding'].because('Tiap bagian dibulatkan ke rupiah terdekat; ini pilihan kami.')] : []), // prettier-ignore
    ...(jkp ? [jkp.because] : []),
  ]
  const questions = [...new Set(lines.flatMap(({ question }) => question ?? []))]
  return done({
    parts: lines.map(({ programme, employer, worker, normal, mandatory }) => ({ programme, employer, worker, normal, mandatory })), // prettier-ignore
    employer: sum((line) => line.employer),
    worker: sum((line) => line.worker),
    total: sum((line) => line.employer + line.worker),
    jkp: jkp ? jkp.cover : null,
    open: questions.map((question) => ({ question, employer: sum((line) => (line.question === question ? line.other : line.employer)) })), // prettier-ignore
    because: reasons,
    // Where unemployment cover is paid from is not part of the bill.
    warns: questions.length > 0 || lines.some((line) => line.because.some((reason) => reason.warns)),
  })
}

function lineOf(programme: WageProgramme, asked: WageAsked): Outcome<Line, NotKnown> {
  const { wage, month, scale } = asked
  const mandatory = demanded[scale].includes(programme)
  const line = (
    found: Found,
    base: number,
    employer: MilliPercent,
    worker: MilliPercent,
    also: Because[] = [],
  ): Line => {
    const parts = { employer: shareOf(base, employer), worker: shareOf(base, worker) }
    const side = worker > 0 ? `, pekerja ${formatPercent(worker)} ${formatRupiah(parts.worker)}` : ''
    const sentence = `${found.label.id}: pemberi kerja ${formatPercent(employer)} ${formatRupiah(parts.employer)}${side} untuk ${formatMonth(month)}.`
    const exact = (base * employer) % 100_000 === 0 && (base * worker) % 100_000 === 0
    return { programme, ...parts, normal: parts.employer, mandatory, other: parts.employer, exact, because: [found.because(sentence), ...also] } // prettier-ignore
  }
  if (programme === 'jp') return pension(asked, line)
  if (programme === 'jht') {
    const rules = find(['jht.pu.share'], month)
    if (!rules.ok) return rules
    const { employer, worker } = shareIn(rules.value['jht.pu.share'])
    return done(line(rules.value['jht.pu.share'], wage, employer, worker))
  }
  const id = programme === 'jkk' ? 'jkk.pu.share' : 'jkm.pu.percent'
  const rules = find([id], month)
  if (!rules.ok) return rules
  const found = rules.value[id]
  const percent = programme === 'jkk' ? (found.line(`class-${asked.riskClass}`).percent ?? 0) : found.percent()
  return done(relieved(id, line(found, wage, percent, 0), percent, asked))
}

function pension(
  { wage, month }: WageAsked,
  line: (found: Found, base: number, employer: MilliPercent, worker: MilliPercent, also: Because[]) => Line,
): Outcome<Line, NotKnown> {
  const rules = find(['jp.pu.share', 'jp.wage.ceiling'], month)
  if (!rules.ok) return rules
  const ceiling = rules.value['jp.wage.ceiling']
  const { employer, worker } = shareIn(rules.value['jp.pu.share'])
  const counted = Math.min(wage, ceiling.amount())
  const sentence = `Upah yang dihitung untuk JP ${formatRupiah(counted)}; batasnya ${formatRupiah(ceiling.amount())}.`
  return done(line(rules.value['jp.pu.share'], counted, employer, worker, [ceiling.because(sentence)]))
}

function relieved(id: string, line: Line, percent: MilliPercent, { wage, month, labourIntensive }: WageAsked): Line {
  const found = reliefOf(id, { sector: labourIntensive ? 'labour-intensive' : 'other', month, payer: 'employer' })
  if (!found) return line
  const { relief, payer, reduced, name } = found
  const left = 100 - relief.percent
  const less = shareOf(wage, percent, left)
  const exact = (wage * percent * left) % 10_000_000 === 0
  const reasons = [relief.cite, relief.period, payer.cite].map((cite) => because(name, month, cite, sentences.relief(found, 'employer'))) // prettier-ignore
  const [employer, other] = reduced ? [less, line.normal] : [line.normal, less]
  return { ...line, employer, other, exact, question: payer.open ? payer.question : undefined, because: [...line.because, ...reasons] } // prettier-ignore
}

const shareIn = ({ value: { share } }: Found): { employer: MilliPercent; worker: MilliPercent } => {
  if (!share) throw new RangeError('the rule has no share')
  return share
}

/**
 * A month follows the rule of its first day: ours, and only about the money inside.
 * @cite pp-37-2021 Pasal 11
 * @cite pp-6-2025 Pasal 11
 * @cite pp-6-2025 Pasal 4(3)
 * @cite pp-6-2025 Pasal 4(2)b
 */
export function unemployment(
  { wage, month, registeredAge }: Pick<WageAsked, 'wage' | 'month' | 'registeredAge'>,
  taken: readonly WageProgramme[],
): { cover: UnemploymentCover; because: Because } | undefined {
  const rules = find(['jkp.recomposition', 'jkp.programmes'], month)
  if (!rules.ok) return undefined
  const table = rules.value['jkp.recomposition']
  const part = (code: string): MilliPercent => table.value.table?.find((line) => line.code === code)?.percent ?? 0
  // Of the largest employers the pension is demanded anyway.
  const needed: WageProgramme[] = ['jkk', 'jkm', 'jht']
  const tooOld = ageBar(month, registeredAge)
  const covered = !tooOld && needed.every((programme) => taken.includes(programme))
  const [government, fromJkk, fromJkm] = ['government', 'from-jkk', 'from-jkm'].map((code) => shareOf(wage, part(code)))
  const sentence = covered
    ? `JKP tidak menambah tagihan: pemerintah ${formatPercent(part('government'))}, dari JKK ${formatPercent(part('from-jkk'))}${part('from-jkm') > 0 ? `, dari JKM ${formatPercent(part('from-jkm'))}` : ''}; harus terdaftar JKN.`
    : 'Belum berhak JKP: programnya belum lengkap menurut skala usaha.'
  const zero = rupiah(0)
  return {
    cover: covered
      ? { covered, government: government ?? zero, fromJkk: fromJkk ?? zero, fromJkm: fromJkm ?? zero }
      : { covered, government: zero, fromJkk: zero, fromJkm: zero },
    because: tooOld ?? (covered ? table : rules.value['jkp.programmes']).because(sentence),
  }
}

/** The reason why somebody was too old when registered; none before the rule was known. */
function ageBar(month: Month, age?: number): Because | undefined {
  const rules = find(['jkp.age.under'], firstDayOf(month))
  if (!rules.ok || age === undefined || age < rules.value['jkp.age.under'].number()) return undefined
  return rules.value['jkp.age.under'].because(`Sudah berumur ${age} tahun saat mendaftar: tidak berhak JKP.`)
}

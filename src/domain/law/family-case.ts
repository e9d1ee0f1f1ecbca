import type { Day } from '../basics/day.ts'
import type { Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { deathBenefit } from './benefit.ts'
import type { Because } from './cite.ts'
import type { ContributionRefusal } from './contribution.ts'
import { readings, type Part, type Read, type Readings } from './outcomes.ts'
import type { BpuProgramme, Payer, Sector } from './payer.ts'
import { scholarship, type Child, type Scholarship } from './scholarship.ts'
import { accidentBenefit, transportModes, type AccidentAsked, type AccidentRefusal } from './work-accident.ts'

/** A worker without an employer, who pays, and what is imagined to happen on a day. */
export type FamilyAsked = {
  /** The day of the event: the law of that day answers. */
  on: Day
  /** What the worker earns a month, as declared; the base follows from it. */
  income: Rupiah
  payer: Payer
  sector: Sector
  /** First month of contributions. */
  first: Month
  programmes: readonly BpuProgramme[]
  /** Months of contributions by the day of the event. */
  monthsPaid: number
  /** Of those, in a row up to the event; the same when left out. */
  monthsInRow?: number
  children?: readonly Child[]
  /** Months unable to work, for the case of a temporary disability; 3 when left out. */
  monthsUnable?: number
}

export const familyCases = ['death', 'work-death', 'total-disability', 'unable', 'care'] as const
export type FamilyCaseCode = (typeof familyCases)[number]

/** One thing that may happen, and all that the family may then receive. */
export type FamilyCase = Readings<{ amount: Rupiah; parts: Part[] }> & {
  code: FamilyCaseCode
  title: string
  /** False when no programme of theirs covers it: there is then one outcome of 0 that says so. */
  covered: boolean
}

export type FamilyRefusal =
  ContributionRefusal | AccidentRefusal | { code: 'income-not-counted'; income: Rupiah } | { code: 'never-paid' }

/** A case of `familyGets`, asked with the base already found. */
export type CaseAsked = Omit<FamilyAsked, 'income' | 'payer' | 'sector' | 'first'> & { base: Rupiah }

type Money = { amount: Rupiah; parts: Part[] }
type Case = Outcome<FamilyCase, FamilyRefusal>

const titles: Record<FamilyCaseCode, string> = {
  death: 'Meninggal bukan karena kerja',
  'work-death': 'Meninggal karena kerja',
  'total-disability': 'Cacat total tetap karena kerja',
  unable: 'Sementara tidak mampu bekerja',
  care: 'Perawatan dan pengangkutan sesudah kecelakaan kerja',
}

/** Everything that may happen, in the order of `familyCases`. */
export function casesOf(asked: CaseAsked): Outcome<FamilyCase[], FamilyRefusal> {
  if (!Number.isInteger(asked.monthsPaid) || asked.monthsPaid < 0)
    return refused({ code: 'months-not-counted', months: asked.monthsPaid })
  const cases: FamilyCase[] = []
  for (const code of familyCases) {
    const one = familyCase(code, asked)
    if (!one.ok) return one
    cases.push(one.value)
  }
  return done(cases)
}

/** One thing that may happen to the worker, and all that the family may then receive. */
function familyCase(code: FamilyCaseCode, asked: CaseAsked): Case {
  const programme = code === 'death' ? 'jkm' : 'jkk'
  if (!asked.programmes.includes(programme)) return done(uncovered(code, `Tidak mengikuti ${programme.toUpperCase()}.`))
  if (asked.monthsPaid < 1) return done(uncovered(code, 'Belum ada iuran yang dibayar: belum terlindungi.'))
  return code === 'death' ? naturalDeath(asked) : accident(code, asked)
}

function uncovered(code: FamilyCaseCode, reading: string): FamilyCase {
  return {
    code,
    title: titles[code],
    covered: false,
    ...readings<Money>([{ amount: rupiah(0), parts: [], reading, because: [] }]),
  }
}

function naturalDeath(asked: CaseAsked): Case {
  const inRow = Math.min(asked.monthsInRow ?? asked.monthsPaid, asked.monthsPaid)
  // No contribution right before the death does not undo those paid: the reading of the gate counts months in a row.
  const benefit = deathBenefit({ on: asked.on, monthsPaid: Math.max(1, inRow) })
  if (!benefit.ok) return benefit
  const outcomes = benefit.value.outcomes.map(({ amount, parts, reading, because }) => ({ amount, parts, reading, because })) // prettier-ignore
  const questions = benefit.value.settled || !benefit.value.question ? [] : [benefit.value.question]
  return withScholarship('death', 'other', asked, outcomes, questions)
}

function accident(code: FamilyCaseCode, asked: CaseAsked): Case {
  const happened: Partial<Record<FamilyCaseCode, Partial<AccidentAsked>>> = {
    'work-death': { death: true },
    'total-disability': { total: true },
    unable: { monthsUnable: asked.monthsUnable ?? 3 },
    care: { transport: transportModes, homeCare: true, returnToWork: true },
  }
  const asking = (more?: Partial<AccidentAsked>) => accidentBenefit({ on: asked.on, base: asked.base, ...more })
  let benefit = asking(happened[code])
  // Before the ceilings of transport and home care are known, care stands alone.
  if (!benefit.ok && code === 'care') benefit = asking({ returnToWork: true })
  if (!benefit.ok) return benefit
  const { outcomes, questions } = benefit.value
  if (code === 'work-death' || code === 'total-disability')
    return withScholarship(code, 'work', asked, outcomes, questions)
  return done({ code, title: titles[code], covered: true, ...readings<Money>(outcomes.map(money), questions) })
}

const money = ({ amount, parts, reading, because }: Read<Money>): Read<Money> => ({ amount, parts, reading, because })

/** Each outcome of the benefit with each outcome of the scholarship; the scholarship is a ceiling, never added up. */
function withScholarship(
  code: FamilyCaseCode,
  cause: 'work' | 'other',
  asked: CaseAsked,
  outcomes: Read<Money>[],
  questions: string[],
): Case {
  const children = asked.children ?? []
  if (children.length === 0)
    return done({ code, title: titles[code], covered: true, ...readings<Money>(outcomes.map(money), questions) })
  const school = scholarship({
    cause,
    event: asked.on,
    on: asked.on,
    monthsPaid: asked.monthsPaid,
    monthsInRow: asked.monthsInRow,
    children,
  })
  // Before the scholarship is known the benefit stands alone.
  if (!school.ok && school.refusal.code === 'law-not-known')
    return done({ code, title: titles[code], covered: true, ...readings<Money>(outcomes.map(money), questions) })
  if (!school.ok) return refused(school.refusal)
  const both = outcomes.flatMap((outcome) => school.value.outcomes.map((other) => joined(outcome, other)))
  return done({ code, title: titles[code], covered: true, ...readings<Money>(both, [...questions, ...school.value.questions]) }) // prettier-ignore
}

function joined(outcome: Read<Money>, school: Read<Scholarship>): Read<Money> {
  const because: Because[] = [...outcome.because, ...school.because]
  const reading = `${outcome.reading} ${school.reading}`
  if (school.atMost === 0) return { ...money(outcome), reading, because }
  const part: Part = {
    code: 'scholarship',
    label: {
      id: 'Beasiswa anak sampai umur 23 tahun',
      en: 'Scholarships until 23 years of age',
    },
    amount: school.atMost,
    kind: 'ceiling',
    because: school.because,
  }
  return { amount: outcome.amount, parts: [...outcome.parts, part], reading, because }
}

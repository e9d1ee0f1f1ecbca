import type { Day } from '../basics/day.ts'
import { addMonths, monthOfDay, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { baseOfIncome } from './base.ts'
import { fullBenefitFrom } from './benefit.ts'
import type { Because } from './cite.ts'
import { monthlyContribution, type Contribution, type ContributionRefusal } from './contribution.ts'
import { familyCase } from './family-case.ts'
import type { Part, Readings } from './outcomes.ts'
import type { BpuProgramme, Payer, Sector } from './payer.ts'
import type { Child } from './scholarship.ts'
import type { AccidentRefusal } from './work-accident.ts'

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

export type FamilyAnswer = {
  base: { base: Rupiah; because: Because[] }
  /** What `first` costs; a relief may change it later, see `months`. */
  cost: Contribution
  /** Twelve months from `first`, as far as the law is known. */
  months: { month: Month; amount: Rupiah; open: Rupiah[] }[]
  cases: FamilyCase[]
  /** The month from which the full death benefit holds, on each reading; empty without JKM. */
  fullFrom: { month: Month; reading: string }[]
  questions: string[]
  warns: boolean
}

export type FamilyRefusal =
  ContributionRefusal | AccidentRefusal | { code: 'income-not-counted'; income: Rupiah } | { code: 'never-paid' }

/**
 * What it costs and what a family gets, case by case, with every reading and every reason.
 * The law of `on` answers for the benefits, the law of each month for the contributions.
 */
export function familyGets(asked: FamilyAsked): Outcome<FamilyAnswer, FamilyRefusal> {
  if (!Number.isInteger(asked.monthsPaid) || asked.monthsPaid < 0) return { ok: false, refusal: { code: 'months-not-counted', months: asked.monthsPaid } } // prettier-ignore
  const base = baseOfIncome(asked.income, monthOfDay(asked.on))
  if (!base.ok) return base
  const pay = (month: Month) => monthlyContribution({ ...asked, base: base.value.base, month })
  const cost = pay(asked.first)
  if (!cost.ok) return cost
  const months: FamilyAnswer['months'] = []
  for (let at = 0; at < 12; at++) {
    const month = addMonths(asked.first, at)
    const price = pay(month)
    if (!price.ok) break
    months.push({ month, amount: price.value.amount, open: price.value.open.map(({ amount }) => amount) })
  }
  const cases: FamilyCase[] = []
  for (const code of familyCases) {
    const one = familyCase(code, { ...asked, base: rupiah(base.value.base) })
    if (!one.ok) return one
    cases.push(one.value)
  }
  const full = asked.programmes.includes('jkm') ? fullBenefitFrom(asked.first, asked.on) : done([])
  if (!full.ok) return full
  const questions = [...cases.flatMap((one) => one.questions), ...cost.value.open.map(({ question }) => question)]
  return done({
    base: { base: base.value.base, because: base.value.because },
    cost: cost.value,
    months,
    cases,
    fullFrom: full.value,
    questions: [...new Set(questions)],
    warns: cost.value.warns || cases.some(({ warns }) => warns),
  })
}

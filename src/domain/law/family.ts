import { addMonths, monthOfDay, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Rupiah } from '../basics/rupiah.ts'
import { baseOfIncome } from './base.ts'
import { fullBenefit, type FullBenefit } from './benefit.ts'
import type { Because } from './cite.ts'
import { monthlyContribution, type Contribution } from './contribution.ts'
import { casesOf, type FamilyAsked, type FamilyCase, type FamilyRefusal } from './family-case.ts'

export { casesOf, familyCases } from './family-case.ts'
export type { FamilyAsked, FamilyCase, FamilyCaseCode, FamilyRefusal } from './family-case.ts'

export type FamilyAnswer = {
  base: { base: Rupiah; because: Because[] }
  /** What `first` costs; a relief may change it later, see `months`. */
  cost: Contribution
  /** Twelve months from `first`, as far as the law is known. */
  months: { month: Month; amount: Rupiah; open: Rupiah[] }[]
  cases: FamilyCase[]
  /** From when the full death benefit holds; null without JKM. */
  full: FullBenefit | null
  questions: string[]
  warns: boolean
}

/**
 * What it costs and what a family gets, case by case, with every reading and every reason.
 * The law of `on` answers for the benefits, the law of each month for the contributions.
 */
export function familyGets(asked: FamilyAsked): Outcome<FamilyAnswer, FamilyRefusal> {
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
  const cases = casesOf({ ...asked, base: base.value.base })
  if (!cases.ok) return cases
  const full = asked.programmes.includes('jkm') ? fullBenefit(asked.first, asked.on) : done(null)
  if (!full.ok) return full
  const questions = [...cases.value.flatMap((one) => one.questions), ...cost.value.open.map(({ question }) => question)]
  return done({
    base: { base: base.value.base, because: base.value.because },
    cost: cost.value,
    months,
    cases: cases.value,
    full: full.value,
    questions: [...new Set(questions)],
    warns: cost.value.warns || cases.value.some(({ warns }) => warns),
  })
}

import { addMonths, monthOfDay, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { baseOfIncome } from './base.ts'
import { fullBenefitFrom } from './benefit.ts'
import type { Because } from './cite.ts'
import { monthlyContribution, type Contribution } from './contribution.ts'
import { familyCase, familyCases, type FamilyAsked, type FamilyCase, type FamilyRefusal } from './family-case.ts'

export { familyCases } from './family-case.ts'
export type { FamilyAsked, FamilyCase, FamilyCaseCode, FamilyRefusal } from './family-case.ts'

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

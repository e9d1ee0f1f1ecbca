import { addMonths, firstDayOf, type Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { deathBenefit, gateMonths } from '../law/benefit.ts'
import type { NotKnown } from '../law/lookup.ts'
import type { Payer, Sector } from '../law/payer.ts'
import { priceOfMonth } from '../law/price.ts'

/** What a purse could do with an amount of money. `people`: at most so many are there to be paid for. */
export type BudgetAsked = { budget: number; payer: Payer; sector: Sector; first: Month; people?: number | undefined }

/** The same number of months for everybody, from the first month on. */
export type BudgetRow = {
  months: number
  last: Month
  /** For one person and all the months: months may cost differently, a relief begins or ends. */
  perHead: number
  /** The same on another reading of the tariff, where one is open. */
  open: { perHead: number; questions: string[] } | null
  people: number
  cost: number
  rest: number
  personMonths: number
  /** Months of each person in which the full death benefit holds: on every reading of the gate, and on the kindest. */
  full: { sure: number; possible: number }
}

/** What a family receives for a death in a month of the plan that is not from work; two amounts where that is unsettled. */
export type FamilyAt = {
  month: number
  of: Month
  outcomes: { amount: number; full: boolean; reading: string; articles: string[] }[]
  question: string | null
}

export type BudgetPlan = {
  rows: BudgetRow[]
  gate: { possible: number; sure: number }
  /** In month 2, 4 and 12, of those the law is known for. Whoever is paid for shorter gets nothing then. */
  family: FamilyAt[]
  /** The months of the row with the most person-months under the full benefit on every reading; null when none gets there. */
  best: number | null
  /** The months of the row that brings the most people to the full benefit on every reading; null when none gets there. */
  widest: number | null
  /** The last month the law is known for, within the 24 looked at. */
  known: Month
}

export const longestPlan = 24
export const familyMonths = [2, 4, 12] as const

/** Person-months under the full benefit on every reading: what the best plan has most of. */
export const fullPersonMonths = ({ people, full }: Pick<BudgetRow, 'people' | 'full'>): number => people * full.sure

/**
 * What a budget buys: for each number of months how many people, and what that gives a family. Best is the row with the
 * most person-months in which the full death benefit holds on every reading of the gate; of equal ones that with more people.
 * Nobody is taken to have months paid before. Refused for a first month outside what has been checked.
 * @throws RangeError when rupiah or people are not whole and positive or nothing.
 * @cite permenaker-1-2025 pasal belum ditemukan
 */
export function planBudget({ budget, payer, sector, first, people }: BudgetAsked): Outcome<BudgetPlan, NotKnown> {
  if (![budget, people ?? 0].every((one) => Number.isSafeInteger(one) && one >= 0))
    throw new RangeError('whole rupiah and whole people')
  const gate = gateMonths(firstDayOf(first))
  if (!gate.ok) return gate
  const rows: BudgetRow[] = []
  const questions = new Set<string>()
  let [perHead, other] = [0, 0]
  for (let months = 1; months <= longestPlan; months++) {
    const last = addMonths(first, months - 1)
    const price = priceOfMonth(payer, sector, last)
    if (!price.ok && price.refusal.code === 'law-not-known') {
      if (months === 1) return refused(price.refusal)
      break
    }
    if (!price.ok) throw new RangeError(`the lowest base has no price: ${price.refusal.code}`)
    perHead += price.value.amount
    other += price.value.open[0]?.amount ?? price.value.amount
    for (const { question } of price.value.open) questions.add(question)
    const count = Math.min(Math.floor(budget / perHead), people ?? Infinity)
    rows.push({
      months,
      last,
      perHead,
      open: questions.size === 0 ? null : { perHead: other, questions: [...questions] },
      people: count,
      cost: count * perHead,
      rest: budget - count * perHead,
      personMonths: count * months,
      full: { sure: after(months, gate.value.sure), possible: after(months, gate.value.possible) },
    })
  }
  const reaching = rows.filter((row) => fullPersonMonths(row) > 0)
  const mostOf = (of: (row: BudgetRow) => number, then: (row: BudgetRow) => number): number | null =>
    reaching.reduce<BudgetRow | null>((most, row) => (!most || of(row) > of(most) || (of(row) === of(most) && then(row) > then(most)) ? row : most), null)?.months ?? null // prettier-ignore
  return done({
    rows,
    gate: gate.value,
    family: familyMonths.flatMap((month) => (month <= rows.length ? familyAt(first, month) : [])),
    best: mostOf(fullPersonMonths, ({ people: count }) => count),
    widest: mostOf(({ people: count }) => count, fullPersonMonths),
    known: rows.at(-1)!.last,
  })
}

const after = (months: number, needs: number): number => Math.max(0, months - needs + 1)

function familyAt(first: Month, month: number): FamilyAt[] {
  const of = addMonths(first, month - 1)
  const benefit = deathBenefit({ on: firstDayOf(of), monthsPaid: month })
  if (!benefit.ok) return []
  const { outcomes, settled, question } = benefit.value
  return [
    {
      month,
      of,
      question: settled ? null : (question ?? null),
      outcomes: outcomes.map(({ amount, full, reading, because }) => ({ amount, full, reading, articles: [...new Set(because.map(({ article }) => article))] })), // prettier-ignore
    },
  ]
}

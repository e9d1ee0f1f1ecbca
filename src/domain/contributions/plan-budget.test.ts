// Oracle: every plan of so many people and months within small budgets tried one by one; sums by hand from the prices of the law.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { month, addMonths } from '../basics/month.ts'
import { payers, sectors } from '../law/payer.ts'
import { priceOfMonth } from '../law/price.ts'
import { fullPersonMonths, planBudget, type BudgetAsked, type BudgetPlan } from './plan-budget.ts'

const planned = (asked: Partial<BudgetAsked>): BudgetPlan => {
  const plan = planBudget({ budget: 1_000_000, payer: 'apbd', sector: 'other', first: month('2026-06'), ...asked })
  if (!plan.ok) throw new Error(plan.refusal.code)
  return plan.value
}
const asked = fc.record({
  budget: fc.integer({ min: 0, max: 900_000 }),
  payer: fc.constantFrom(...payers),
  sector: fc.constantFrom(...sectors),
  first: fc.integer({ min: 0, max: 30 }).map((later) => addMonths(month('2025-03'), later)),
  people: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
})

describe('the best plan', () => {
  it('is the best of every plan there is', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const plan = planned(given)
        let [best, widest] = [0, 0]
        let perHead = 0
        for (let months = 1; months <= plan.rows.length; months++) {
          const price = priceOfMonth(given.payer, given.sector, addMonths(given.first, months - 1))
          perHead += price.ok ? price.value.amount : NaN
          for (let people = 0; people <= (given.people ?? 120) && people * perHead <= given.budget; people++) {
            const full = Math.max(0, months - plan.gate.sure + 1)
            best = Math.max(best, people * full)
            if (full > 0) widest = Math.max(widest, people)
          }
        }
        const row = (at: number | null) => plan.rows.find(({ months }) => months === at)
        expect(plan.best === null ? 0 : fullPersonMonths(row(plan.best)!)).toBe(best)
        expect(plan.widest === null ? 0 : row(plan.widest)!.people).toBe(widest)
      }),
      { numRuns: 60 },
    )
  })

  it('is shorter than the longest where there are few people or few rupiah', () => {
    const plan = planned({ budget: 16_800 * 100, people: 20, first: month('2027-01') })
    // 20 × 5 months, 2 of them full: 40; 16 × 6: 48; 14 × 7: 56; 12 × 8: 60; 11 × 9: 66; 10 × 10: 70; 9 × 11: 72; 8 × 12: 72. More people win.
    expect(plan.best).toBe(11)
    expect(plan.widest).toBe(5)
  })

  it('is none where nobody reaches the full benefit', () => {
    expect(planned({ budget: 16_800 * 3, first: month('2027-01') })).toMatchObject({ best: null, widest: null })
  })
})

describe('the rows', () => {
  it('spend to the rupiah, and end where the law is not known', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const { rows, known } = planned(given)
        for (const { months, people, perHead, cost, rest, personMonths } of rows) {
          expect([cost + rest, cost, personMonths]).toEqual([given.budget, people * perHead, people * months])
          expect(rest < perHead || people === given.people).toBe(true)
        }
        expect([rows.length, known]).toEqual([rows.at(-1)!.months, rows.at(-1)!.last])
      }),
      { numRuns: 40 },
    )
    expect(planned({ first: month('2027-06') })).toMatchObject({ known: '2027-12', rows: { length: 7 } })
    expect(planBudget({ budget: 1, payer: 'apbd', sector: 'other', first: month('2028-01') })).toMatchObject({ refusal: { code: 'law-not-known' } }) // prettier-ignore
    expect(() => planned({ budget: -1 })).toThrow(RangeError)
  })

  it('say what a family gets in month 2, 4 and 12, both where it is not settled', () => {
    const { family, gate } = planned({ first: month('2027-01') })
    expect(gate).toEqual({ possible: 3, sure: 4 })
    expect(family.map(({ month: at, of, outcomes }) => [at, of, outcomes.map(({ amount }) => amount)])).toEqual([
      [2, '2027-02', [10_000_000]],
      [4, '2027-04', [42_000_000]],
      [12, '2027-12', [42_000_000]],
    ])
    expect(family[0]!.outcomes[0]!.articles.join()).toContain('Permenaker 1/2025')
    expect(planned({ first: month('2026-06') }).rows[3]!.full).toEqual({ sure: 1, possible: 2 })
  })
})

// Oracle: PP 44/2015 Lampiran II, row by row; the rounding is ours and is named only where it decides.
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import { rupiah } from '../basics/rupiah.ts'
import { baseOfIncome } from './base.ts'
import { gateMonths } from './benefit.ts'
import { monthlyContribution } from './contribution.ts'
import { law } from './known.ts'
import { calendarOf } from './working-days.ts'

const of = month('2026-06')
const must = (income: number) => {
  const found = baseOfIncome(rupiah(income), of)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

describe('an income', () => {
  it('falls into each of the 33 brackets at its first and its last thousand', () => {
    const rows = law.rules['jkk.bpu.monthly']!.values[0]!.rows!
    expect(rows.length).toBe(33)
    for (const [at, { income_from, income_to, base }] of rows.entries())
      for (const income of [income_from, income_to ?? 9e9])
        expect(must(income)).toMatchObject({ base, bracket: at + 1, from: income_from, to: income_to })
  })

  it('between two brackets names our rounding, and on a bound does not', () => {
    const rules = (income: number) => must(income).because.map(({ rule }) => rule)
    expect(rules(1_099_000)).toEqual(['jkk.bpu.monthly'])
    expect(rules(1_099_001)).toEqual(['jkk.bpu.monthly', 'bpu.income.step'])
    expect(rules(1_098_999)).toEqual(['jkk.bpu.monthly'])
    expect(rules(20_200_001)).toEqual(['jkk.bpu.monthly'])
  })

  it('is told with its bracket, its base and the month', () => {
    expect(must(1_099_500).because.map(({ sentence }) => sentence)).toEqual([
      'Penghasilan Rp1.099.500 termasuk lapisan 1, dasarnya Rp1.000.000 untuk Juni 2026.',
      'Penghasilan dihitung Rp1.099.000: dibulatkan ke bawah.',
    ])
  })
})

it('the gate asks for three months on the kindest reading and four on every one, and for one before it was there', () => {
  expect(gateMonths(day('2025-02-24'))).toEqual({ ok: true, value: { possible: 3, sure: 4 } })
  expect(gateMonths(day('2025-02-23'))).toEqual({ ok: true, value: { possible: 1, sure: 1 } })
  expect(gateMonths(day('2015-06-30')).ok).toBe(false)
})

it('a reason is given once, although two programmes share it', () => {
  const price = monthlyContribution({ programmes: ['jkk', 'jkm'], base: rupiah(1_000_000), payer: 'self', sector: 'other', month: of }) // prettier-ignore
  const told = price.ok ? price.value.because.map(({ rule, article }) => `${rule} ${article}`) : []
  expect(told.length).toBe(5)
  expect(new Set(told).size).toBe(told.length)
})

it('the years of a calendar are in order', () => {
  expect(calendarOf('kantor', [day('2027-01-01'), day('2026-12-25'), day('2026-01-01')]).years).toEqual([2026, 2027])
})

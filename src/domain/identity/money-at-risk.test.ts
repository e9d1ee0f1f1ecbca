// Oracle: the arithmetic of a year's contributions (12 × Rp16.800) and the death benefit (Rp42.000.000) by hand.
import { expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { moneyAtRisk } from './money-at-risk.ts'

const on = day('2026-11-23')

it('a certain double costs a year of contributions, an even chance half of it', () => {
  expect(moneyAtRisk('workers', 40, on)).toBe(201_600)
  expect(moneyAtRisk('insurer', 0, on)).toBe(100_800)
})

it('a death nobody noticed costs the family its benefit; a decile costs nothing', () => {
  expect(moneyAtRisk('deaths', 40, on)).toBe(42_000_000)
  expect(moneyAtRisk('welfare', 40, on)).toBe(0)
})

// Oracle: law.md 0.1 (point 2), 2.3 and 4.1, worked by hand; boundaries the month before, the month, the month after.
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { month, monthNumber } from '../basics/month.ts'
import { fundingLaw } from './funding-law.ts'
import type { Sector } from '../registry/kind-of-work.ts'
import { noRule, type Purse, type PurseKind } from './purse.ts'
import { findWindow, formatWindow, fullBenefitFrom, gateOf, type Length } from './window.ts'

const found = fundingLaw(day('2026-01-01'))
if (!found.ok) throw new Error(found.refusal.code)
const law = found.value

const windowOf = (
  kind: PurseKind,
  [first, last]: [string, string],
  length: Length,
  { start = '2026-01', covered = '', sector = 'other' }: { start?: string; covered?: string; sector?: Sector } = {},
) => {
  const purse: Purse = {
    id: '1',
    name: kind,
    kind,
    amount: 0 as never,
    first: month(first),
    last: month(last),
    rule: noRule,
  }
  const until = covered === '' ? 0 : monthNumber(month(covered))
  return findWindow(purse, 0, { first: month(start), length }, sector, until, law.priceOf)
}

const year: [string, string] = ['2026-01', '2026-12']

describe('a window', () => {
  it.each([
    ['apbd', 'other', 12 * 16_800],
    ['apbd', 'transport', 12 * 16_800],
    ['company', 'other', 3 * 16_800 + 9 * 8_400],
    ['company', 'transport', 12 * 8_400],
    ['village', 'other', 12 * 16_800],
  ] as const)('of 2026 paid by %s for a worker in %s costs Rp%i', (kind, sector, amount) => {
    expect(windowOf(kind, year, 'period', { sector })).toMatchObject({ months: 12, amount })
  })

  it('of village money shows what the open reading would cost: full until March, half from April', () => {
    expect(windowOf('village', year, 'period')).toMatchObject({
      open: { amount: 3 * 16_800 + 9 * 8_400, questions: ['village-money-relief'] },
    })
  })

  it('begins with the plan, with the purse, or after the cover the person has, whichever is latest', () => {
    expect(windowOf('apbd', year, 'period', { start: '2026-03' })).toMatchObject({
      first: monthNumber(month('2026-03')),
    })
    expect(windowOf('apbd', ['2026-05', '2026-12'], 'period')).toMatchObject({ months: 8 })
    expect(windowOf('apbd', year, 'period', { covered: '2026-09' })).toMatchObject({ months: 3 })
    expect(windowOf('apbd', year, 'period', { covered: '2025-06' })).toMatchObject({ months: 12 })
  })

  it('is whole or not at all', () => {
    expect(windowOf('apbd', ['2026-01', '2026-04'], 4)).toMatchObject({ months: 4 })
    expect(windowOf('apbd', ['2026-01', '2026-04'], 5)).toBe('window-does-not-fit')
    expect(windowOf('apbd', year, 4, { covered: '2026-08' })).toMatchObject({ months: 4 })
    expect(windowOf('apbd', year, 4, { covered: '2026-09' })).toBe('window-does-not-fit')
  })

  it('is not needed by somebody covered to the end of the purse, and not possible after it', () => {
    expect(windowOf('apbd', year, 'period', { covered: '2026-11' })).toMatchObject({ months: 1 })
    expect(windowOf('apbd', year, 'period', { covered: '2026-12' })).toBe('already-covered')
    expect(windowOf('apbd', year, 'period', { start: '2027-01' })).toBe('window-does-not-fit')
  })

  it('has no price in a month nobody has checked the law for', () => {
    expect(windowOf('apbd', ['2027-06', '2028-05'], 'period', { start: '2027-06' })).toBe('price-unknown')
  })
})

describe('the gate of the death benefit', () => {
  it.each([
    [1, 0, 'short'],
    [2, 0, 'short'],
    [3, 0, 'unsure'],
    [4, 0, 'sure'],
    [2, 1, 'unsure'],
    [1, 3, 'sure'],
  ] as const)('%i months after %i months of cover without a gap: %s', (months, before, standing) => {
    expect(gateOf(law.gate, months, before)).toBe(standing)
  })

  it('opens with the third payment on one reading and with the fourth month on the other', () => {
    const window = { first: monthNumber(month('2027-01')), months: 4 }
    expect(fullBenefitFrom(law.gate, window, 0)).toEqual({ possible: '2027-03', sure: '2027-04' })
    expect(fullBenefitFrom(law.gate, { ...window, months: 3 }, 0)).toEqual({ possible: '2027-03', sure: undefined })
    expect(fullBenefitFrom(law.gate, { ...window, months: 2 }, 0)).toEqual({ possible: undefined, sure: undefined })
    expect(fullBenefitFrom(law.gate, window, 12)).toEqual({ possible: '2027-01', sure: '2027-01' })
  })
})

it('a window is written with its first and last month', () => {
  expect(formatWindow({ first: monthNumber(month('2027-01')), months: 12 })).toBe('Januari 2027–Desember 2027')
  expect(formatWindow({ first: monthNumber(month('2027-06')), months: 1 })).toBe('Juni 2027')
})

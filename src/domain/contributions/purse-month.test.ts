// Oracle: what an officer would say of each purse and month, and which of several waiting things comes first, written by hand.
import { expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import { nextPurseStep, purseMonthState, type PurseMonth } from './purse-month.ts'

const on = day('2026-11-23')
const cell = (of: string, given: Partial<PurseMonth> = {}): PurseMonth => ({
  purse: 1,
  month: month(of),
  people: 10,
  billed: true,
  amount: 168_000,
  settled: 0,
  paidOn: null,
  ...given,
})
const paid = { settled: 168_000, paidOn: day('2026-11-02') }

it.each([
  ['nobody is decreed', cell('2026-11', { billed: false, people: 0 }), 'none'],
  ['next month may be billed', cell('2026-12', { billed: false }), 'to-bill'],
  ['the one after may not yet', cell('2027-01', { billed: false }), 'planned'],
  ['a past month was forgotten', cell('2026-09', { billed: false }), 'to-bill'],
  ['this month is billed', cell('2026-11'), 'due'],
  ['a part is paid', cell('2026-11', { settled: 100 }), 'part'],
  ['a month that is over is owed in part', cell('2026-10', { settled: 100 }), 'late'],
  ['paid in the month', cell('2026-11', paid), 'paid'],
  ['paid before it began', cell('2026-12', paid), 'ahead'],
  ['everything was credited', cell('2026-10', { amount: 0 }), 'paid'],
] as const)('%s', (_when, given, state) => expect(purseMonthState(given, on)).toBe(state))

it('the oldest month comes first, a bill before a payment, an advance before new money, closing last', () => {
  const none = new Map<number, number>()
  const late = cell('2026-10')
  const unbilled = cell('2026-10', { purse: 2, billed: false, people: 4, amount: 67_200 })
  expect(nextPurseStep([cell('2026-11'), late, unbilled], none, null, on)).toEqual({ act: 'bill', month: '2026-10', purses: [{ purse: 2, people: 4, amount: 67_200 }] }) // prettier-ignore
  expect(nextPurseStep([cell('2026-11'), late], none, null, on)).toMatchObject({ act: 'pay', purse: 1, month: '2026-10', amount: 168_000, late: true }) // prettier-ignore
  expect(nextPurseStep([cell('2026-11'), late], new Map([[1, 500]]), null, on)).toEqual({ act: 'settle', purse: 1, amount: 500 }) // prettier-ignore
  expect(nextPurseStep([cell('2026-11', { purse: 3 }), late], new Map([[3, 500]]), null, on)).toMatchObject({ act: 'pay', purse: 1 }) // prettier-ignore
  expect(nextPurseStep([cell('2026-11', paid)], none, month('2026-10'), on)).toEqual({ act: 'close', month: '2026-10' })
  expect(nextPurseStep([cell('2026-11', paid)], none, null, on)).toBeUndefined()
})

import { addMonths, firstDayOf, monthOfDay, type Month } from '../basics/month.ts'
import type { Day } from '../basics/day.ts'

/** Where a purse stands in a month. `ahead`: paid whole before the month began. */
export const purseMonthStates = ['none', 'planned', 'to-bill', 'due', 'part', 'late', 'paid', 'ahead'] as const
export type PurseMonthState = (typeof purseMonthStates)[number]

export type PurseMonth = {
  purse: number
  month: Month
  /** People decreed, accepted and alive; of a month billed, those on its bills. */
  people: number
  billed: boolean
  /** Rupiah after credits; of a month not billed, what the bill will be. */
  amount: number
  settled: number
  /** The day all of it was paid. */
  paidOn: Day | null
}

/** What the documents of a purse and month say on a day. A month is billed one month ahead at most. */
export function purseMonthState(at: PurseMonth, on: Day): PurseMonthState {
  const now = monthOfDay(on)
  if (!at.billed) {
    if (at.people === 0) return 'none'
    return at.month <= addMonths(now, 1) ? 'to-bill' : 'planned'
  }
  if (at.settled >= at.amount) return at.paidOn !== null && at.paidOn < firstDayOf(at.month) ? 'ahead' : 'paid'
  if (at.month < now) return 'late'
  return at.settled > 0 ? 'part' : 'due'
}

export type PurseStep =
  | { act: 'bill'; month: Month; purses: { purse: number; people: number; amount: number }[] }
  | { act: 'settle'; purse: number; amount: number }
  | { act: 'pay'; purse: number; month: Month; people: number; amount: number; late: boolean }
  | { act: 'close'; month: Month }

/**
 * The one next thing to do with the money: the oldest month first, in it bills before payments, and money a purse has
 * already paid before new money. Closing comes when nothing is owed of the month.
 */
export function nextPurseStep(
  cells: readonly PurseMonth[],
  advances: ReadonlyMap<number, number>,
  closable: Month | null,
  on: Day,
): PurseStep | undefined {
  const stands = cells.map((cell) => ({ ...cell, state: purseMonthState(cell, on) }))
  const waits = stands.filter(({ state }) => ['to-bill', 'due', 'part', 'late'].includes(state))
  const oldest = waits.map(({ month }) => month).sort()[0]
  if (oldest === undefined) return closable === null ? undefined : { act: 'close', month: closable }
  const unbilled = waits.filter(({ month, state }) => month === oldest && state === 'to-bill')
  if (unbilled.length > 0)
    return { act: 'bill', month: oldest, purses: unbilled.map(({ purse, people, amount }) => ({ purse, people, amount })) } // prettier-ignore
  const owed = waits.filter(({ state }) => state !== 'to-bill')
  const covered = owed.find(({ month, purse }) => month === oldest && (advances.get(purse) ?? 0) > 0)
  if (covered) return { act: 'settle', purse: covered.purse, amount: advances.get(covered.purse)! }
  const first = owed.filter(({ month }) => month === oldest).sort((a, b) => b.people - a.people)[0]!
  return { act: 'pay', purse: first.purse, month: oldest, people: first.people, amount: first.amount - first.settled, late: first.state === 'late' } // prettier-ignore
}

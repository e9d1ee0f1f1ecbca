import { monthOfDay, monthNumber, type Month } from '../basics/month.ts'
import type { Day } from '../basics/day.ts'

/** Where a person stands in a month. `active` is always said with the day of the reconciliation it rests on. */
export const monthStates = ['none', 'decreed', 'billed', 'paid', 'active', 'arrears', 'lapsed', 'ended'] as const
export type MonthState = (typeof monthStates)[number]

/** What documents say of one person and month. `paidOn`: the day from which it is paid whole. */
export type MonthFacts = {
  month: Month
  inForce: boolean
  accepted: boolean
  billed: boolean
  /** Rupiah billed; before a bill, what it will be. */
  amount: number
  paidOn: Day | null
  /** Day of the insurer's list of the reconciliation that confirms it. */
  activeOn: Day | null
}

/**
 * Unpaid months in a row after which protection rests. A test holds it equal to the law's.
 * @cite faq-bpjs-bpu butir 5
 */
export const lapseAfter = 3

/** Whether a month that is over was owed and not paid. */
export const isUnpaid = (facts: MonthFacts, on: Day): boolean =>
  facts.inForce && facts.accepted && facts.paidOn === null && facts.month < monthOfDay(on)

/**
 * The state of each month given, seen from a day. The same rule stands in the database as contributions.state_of, where
 * a million people are asked at once; this one answers "what if".
 */
export function statesOf(months: readonly MonthFacts[], on: Day): MonthState[] {
  const now = monthOfDay(on)
  const unpaid = new Set(months.filter((facts) => isUnpaid(facts, on)).map(({ month }) => monthNumber(month)))
  return months.map((facts) => {
    const { month, inForce, accepted, billed, paidOn, activeOn } = facts
    if (!inForce) return 'ended'
    if (paidOn !== null) return activeOn === null ? 'paid' : 'active'
    if (!accepted) return 'decreed'
    const number = monthNumber(month)
    const run = Array.from({ length: lapseAfter }, (_, back) => number - back - 1).every((before) => unpaid.has(before))
    if (month <= now && run) return 'lapsed'
    if (month < now) return 'arrears'
    return billed ? 'billed' : 'decreed'
  })
}

import type { Day } from '../basics/day.ts'
import { addMonths, monthOfDay, monthsBetween, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { NotKnown } from '../law/lookup.ts'
import { fullBenefit, type FullBenefit } from './full-benefit.ts'
import { isUnpaid, lapseAfter, statesOf, type MonthFacts } from './state.ts'

export type Owed = { month: Month; amount: number }

export type PersonCover = {
  full: FullBenefit
  /** Months over, owed and not paid, the oldest first. */
  arrears: Owed[]
  /** The first month without protection if nothing more is paid: this one or a later one; null when nothing is owed. */
  lapsesIn: Month | null
  lapsed: boolean
  repair: Repair | null
}

/** What a payment on the day would change. */
export type Repair = {
  /** Everything owed up to the month of the day. */
  pays: Owed[]
  amount: number
  /** The least that keeps protection from resting: the oldest month of the last run owed. Null once it rests. */
  least: Owed | null
  /** `unbroken`: the months join up without a gap. `restarts`: protection begins anew, and what counts on is unsettled. */
  effect: 'unbroken' | 'restarts'
  full: FullBenefit
}

/**
 * What a person's months mean on a day: the full benefit on both readings, what is in arrears, when protection rests, and
 * what a payment today repairs. Pays nothing back in time: a month paid today counts from today.
 */
export function personCover(months: readonly MonthFacts[], on: Day): Outcome<PersonCover, NotKnown> {
  const sorted = [...months].sort((a, b) => (a.month < b.month ? -1 : 1))
  const paid = sorted.flatMap(({ month, paidOn, inForce }) => (inForce && paidOn !== null ? [{ month, paidOn }] : []))
  const full = fullBenefit(paid, on)
  if (!full.ok) return full
  const now = monthOfDay(on)
  const states = statesOf(sorted, on)
  const arrears = sorted.filter((facts) => isUnpaid(facts, on)).map(owed)
  const lapsed = sorted.some(({ month }, at) => month === now && states[at] === 'lapsed')
  const pays = sorted.filter(({ month, inForce, accepted, paidOn }) => inForce && accepted && paidOn === null && month <= now).map(owed) // prettier-ignore
  if (pays.length === 0) return done({ full: full.value, arrears, lapsesIn: null, lapsed, repair: null })
  const after = fullBenefit([...paid, ...pays.map(({ month }) => ({ month, paidOn: on }))], on)
  if (!after.ok) return after
  return done({
    full: full.value,
    arrears,
    lapsesIn: lapseMonth(pays.map(({ month }) => month)),
    lapsed,
    repair: {
      pays,
      amount: pays.reduce((sum, { amount }) => sum + amount, 0),
      least: lapsed ? null : runOf(pays)[0]!,
      effect: lapsed ? 'restarts' : 'unbroken',
      full: after.value,
    },
  })
}

/** The month after three unpaid ones in a row, the last run counting; `unpaid` ascending and not empty. */
export const lapseMonth = (unpaid: readonly Month[]): Month =>
  addMonths(runOf(unpaid.map((month) => ({ month })))[0]!.month, lapseAfter)

/** The months in a row that end with the last one: paying an older one before a gap keeps nothing from resting. */
function runOf<T extends { month: Month }>(months: readonly T[]): T[] {
  let from = months.length - 1
  while (from > 0 && monthsBetween(months[from - 1]!.month, months[from]!.month) === 1) from--
  return months.slice(from)
}

const owed = ({ month, amount }: MonthFacts): Owed => ({ month, amount })

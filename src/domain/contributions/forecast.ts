import type { Day } from '../basics/day.ts'
import { addMonths, firstDayOf, monthFromNumber, monthNumber, monthOfDay, type Month } from '../basics/month.ts'
import type { Owed } from './repair.ts'
import { lapseAfter, type MonthFacts } from './state.ts'

/** When protection rests if nothing more is paid. `month` is that of the day where it rests already. */
export type Lapse = {
  month: Month
  lapsed: boolean
  /** The oldest month of the unpaid run: paying it moves the lapse a month away. Null where protection rests already. */
  least: Owed | null
}

/** As far as a lapse can be seen: whoever has paid this month cannot lapse before the fourth to come. */
export const forecastMonths = lapseAfter

/**
 * When a person lapses if nothing more is paid: now, in one of the three months to come, or not within them (null). Only
 * whom a decree still holds in that month lapses; a decree that ends before is an ending, not a lapse. The database
 * answers the same for everybody at once as contributions.lapses.
 */
export function forecastOf(months: readonly MonthFacts[], on: Day): Lapse | null {
  const now = monthNumber(monthOfDay(on))
  const owes = (facts: MonthFacts) => facts.inForce && facts.accepted && facts.paidOn === null
  const owing = new Map(months.filter(owes).map((facts) => [monthNumber(facts.month), facts.amount]))
  const row = Array.from({ length: lapseAfter + 1 }, (_, back) => now - back)
  const run = row.findIndex((month) => !owing.has(month))
  if (run === 0) return null
  if (run === -1) return { month: monthFromNumber(now), lapsed: true, least: null }
  const oldest = now - run + 1
  const month = oldest + lapseAfter
  for (let ahead = now + 1; ahead <= month; ahead++) if (!owing.has(ahead)) return null
  return { month: monthFromNumber(month), lapsed: false, least: { month: monthFromNumber(oldest), amount: owing.get(oldest)! } } // prettier-ignore
}

/** People and money of one lapse month and one key; null where a small number is withheld. */
export type LapseCount = { key: string; people: number | null; amount: number | null }

/** Smaller numbers of people are not told to whoever may not see people. */
export const smallestTold = 5

/**
 * Counts for whoever may not see people: small ones are withheld with their money, and when that leaves a single one
 * withheld, the next smallest is withheld too, since the sum of the others would tell it.
 */
export function withhold(counts: readonly LapseCount[]): LapseCount[] {
  const small = ({ people }: LapseCount) => people !== null && people > 0 && people < smallestTold
  const hidden = new Set(counts.filter(small).map(({ key }) => key))
  if (hidden.size === 1) {
    const rest = counts.filter(({ key, people }) => !hidden.has(key) && people !== null).sort((a, b) => a.people! - b.people! || (a.key < b.key ? -1 : 1)) // prettier-ignore
    if (rest[0]) hidden.add(rest[0].key)
  }
  return counts.map((count) => (hidden.has(count.key) ? { ...count, people: null, amount: null } : count))
}

/** A payment before this day keeps the lapse away. */
export const payBefore = (lapse: Month): Day => firstDayOf(lapse)

/** The oldest of the unpaid months that make a lapse. */
export const oldestOf = (lapse: Month): Month => addMonths(lapse, -lapseAfter)

import { addDays, dayFromNumber, dayNumber, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { deathBenefit } from './benefit.ts'
import type { NotKnown } from './lookup.ts'

/** Entitlements on death for a span of days: the least and the most that any reading gives, by day and months paid. */
export type DeathTable = { from: number; days: number; months: number; least: Float64Array; most: Float64Array }

/** Months beyond which nothing changes any more: no gate is longer, which a test asserts. */
const most = 40

/** Made once by asking `deathBenefit` where the law changes. Refuses when any day is not known. */
export function deathTable(from: Day, to: Day): Outcome<DeathTable, NotKnown> {
  const days = dayNumber(to) - dayNumber(from) + 1
  const table = { from: dayNumber(from), days, months: most + 1, least: new Float64Array(days * (most + 1)), most: new Float64Array(days * (most + 1)) } // prettier-ignore
  for (let day = 0; day < days; day++)
    for (let months = 1; months <= most; months++) {
      const on = addDays(from, day)
      const benefit = deathBenefit({ on, monthsPaid: months })
      if (!benefit.ok) {
        if (benefit.refusal.code === 'law-not-known') return { ok: false, refusal: benefit.refusal }
        throw new RangeError(`no answer for ${months} months`)
      }
      const amounts = benefit.value.outcomes.map(({ amount }) => amount)
      table.least[day * table.months + months] = Math.min(...amounts)
      table.most[day * table.months + months] = Math.max(...amounts)
    }
  return done(table)
}

/**
 * What each family gets on a death on a day after so many months, on the strictest and on the kindest reading.
 * @param on day numbers
 * @throws RangeError for a day outside the table: a bug of the caller
 */
export function deathsOf(
  on: Int32Array,
  monthsPaid: Uint16Array,
  { from, days, months, least, most: kindest }: DeathTable,
  into: { least: Float64Array; most: Float64Array },
): void {
  for (let at = 0; at < on.length; at++) {
    const day = on[at]! - from
    if (day < 0 || day >= days) throw new RangeError(`${dayFromNumber(on[at]!)} is outside the table`)
    const place = day * months + Math.min(monthsPaid[at]!, months - 1)
    into.least[at] = least[place]!
    into.most[at] = kindest[place]!
  }
}

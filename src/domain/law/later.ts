import { addDays, dayOfMonthOf, findDay, monthOf, yearOf, type Day } from '../basics/day.ts'
import { addMonths, monthOfDay } from '../basics/month.ts'

/** The same day so many months later; the last day of the month where that month has no such day. */
export function monthsLater(from: Day, months: number): Day {
  const month = addMonths(monthOfDay(from), months)
  const found = findDay(Number(month.slice(0, 4)), Number(month.slice(5)), dayOfMonthOf(from))
  return found ?? addDays(`${addMonths(month, 1)}-01` as Day, -1)
}

/** The same day so many years later. From 29 February a common year gives 1 March, as for birthdays. */
export function yearsLater(from: Day, years: number): Day {
  const year = yearOf(from) + years
  return findDay(year, monthOf(from), dayOfMonthOf(from)) ?? (`${String(year).padStart(4, '0')}-03-01` as Day)
}

/**
 * A calendar day as `YYYY-MM-DD`. Never a `Date`: `new Date('2021-01-01')` is midnight UTC,
 * which is another day in half of the world, and the law speaks of days, not of instants.
 */
export type Day = string & { readonly unit: 'day' }

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0)
}

/** The day, or undefined when no calendar has it (31 February, month 13, year 0). */
export function findDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day
}

/** Reads exactly `YYYY-MM-DD`. @throws RangeError when it is not a day. */
export function day(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const found = match && findDay(Number(match[1]), Number(match[2]), Number(match[3]))
  if (!found) throw new RangeError(`not a day: ${text}`)
  return found
}

export const isDay = (text: unknown): text is Day => {
  const match = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null
  return match !== null && findDay(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined
}

export const yearOf = (on: Day): number => Number(on.slice(0, 4))
export const monthOf = (on: Day): number => Number(on.slice(5, 7))
export const dayOfMonthOf = (on: Day): number => Number(on.slice(8, 10))

/** Completed years on a day. Born on 29 February, the birthday of a common year is 1 March. */
export function ageOn(birth: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birth)
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant's civil algorithm). */
export function dayNumber(on: Day): number {
  const month = monthOf(on)
  const year = yearOf(on) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonthOf(on) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return day(`${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`)
}

export const addDays = (on: Day, count: number): Day => dayFromNumber(dayNumber(on) + count)
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

const monthNames = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const // prettier-ignore

/** `2026-11-23` → `23 November 2026`. */
export const formatDay = (on: Day): string => `${dayOfMonthOf(on)} ${monthNames[monthOf(on) - 1]} ${yearOf(on)}`

export const monthName = (month: number): string => monthNames[month - 1] ?? ''

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

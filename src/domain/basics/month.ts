import { monthName, type Day } from './day.ts'

/** A calendar month as `YYYY-MM`: the *bulan iuran*, the month a contribution is for. Compares as text. */
export type Month = string & { readonly unit: 'month' }

export const isMonth = (text: unknown): text is Month =>
  typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** Reads exactly `YYYY-MM`. @throws RangeError when it is not a month. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month: ${text}`)
  return text
}

export const monthOfDay = (on: Day): Month => month(on.slice(0, 7))

/** Months since year 0: a number to count with. */
export const monthNumber = (of: Month): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1

export function monthFromNumber(number: number): Month {
  return month(`${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`)
}

export const addMonths = (from: Month, count: number): Month => monthFromNumber(monthNumber(from) + count)

/** Whole months from `from` to `to`, negative when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number => monthNumber(to) - monthNumber(from)

export const firstDayOf = (of: Month): Day => `${of}-01` as Day

/** `2026-11` → `November 2026`. */
export const formatMonth = (of: Month): string => `${monthName(Number(of.slice(5, 7)))} ${of.slice(0, 4)}`

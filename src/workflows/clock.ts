import { day, type Day } from '../domain/basics/day.ts'

/** Today in western Indonesia (Jember keeps WIB). The only clock: everything below takes the day as an argument. */
export function today(): Day {
  return day(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date()))
}

/** This instant, for what is noted beside a day. */
export const now = (): string => new Date().toISOString()

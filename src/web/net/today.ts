import type { Day } from '../../domain/basics/day.ts'

/** The day in the office's time, wherever the reader is. */
export const todayInJakarta = (): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date()) as Day

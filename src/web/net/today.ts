import type { Day } from '../../domain/basics/day.ts'

const inJakarta = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' })

/** The day in the office's time, wherever the reader is. */
export const todayInJakarta = (): Day => inJakarta.format(new Date()) as Day

/** The day of an instant (`2026-11-23T20:14:05Z`) in the office's time: an evening in London is the next morning in Jember. */
export const dayInJakarta = (instant: string): Day => inJakarta.format(new Date(instant)) as Day

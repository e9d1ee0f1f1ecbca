import { yearOf, type Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'

/** `working`: a day the national list calls a holiday and on which this office works all the same. */
export const holidayKinds = ['national', 'joint-leave', 'local', 'working'] as const
export type HolidayKind = (typeof holidayKinds)[number]

/** One entry of an office's calendar, with where it is written. */
export type Holiday = { on: Day; kind: HolidayKind; name: string; source: string }

export type HolidayRefusal =
  | { code: 'holiday-needs-words'; field: 'name' | 'source' }
  | { code: 'holiday-out-of-range'; field: 'on' }
  | { code: 'holiday-known'; on: Day }
  | { code: 'holiday-not-there'; on: Day }

/** Checks one entry before it is kept. A day without its source is not kept: nobody could defend the clock that used it. */
export function checkHoliday(given: Holiday): Outcome<Holiday, HolidayRefusal> {
  const name = given.name.trim().replace(/\s+/g, ' ')
  const source = given.source.trim().replace(/\s+/g, ' ')
  if (name.length < 3 || name.length > 120) return refused({ code: 'holiday-needs-words', field: 'name' })
  if (source.length < 3 || source.length > 300) return refused({ code: 'holiday-needs-words', field: 'source' })
  if (yearOf(given.on) < 2014 || yearOf(given.on) > 2100) return refused({ code: 'holiday-out-of-range', field: 'on' })
  return done({ ...given, name, source })
}

/** The days an office does not work: the national ones and its own, less those on which it works all the same. */
export function daysOff(national: Iterable<Day>, own: Iterable<Pick<Holiday, 'on' | 'kind'>>): ReadonlySet<Day> {
  const off = new Set(national)
  for (const { on, kind } of own) {
    if (kind === 'working') off.delete(on)
    else off.add(on)
  }
  return off
}

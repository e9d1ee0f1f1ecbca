import { addDays, dayNumber, yearOf, type Day } from '../basics/day.ts'
import { because, type Because } from './cite.ts'
import { law } from './known.ts'
import { getRule } from './lookup.ts'

/** Days on which offices are closed besides Saturday and Sunday, and whose list that is. Shown with every due day. */
export type WorkCalendar = {
  name: string
  holidays: ReadonlySet<Day>
  /** Years the list speaks of; in others only weekends are taken off. */
  years: readonly number[]
}

/** 1970-01-01 was a Thursday, so day numbers 2 and 3 (mod 7) are Saturday and Sunday. */
const isWeekend = (on: Day): boolean => [2, 3].includes(((dayNumber(on) % 7) + 7) % 7)

export const isWorkingDay = (on: Day, holidays: ReadonlySet<Day>): boolean => !isWeekend(on) && !holidays.has(on)

/** The last of `count` working days after `from`; `from` itself is not counted. */
export function addWorkingDays(from: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let on = from
  for (let left = count; left > 0;) {
    on = addDays(on, 1)
    if (isWorkingDay(on, holidays)) left--
  }
  return on
}

const rule = 'office.holidays'

/**
 * The national holidays and joint leave days as far as `law/` knows them. An office may keep a calendar of its own.
 * @cite skb-libur-2026 daftar hari libur nasional dan cuti bersama
 */
export const nationalCalendar: WorkCalendar = calendarOf(
  'kalender nasional',
  getRule(rule).values.flatMap(({ days = [] }) => days.map(({ on }) => on as Day)),
)

/** A calendar from a list of closed days, as an office edits it. */
export function calendarOf(name: string, days: readonly Day[]): WorkCalendar {
  return { name, holidays: new Set(days), years: [...new Set(days.map(yearOf))].sort((a, b) => a - b) }
}

/**
 * Each closed day that `law/` knows, with its name and where it stands; for the office's first calendar.
 * @cite skb-libur-2026 daftar hari libur nasional dan cuti bersama
 * @cite skb-libur-2027 belum terlihat
 */
export function knownHolidays(): { on: Day; name: string; kind: 'national' | 'joint-leave'; because: Because }[] {
  return (law.rules[rule]?.values ?? []).flatMap(({ days = [], cite }) => {
    if (!cite) throw new RangeError(`${rule} has no cite`)
    return days.map(({ on, name, kind }) => ({
      on: on as Day,
      name,
      kind,
      because: because(rule, on as Day, cite, `${name}.`),
    }))
  })
}

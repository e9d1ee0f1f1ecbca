import { addDays, yearOf, type Day } from '../../domain/basics/day.ts'
import { articleOf } from '../../domain/law/cite.ts'
import { daysOff, type Holiday } from '../../domain/law/holiday.ts'
import type { Standing } from '../../domain/law/shape.ts'
import { isWorkingDay, knownHolidays, type WorkCalendar } from '../../domain/law/working-days.ts'
import { listHolidays } from '../../store/law/holidays.ts'
import type { Session } from '../../store/session.ts'

/** A day of the calendar as it is shown: an office's own entry hides the national one of the same day. */
export type CalendarDay = Holiday & { own: boolean; standing: Standing | null }

export type YearCalendar = { year: number; workingDays: number; rows: CalendarDay[] }

/** One year as an office works it: the national days that `law/` knows, and the office's own. */
export async function readCalendar(session: Session, year: number): Promise<YearCalendar> {
  const own = await listHolidays(session, year)
  const days = new Map<Day, CalendarDay>()
  for (const { on, name, kind, because } of knownHolidays()) {
    if (yearOf(on) === year)
      days.set(on, { on, name, kind, source: articleOf(because.cite), own: false, standing: because.standing })
  }
  const off = daysOff(days.keys(), own)
  for (const holiday of own) days.set(holiday.on, { ...holiday, own: true, standing: null })
  let workingDays = 0
  for (let on = `${year}-01-01` as Day; yearOf(on) === year; on = addDays(on, 1)) {
    if (isWorkingDay(on, off)) workingDays++
  }
  const rows = [...days.values()].sort((a, b) => a.on.localeCompare(b.on))
  return { year, workingDays, rows }
}

/** The calendar that the clocks of this office run by. */
export async function officeCalendar(session: Session): Promise<WorkCalendar> {
  const own = await listHolidays(session)
  const national = knownHolidays().map(({ on }) => on)
  return {
    name: own.length > 0 ? 'kalender kantor' : 'kalender nasional',
    holidays: daysOff(national, own),
    years: [...new Set([...national, ...own.map(({ on }) => on)].map(yearOf))].sort((a, b) => a - b),
  }
}

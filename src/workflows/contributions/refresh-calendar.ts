import type { Day } from '../../domain/basics/day.ts'
import { monthFromNumber, monthNumber, monthOfDay, type Month } from '../../domain/basics/month.ts'
import { done, type Outcome } from '../../domain/basics/outcome.ts'
import { lapseAfter } from '../../domain/contributions/state.ts'
import { refreshMonths } from '../../store/contributions/months.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'

/** Counts the calendar of the regency anew for some months, as seen from a day. */
export async function refreshCalendar(
  database: Database,
  actor: Actor,
  { from, to, on }: { from: Month; to: Month; on: Day },
): Promise<Outcome<{ months: Month[] }>> {
  const months = range(monthNumber(from), monthNumber(to))
  await asActor(database, actor, async (session) => {
    await refreshMonths(session, months, on)
    session.note('contributions', { act: 'refresh-calendar', subject: { from, to, on } })
  })
  return done({ months: months.map(monthFromNumber) })
}

/**
 * Counts months that money or corrections touched anew, in the same transaction, with those after them whose lapse
 * hangs on them.
 */
export async function refreshTouched(
  session: Session,
  months: readonly number[],
  on: Day,
  purse?: number,
): Promise<void> {
  // prettier-ignore
  const now = monthNumber(monthOfDay(on))
  const touched = new Set(months)
  await refreshMonths(session, touched, on, purse)
  // Somebody's next months may be another purse's.
  const after = new Set(months.flatMap((month) => range(month + 1, Math.min(month + lapseAfter, now))))
  await refreshMonths(session, purse === undefined ? [...after].filter((month) => !touched.has(month)) : after, on)
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at)

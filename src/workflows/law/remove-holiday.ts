import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Holiday, HolidayRefusal } from '../../domain/law/holiday.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { removeHoliday as takeOut } from '../../store/law/holidays.ts'

/** Takes one day out of the office's calendar and gives it back, so that it can be put in again. */
export async function removeHoliday(
  database: Database,
  actor: Actor,
  on: Day,
): Promise<Outcome<Holiday, HolidayRefusal>> {
  return asActor(database, actor, async (session): Promise<Outcome<Holiday, HolidayRefusal>> => {
    const removed = await takeOut(session, on)
    if (!removed) return refused({ code: 'holiday-not-there', on })
    session.note('law', { act: 'remove-holiday', subject: removed })
    return done(removed)
  })
}

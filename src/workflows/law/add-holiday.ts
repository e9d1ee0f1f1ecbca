import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { checkHoliday, type Holiday, type HolidayRefusal } from '../../domain/law/holiday.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { saveHoliday } from '../../store/law/holidays.ts'

/** Adds one day to the office's calendar. Clocks that run already keep the day they were given. */
export async function addHoliday(
  database: Database,
  actor: Actor,
  given: Holiday,
): Promise<Outcome<Holiday, HolidayRefusal>> {
  const checked = checkHoliday(given)
  if (!checked.ok) return checked
  const holiday = checked.value
  return asActor(database, actor, async (session): Promise<Outcome<Holiday, HolidayRefusal>> => {
    if (!(await saveHoliday(session, holiday))) return refused({ code: 'holiday-known', on: holiday.on })
    session.note('law', { act: 'add-holiday', subject: holiday })
    return done(holiday)
  })
}

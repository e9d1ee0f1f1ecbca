import type { Day } from '../../domain/basics/day.ts'
import type { Holiday } from '../../domain/law/holiday.ts'
import type { Session } from '../session.ts'

const columns = ['on_day as on', 'kind', 'name', 'source'] as const

/** The office's own entries, in the order of the calendar; of one year where one is given. */
export async function listHolidays(session: Session, year?: number): Promise<Holiday[]> {
  let query = session.db.selectFrom('law.holiday').select(columns).where('regency', '=', session.actor.regency)
  if (year !== undefined) query = query.where('on_day', '>=', `${year}-01-01`).where('on_day', '<=', `${year}-12-31`)
  return (await query.orderBy('on_day').execute()).map(holidayFrom)
}

/**
 * One writer of the calendar at a time: a statement that changes nothing would be a change without a link in the history,
 * so what is there is looked at first.
 */
async function isThere(session: Session, on: Day): Promise<boolean> {
  const { regency } = session.actor
  await session.client.query(`select pg_advisory_xact_lock(hashtext('law.holiday ' || $1))`, [regency])
  const { rowCount } = await session.client.query('select from law.holiday where regency = $1 and on_day = $2', [regency, on]) // prettier-ignore
  return rowCount === 1
}

/** @returns false when the day has an entry already */
export async function saveHoliday(session: Session, { on, kind, name, source }: Holiday): Promise<boolean> {
  if (await isThere(session, on)) return false
  const { regency, account } = session.actor
  await session.db.insertInto('law.holiday').values({ regency, on_day: on, kind, name, source, account }).execute()
  return true
}

/** Takes a day out and gives what stood there; undefined when nothing did. */
export async function removeHoliday(session: Session, on: Day): Promise<Holiday | undefined> {
  if (!(await isThere(session, on))) return undefined
  const row = await session.db
    .deleteFrom('law.holiday')
    .where('regency', '=', session.actor.regency)
    .where('on_day', '=', on)
    .returning(columns)
    .executeTakeFirst()
  return row && holidayFrom(row)
}

const holidayFrom = ({ on, ...row }: Omit<Holiday, 'on'> & { on: string }): Holiday => ({ on: on as Day, ...row })

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { FileRefusal } from '../../domain/ingest/file-refusal.ts'
import { checkHoliday, type Holiday } from '../../domain/law/holiday.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { listHolidays, saveHoliday } from '../../store/law/holidays.ts'
import type { ByteSource } from '../ingest/opc/byte-source.ts'
import { UnreadableFile } from '../ingest/opc/unreadable-file.ts'
import { openList } from '../ingest/readers/open-list.ts'
import { readRows } from '../ingest/readers/read-rows.ts'
import { readHolidayRows, type HolidayLine } from './read-holiday-rows.ts'

export type LoadedHolidays = {
  added: Holiday[]
  /** Days that stood in the calendar already, word for word. */
  same: number
  /** Rows left out, each with the sender's own row number and why. */
  left: { row: number; why: 'no-day' | 'no-name' | 'no-source' | 'other-entry' | 'out-of-range' }[]
}

const mostRows = 2000

/**
 * Loads a list of holidays (.csv or .xlsx; headings Tanggal, Nama or Keterangan, Jenis, Sumber). Good rows are kept though
 * others are not; a day that has another entry is left as it stands. All or nothing of what is kept is one transaction.
 */
export async function loadHolidays(
  database: Database,
  actor: Actor,
  source: ByteSource,
): Promise<Outcome<LoadedHolidays, FileRefusal | { code: 'holiday-headings' } | { code: 'holiday-too-many' }>> {
  const list = await openList(source)
  if (!list.ok) return list
  const rows = []
  try {
    for await (const batch of readRows(list.value, { sheets: [0] })) {
      rows.push(...batch.rows)
      if (rows.length > mostRows) return refused({ code: 'holiday-too-many' })
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.refusal)
    throw error
  }
  const lines = readHolidayRows(rows)
  if (!lines) return refused({ code: 'holiday-headings' })
  return done(await asActor(database, actor, (session) => keep(lines)(session)))
}

const keep =
  (lines: HolidayLine[]) =>
  async (session: Parameters<typeof listHolidays>[0]): Promise<LoadedHolidays> => {
    const known = new Map((await listHolidays(session)).map((holiday) => [holiday.on, holiday]))
    const loaded: LoadedHolidays = { added: [], same: 0, left: [] }
    for (const line of lines) {
      if ('why' in line) {
        loaded.left.push({ row: line.row, why: line.why })
        continue
      }
      const checked = checkHoliday(line.holiday)
      if (!checked.ok) {
        const { refusal } = checked
        const why = 'field' in refusal && refusal.field === 'source' ? 'no-source' : 'field' in refusal && refusal.field === 'name' ? 'no-name' : 'out-of-range' // prettier-ignore
        loaded.left.push({ row: line.row, why })
        continue
      }
      const holiday = checked.value
      const there = known.get(holiday.on)
      if (there && (['kind', 'name', 'source'] as const).every((field) => there[field] === holiday[field]))
        loaded.same++
      else if (there || !(await saveHoliday(session, holiday))) loaded.left.push({ row: line.row, why: 'other-entry' })
      else {
        known.set(holiday.on, holiday)
        loaded.added.push(holiday)
      }
    }
    if (loaded.added.length > 0)
      session.note('law', {
        act: 'load-holidays',
        subject: { count: loaded.added.length, days: loaded.added.map(({ on, name }) => `${on} ${name}`) },
      })
    return loaded
  }

import { formatDay } from '../../domain/basics/day.ts'
import { formatMonth, month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Ending } from '../../domain/enrolment/line.ts'
import { endingWords } from '../../domain/enrolment/words.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findBatch } from '../../store/enrolment/batches.ts'
import { listNotices, readNoticePeople, saveNotice } from '../../store/enrolment/notices.ts'
import { writeWorkbook, type Cell } from '../documents/write-workbook.ts'
import { fileName } from './print-decree.ts'

/**
 * Gathers what the insurer does not know yet of people in a batch already sent: who left and from when, and whose name,
 * birth day or NIK was put right since. Each is told once.
 */
export async function makeNotice(
  database: Database,
  actor: Actor,
  { batch }: { batch: number },
): Promise<Outcome<{ notice: number; people: number }>> {
  // prettier-ignore
  return asActor(database, actor, async (session): Promise<Outcome<{ notice: number; people: number }>> => {
    if (!(await findBatch(session, batch))) return refused({ code: 'not-found' })
    const made = await saveNotice(session, batch)
    if (!made) return refused({ code: 'nothing-to-tell' })
    session.note('enrolment', { act: 'make-notice', subject: { batch, ...made } })
    return done(made)
  })
}

/** The workbook of a correction. The history keeps who took it. */
export async function writeNotice(
  database: Database,
  actor: Actor,
  { notice }: { notice: number },
): Promise<Outcome<{ name: string; bytes: AsyncGenerator<Buffer> }>> {
  return asActor(database, actor, async (session) => {
    const found = (await listNotices(session)).find(({ id }) => id === notice)
    if (!found) return refused({ code: 'not-found' })
    const people = await readNoticePeople(session, notice)
    session.note('enrolment', { act: 'open-numbers', subject: { notice, people: people.length, as: 'notice' } })
    const name = fileName({ number: `${found.decreeNumber} perbaikan ${notice}` }, 'xlsx', 'Perbaikan')
    const rows = people.map(({ no, nik, name, nameThen, birth, what, from, why }): Cell[] => [
      no,
      nik ?? '',
      name,
      birth === null ? '' : formatDay(birth),
      what === 'ended' ? 'Berhenti' : 'Perbaikan data',
      from === null ? '' : formatMonth(month(from)),
      what === 'ended' ? (why === null ? '' : endingWords[why as Ending]) : `Semula tertulis ${nameThen}`,
    ])
    const headings = ['No', 'NIK', 'Nama', 'Tanggal Lahir', 'Perbaikan', 'Mulai Bulan', 'Keterangan']
    const widths = [6, 20, 30, 18, 16, 18, 40]
    return done({
      name,
      bytes: writeWorkbook([
        {
          name: 'Perbaikan',
          title: [`Perbaikan berkas ${found.batch}, keputusan ${found.decreeNumber}`],
          columns: headings.map((heading, at) => ({ heading, width: widths[at]! })),
          rows: rows.values(),
        },
      ]),
    })
  })
}

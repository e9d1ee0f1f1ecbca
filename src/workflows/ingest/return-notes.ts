import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { explainRow } from '../../domain/ingest/explain-row.ts'
import { areaTable } from '../../domain/ingest/place/area-table.ts'
import { verdictOf, type ReasonCode } from '../../domain/ingest/reasons.ts'
import { planFor } from '../../domain/ingest/table/table.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { keptSource } from '../../store/files/kept-source.ts'
import { listAreas } from '../../store/ingest/areas.ts'
import { findList } from '../../store/ingest/lists.ts'
import { listRows, openRows } from '../../store/ingest/rows.ts'
import { returnList } from '../documents/return-list.ts'
import { openList } from './readers/open-list.ts'

export type Returned = { fileName: string; extension: 'xlsx' | 'csv'; rows: number; bytes: AsyncGenerator<Buffer> }

const step = 2_000

/**
 * The sender's own file with a column *Catatan* that says, beside each row that is not in order, what to mend and where.
 * Handing out the file is noted in the history. `bytes` must be read to its end, or returned, to let go of the file.
 */
export async function returnNotes(database: Database, actor: Actor, id: number): Promise<Outcome<Returned>> {
  const found = await asActor(database, actor, async (session) => {
    const list = await findList(session, id)
    if (!list || !['preview', 'kept'].includes(list.state) || list.file === null) return list
    const areas = areaTable(await listAreas(session))
    const notes = new Map<number, { headingRow?: number; notes: Map<number, string> }>()
    let rows = 0
    for (let after = 0; ;) {
      const bad = await listRows(session, id, { verdict: 'bad', after, limit: step })
      if (bad.length === 0) break
      const raw = await openRows(session, id, bad.map(({ seq }) => seq)) // prettier-ignore
      for (const { seq, sheet: index, row_no, reasons } of bad) {
        const row = raw.get(seq)
        const sheet = list.sheets.find((one) => one.index === index)
        if (!row || !sheet) continue
        const serious = (reasons as ReasonCode[]).filter((code) => verdictOf(code) !== 'kept')
        const remarks = explainRow(row, serious, planFor(sheet.tables, row_no), areas)
        const ofSheet = notes.get(index) ?? {
          headingRow: sheet.tables[0]?.headingRows.at(-1),
          notes: new Map<number, string>(),
        }
        ofSheet.notes.set(row_no, remarks.map(({ sentence }) => sentence).join(' ')) // prettier-ignore
        notes.set(index, ofSheet)
        rows++
      }
      after = bad.at(-1)?.seq ?? after
    }
    session.note('ingest', { act: 'return-list', subject: { list: id, rows } })
    return { ...list, notes, rows }
  })
  if (!found) return refused({ code: 'not-found' })
  if (found.state === 'kept' && found.file === null) return refused({ code: 'file-erased' })
  if (!('notes' in found) || found.file === null) return refused({ code: `list-${found.state}` })
  const source = await keptSource(database, found.file)
  const opened = await openList(source)
  if (!opened.ok) {
    await source.close()
    return opened
  }
  const { extension, bytes } = returnList(opened.value, found.notes)
  const fileName = `${found.file_name.replace(/\.[a-z]+$/i, '')} - catatan.${extension}`
  return done({ fileName, extension, rows: found.rows, bytes: closing(bytes, source) })
}

async function* closing(bytes: AsyncGenerator<Buffer>, source: { close: () => Promise<void> }): AsyncGenerator<Buffer> {
  try {
    yield* bytes
  } finally {
    await source.close()
  }
}

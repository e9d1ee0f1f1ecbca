import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { columnLetters } from '../../domain/ingest/explain-row.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findList } from '../../store/ingest/lists.ts'
import { openRows } from '../../store/ingest/rows.ts'

export type OpenedRow = { cells: { cell: string; heading: string; text: string }[] }

/** Every cell of one row as the sender wrote it, unmasked. Who opened it, and why, is noted in the history. */
export async function openRow(
  database: Database,
  actor: Actor,
  id: number,
  seq: number,
  reason: string,
): Promise<Outcome<OpenedRow>> {
  if (reason.trim().length < 4) return refused({ code: 'reason-missing' })
  return asActor(database, actor, async (session) => {
    const list = await findList(session, id)
    const row = (await openRows(session, id, [seq])).get(seq)
    if (!list || !row) return refused({ code: 'not-found' })
    const tables = list.sheets.find((sheet) => sheet.index === row.sheet)?.tables ?? []
    const table = tables.findLast(({ headingRows }) => (headingRows[0] ?? 0) <= row.rowNo) ?? tables[0]
    session.note('ingest', { act: 'open-row', subject: { list: id, seq, reason: reason.trim().slice(0, 200) } })
    const cells = row.cells.flatMap((text, index) =>
      text.trim() === ''
        ? []
        : [{ cell: `${columnLetters(index)}${row.rowNo}`, heading: table?.columns[index]?.heading ?? '', text }],
    )
    return done({ cells })
  })
}

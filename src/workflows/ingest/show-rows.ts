import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { explainRow, type Remark } from '../../domain/ingest/explain-row.ts'
import { maskCell } from '../../domain/ingest/mask-cell.ts'
import { areaTable } from '../../domain/ingest/place/area-table.ts'
import { verdictOf, type ReasonCode } from '../../domain/ingest/reasons.ts'
import { planFor } from '../../domain/ingest/table/table.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { listAreas } from '../../store/ingest/areas.ts'
import { findList } from '../../store/ingest/lists.ts'
import { listRows, openRows, type RowLine, type RowsWanted } from '../../store/ingest/rows.ts'

/** `serious` remarks are what makes the row doubtful or refused; the rest are notes. */
export type ShownRow = Omit<RowLine, 'sheet'> & {
  sheet: string
  desa_name: string | null
  remarks: (Remark & { serious: boolean })[]
}

/** Rows about people with what is to be said of each, cell by cell; numbers in the sentences are masked. */
export async function showRows(
  database: Database,
  actor: Actor,
  id: number,
  wanted: RowsWanted,
): Promise<Outcome<{ rows: ShownRow[]; next: number | null }>> {
  return asActor(database, actor, async (session) => {
    const list = await findList(session, id)
    if (!list) return refused({ code: 'not-found' })
    const areas = areaTable(await listAreas(session))
    const lines = await listRows(session, id, wanted)
    const raw = await openRows(session, id, lines.filter(({ reasons }) => reasons.length > 0).map(({ seq }) => seq)) // prettier-ignore
    const rows = lines.map(({ sheet: index, ...line }) => {
      const sheet = list.sheets.find((one) => one.index === index)
      const row = raw.get(line.seq)
      const remarks = row
        ? explainRow(row, line.reasons as ReasonCode[], planFor(sheet?.tables ?? [], line.row_no), areas, maskCell)
        : []
      return {
        ...line,
        sheet: sheet?.name ?? '',
        desa_name: line.desa === null ? null : (areas.names.get(line.desa) ?? line.desa),
        remarks: remarks
          .map((remark) => ({ ...remark, serious: verdictOf(remark.code) !== 'kept' }))
          .sort((a, b) => Number(b.serious) - Number(a.serious)),
      }
    })
    return done({ rows, next: lines.length === wanted.limit ? (lines.at(-1)?.seq ?? null) : null })
  })
}

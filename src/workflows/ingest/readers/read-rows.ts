import type { RawBatch, RawRow, SheetHead } from '../../../domain/ingest/raw-row.ts'
import { csvRows } from './csv-rows.ts'
import type { List } from './open-list.ts'
import { workbookMerges, workbookRows } from './workbook-rows.ts'

export type ReadOptions = {
  /** Indices of the sheets to read; all of them when left out, hidden ones too. */
  sheets?: number[]
}

/**
 * Every row of a list that holds something, sheet after sheet, some hundreds at a time; memory does not grow with the
 * file. @throws UnreadableFile when the file turns out damaged or expanding on the way: its `refusal` is the answer.
 */
export async function* readRows(list: List, options: ReadOptions = {}): AsyncGenerator<RawBatch> {
  for (const { index } of list.sheets) {
    if (options.sheets && !options.sheets.includes(index)) continue
    yield* list.kind === 'csv' ? csvRows(list) : workbookRows(list, index)
  }
}

/** The first rows of each sheet with the merged ranges among them, for finding headings. @throws UnreadableFile */
export async function readHeads(list: List, count = 60): Promise<SheetHead[]> {
  const heads: SheetHead[] = []
  for (const sheet of list.sheets) {
    const rows: RawRow[] = []
    for await (const batch of readRows(list, { sheets: [sheet.index] })) {
      rows.push(...batch.rows.slice(0, count - rows.length))
      if (rows.length >= count) break
    }
    const last = rows.at(-1)?.rowNo ?? 0
    heads.push({ sheet, rows, merges: list.kind === 'csv' ? [] : await workbookMerges(list, sheet.index, last) })
  }
  return heads
}

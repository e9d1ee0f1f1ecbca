import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Field } from '../../domain/ingest/columns.ts'
import type { RowCounts } from '../../domain/ingest/list-counts.ts'
import { maskCell } from '../../domain/ingest/mask-cell.ts'
import { planOf, type ColumnGuess, type Table } from '../../domain/ingest/table/table.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { listAreas } from '../../store/ingest/areas.ts'
import { findJobOfList } from '../../store/ingest/job-of-list.ts'
import { findList, type List } from '../../store/ingest/lists.ts'
import { countMended } from '../../store/ingest/mends.ts'
import type { KeptRow } from '../../store/ingest/row-block.ts'
import { firstRows } from '../../store/ingest/rows.ts'

export type ShownColumn = Pick<ColumnGuess, 'index' | 'heading' | 'key' | 'confidence' | 'from'> & {
  field: Field | null
  /** Up to three different cells below the heading, masked. */
  samples: string[]
}

export type ShownSheet = RowCounts & {
  index: number
  name: string
  hidden: boolean
  tables: { headingRows: number[]; columns: ShownColumn[] }[]
  /** What titles and the sheet's name say of all rows, in words. */
  titles: { desa?: string; kecamatan?: string; market?: string; place?: string; kindOfWork?: string }
}

export type ShownList = Omit<List, 'checkpoint' | 'sheets' | 'overrides' | 'file_hash'> & {
  sheets: ShownSheet[]
  /** Rows of this list that later rows have replaced. */
  mended: number
  /** The job that reads it, while it is read. */
  job: string | null
}

const sampledRows = 400

/** A list with its sheets, how their headings were understood, and sample cells to judge that by. */
export async function showList(database: Database, actor: Actor, id: number): Promise<Outcome<ShownList>> {
  return asActor(database, actor, async (session) => {
    const list = await findList(session, id)
    if (!list) return refused({ code: 'not-found' })
    const names = new Map((await listAreas(session)).map(({ code, name }) => [code, name]))
    const sheets: ShownSheet[] = []
    for (const { tables, defaults, ...sheet } of list.sheets) {
      const rows = await firstRows(session, id, sheet.index, sampledRows)
      const { desa, kecamatan, ...rest } = defaults
      sheets.push({
        ...sheet,
        tables: (tables.length > 0 ? tables : [unnamedTable(sheet.index, rows)]).map((table) => ({
          headingRows: table.headingRows,
          columns: shownColumns(table, rows),
        })),
        titles: {
          ...rest,
          ...(desa && { desa: names.get(desa) }),
          ...(kecamatan && { kecamatan: names.get(kecamatan) }),
        },
      })
    }
    const { checkpoint: _c, overrides: _o, file_hash: _h, ...plain } = list
    const job = list.state === 'reading' ? await findJobOfList(session, id) : null
    return done({ ...plain, sheets, mended: await countMended(session, id), job })
  })
}

/** Where no table was found, the columns by their place, for a person to say what they hold. */
function unnamedTable(sheet: number, rows: readonly KeptRow[]): Table {
  const width = Math.min(60, Math.max(0, ...rows.map((row) => row.cells.length)))
  const columns = Array.from({ length: width }, (_, index): ColumnGuess => ({ index, heading: '', key: `#${index}`, field: null, confidence: 0, from: 'nothing' })) // prettier-ignore
  return { sheet, headingRows: [], columns, nikLastDigitLost: false, kkLastDigitLost: false, dayOrder: 'day-first' }
}

function shownColumns(table: Table, rows: readonly KeptRow[]): ShownColumn[] {
  const plan = planOf(table)
  const from = table.headingRows.at(-1) ?? 0
  const people = rows.filter((row) => row.rowNo > from && row.as === 'person')
  const below = people.length > 0 ? people : rows
  return table.columns.map(({ index, heading, key, confidence, from: source, field }) => {
    const used = field !== null && field !== 'ignore' && plan[field] !== index ? null : field
    const samples = new Set<string>()
    for (const row of below) {
      const text = (row.cells[index] ?? '').trim()
      if (text !== '') samples.add(maskCell(text, used).slice(0, 60))
      if (samples.size === 3) break
    }
    return { index, heading, key, confidence, from: source, field: used, samples: [...samples] }
  })
}

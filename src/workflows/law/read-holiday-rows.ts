import { day } from '../../domain/basics/day.ts'
import { readDay } from '../../domain/ingest/cell/read-day.ts'
import type { CellKind, RawRow } from '../../domain/ingest/raw-row.ts'
import type { Holiday, HolidayKind } from '../../domain/law/holiday.ts'

export type HolidayLine = { row: number; holiday: Holiday } | { row: number; why: 'no-day' | 'no-name' | 'no-source' }

const headings = {
  on: /^(tanggal|tgl|hari libur tanggal|date|on)$/,
  name: /^(nama|nama hari libur|hari libur|keterangan|uraian|peringatan|name)$/,
  kind: /^(jenis|kind)$/,
  source: /^(sumber|dasar|dasar hukum|source)$/,
} as const

const kinds: readonly [RegExp, HolidayKind][] = [
  [/cuti|joint/, 'joint-leave'],
  [/masuk|kerja|working/, 'working'],
  [/nasional|national/, 'national'],
]

/**
 * Reads the rows of a list of holidays: finds the row of headings among the first twenty, then one day a row. A column of
 * sources may be left out where every row below a title has none: then the row is told so. @returns undefined without headings
 */
export function readHolidayRows(rows: readonly RawRow[]): HolidayLine[] | undefined {
  const at = rows.slice(0, 20).findIndex((row) => columnsOf(row).on >= 0 && columnsOf(row).name >= 0)
  const head = rows[at]
  if (!head) return undefined
  const columns = columnsOf(head)
  return rows.slice(at + 1).flatMap((row): HolidayLine[] => {
    const cell = (column: number) => (column < 0 ? '' : (row.cells[column] ?? '').trim())
    if (row.cells.every((text) => text.trim() === '')) return []
    const read = readDay(cell(columns.on), (row.kinds[columns.on] ?? 't') as CellKind, day('2100-12-31'))
    const name = cell(columns.name)
    if (read.state !== 'day') return [{ row: row.rowNo, why: 'no-day' }]
    if (!name) return [{ row: row.rowNo, why: 'no-name' }]
    const source = cell(columns.source)
    if (!source) return [{ row: row.rowNo, why: 'no-source' }]
    const said = cell(columns.kind).toLowerCase()
    const kind = kinds.find(([pattern]) => pattern.test(said))?.[1] ?? 'local'
    return [{ row: row.rowNo, holiday: { on: read.day, kind, name, source } }]
  })
}

function columnsOf(row: RawRow): Record<keyof typeof headings, number> {
  const texts = row.cells.map((cell) => cell.trim().toLowerCase())
  const find = (pattern: RegExp) => texts.findIndex((text) => pattern.test(text))
  return { on: find(headings.on), name: find(headings.name), kind: find(headings.kind), source: find(headings.source) }
}

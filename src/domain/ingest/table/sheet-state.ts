import type { Sheet, RawRow } from '../raw-row.ts'
import type { AreaTable } from '../place/area-table.ts'
import { readSheetName, readTitle } from '../place/read-title.ts'
import { findTable, isNumbering } from './find-table.ts'
import { guessColumns, type GuessContext } from './guess-columns.ts'
import { rowKind, type RowKind } from './row-kind.ts'
import { planOf, type ColumnPlan, type Defaults, type Table } from './table.ts'

const sampled = 60

/** Where the reading of a sheet stands: plain JSON, written down with each block so that a killed job goes on. */
export type SheetState = {
  sheet: number
  table: Table | null
  /** All tables found so far, the current one last. */
  tables: Table[]
  defaults: Defaults
  afterTotal: boolean
  /** The last heading rows, while their lower rows may still come. */
  headings: RawRow[]
}

/**
 * Begins a sheet from its first rows. `given` is what the sender said of the whole file: it goes before titles,
 * titles before the sheet's name, that before the file's name.
 */
export function beginSheet(
  sheet: Sheet,
  head: readonly RawRow[],
  fileName: string,
  given: Defaults,
  context: GuessContext,
): SheetState {
  const table = findTable(head, context) ?? null
  const above = head.filter((row) => (table?.headingRows.length ?? 0) > 0 && row.rowNo < (table?.headingRows[0] ?? 0))
  const texts = above.map((row) => row.cells.filter((cell) => cell.trim() !== '').join(' '))
  const ofFile = readTitle([fileName.replace(/\.[a-z]+$/i, '').replace(/[_-]+/g, ' ')], context.areas)
  const ofTitle = readTitle(texts, context.areas)
  const within = given.kecamatan ?? ofTitle.kecamatan ?? ofFile.kecamatan
  const defaults = { ...ofFile, ...readSheetName(sheet.name, context.areas, within), ...ofTitle, ...given }
  return { sheet: sheet.index, table, tables: table ? [table] : [], defaults, afterTotal: false, headings: [] }
}

/**
 * Tells what the row at `at` is and moves the state past it; the rows after it are looked at when it begins a new table.
 * A row before the headings is a title; without any table every row is one, and the sheet counts as no list.
 */
export function stepRow(
  state: SheetState,
  rows: readonly RawRow[],
  at: number,
  plan: ColumnPlan,
  context: GuessContext,
): RowKind {
  const row = rows[at] as RawRow
  const { table } = state
  if (!table) return lateTable(state, rows.slice(at, at + sampled), context)
  const headings = table.headingRows
  const lastHeading = headings[headings.length - 1] ?? 0
  if (row.rowNo <= lastHeading) return headings.includes(row.rowNo) ? 'heading' : 'title'
  const kind = rowKind(row, table, plan, state.afterTotal)
  if (kind === 'person') {
    if (state.headings.length > 0) state.headings = []
    state.afterTotal = state.afterTotal && !isFull(row)
    return kind
  }
  if (kind === 'new-heading')
    return openTable(state, [...state.headings, row], rows.slice(at + 1, at + sampled), context)
  if (kind === 'heading') state.afterTotal = false
  if (kind === 'total' || kind === 'signature') state.afterTotal = true
  if (kind === 'section') enterSection(state, row, context.areas)
  return kind
}

/** The plan of the current table; recompute it only after a step that gave `new-heading`. */
export const currentPlan = (state: SheetState): ColumnPlan => (state.table ? planOf(state.table) : {})

function openTable(state: SheetState, headings: RawRow[], below: readonly RawRow[], context: GuessContext): RowKind {
  const sample = below[0] && isNumbering(below[0]) ? below.slice(1) : below
  const table = guessColumns(headings, sample, context)
  if (state.headings.length > 0) state.tables.pop()
  state.table = table
  state.tables.push(table)
  state.headings = headings
  state.afterTotal = false
  return 'new-heading'
}

function lateTable(state: SheetState, rows: readonly RawRow[], context: GuessContext): RowKind {
  const table = findTable(rows, context)
  if (!table || table.headingRows[0] !== rows[0]?.rowNo) return 'title'
  state.table = table
  state.tables.push(table)
  return 'new-heading'
}

function enterSection(state: SheetState, row: RawRow, areas: AreaTable): void {
  const text = row.cells.filter((cell) => cell.trim() !== '').join(' ')
  const said = readTitle([text], areas)
  if ('desa' in said || said.kecamatan) delete state.defaults.desa
  Object.assign(state.defaults, said)
  if (state.defaults.desa === undefined) delete state.defaults.desa
}

const isFull = (row: RawRow): boolean => row.cells.reduce((count, cell) => count + (cell === '' ? 0 : 1), 0) >= 4

import type { DesaCode, KecamatanCode } from '../../basics/ids.ts'
import type { DayOrder } from '../cell/read-day.ts'
import type { Field } from '../columns.ts'

/** One column as it was understood. `confidence` 0–1; below `sureEnough` a person should look at it. */
export type ColumnGuess = {
  /** From 0. */
  index: number
  /** What stands above it, as written. */
  heading: string
  key: string
  field: Field | null
  confidence: number
  from: 'remembered' | 'words' | 'content' | 'officer' | 'nothing'
}

/** One table of a sheet: a sheet may hold several, each with its own headings. Plain JSON, so that a job can resume. */
export type Table = {
  sheet: number
  /** The sender's row numbers of its headings, ascending. */
  headingRows: number[]
  columns: ColumnGuess[]
  /** The numbers of this column were Excel numbers before they became text: their last digit is lost. */
  nikLastDigitLost: boolean
  kkLastDigitLost: boolean
  dayOrder: DayOrder
}

/** What a title, a sheet's name or the sender says of every row below. */
export type Defaults = {
  desa?: DesaCode
  kecamatan?: KecamatanCode
  market?: string
  place?: string
  kindOfWork?: string
}

/**
 * Column index per field; a field without a column is absent. The first column wins when two claim a field. `lineNo` is
 * the sender's own counting: nobody is told by it, but an answer may point with it at what was asked.
 */
export type ColumnPlan = Partial<Record<Field | 'lineNo', number>>

export const sureEnough = 0.8

const countings: ReadonlySet<string> = new Set(['no', 'no urut', 'urut', 'no baris'])

/** Where each field stands. */
export function planOf(table: Table): ColumnPlan {
  const plan: ColumnPlan = {}
  const best: Partial<Record<Field, number>> = {}
  for (const { index, key, field, confidence } of table.columns) {
    if (!field || field === 'ignore') {
      if (countings.has(key)) plan.lineNo ??= index
      continue
    }
    if ((best[field] ?? -1) < confidence) [plan[field], best[field]] = [index, confidence]
  }
  return plan
}

/** Whether the table may be kept without anybody looking at its headings. */
export function isSure(table: Table): boolean {
  const plan = planOf(table)
  const sure = (field: Field) =>
    plan[field] !== undefined && table.columns.some((c) => c.index === plan[field] && c.confidence >= sureEnough)
  return sure('name') && (sure('nik') || sure('birthDate') || sure('birth'))
}

/** The plan of the table a row stands in: a sheet may hold several, one below the other. */
export function planFor(tables: readonly Table[], rowNo: number): ColumnPlan {
  const table = tables.findLast(({ headingRows }) => (headingRows[0] ?? 0) <= rowNo) ?? tables[0]
  return table ? planOf(table) : {}
}

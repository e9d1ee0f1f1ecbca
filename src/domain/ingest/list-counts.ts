import type { ListKind } from './list-kind.ts'
import type { ReasonCode } from './reasons.ts'
import type { SheetState } from './table/sheet-state.ts'
import type { Defaults, Table } from './table/table.ts'

/** Rows of a list or of a sheet: seen = kept + doubtful + refused + skipped, always. */
export type RowCounts = { seen: number; kept: number; doubtful: number; refused: number; skipped: number }

export type ListCounts = RowCounts & {
  /** Rows per reason; a row may have several. */
  reasons: Partial<Record<ReasonCode, number>>
  /** Skipped rows by what they are: total, signature, heading … */
  skippedAs: Record<string, number>
  /** What keeping would do; rows that are refused change nothing and are not in here. */
  change: { new: number; changed: number; same: number; conflict: number }
  /** Earlier bad rows of the same sender that rows of this list replace. */
  mends: number
}

/** What was found on one sheet. */
export type SheetFound = RowCounts & {
  index: number
  name: string
  hidden: boolean
  tables: Table[]
  defaults: Defaults
}

/** Where the reading of a file stands, after a block of rows that is safely stored. */
export type Checkpoint = {
  /** Rows read so far, of all sheets. */
  seq: number
  /** The last row read: its sheet and its number there. Reading goes on after it. */
  sheet: number
  rowNo: number
  kind: ListKind
  /** Of the sheet being read. */
  state: SheetState | null
  sheets: SheetFound[]
  counts: ListCounts
}

export const noCounts = (): ListCounts => ({
  seen: 0,
  kept: 0,
  doubtful: 0,
  refused: 0,
  skipped: 0,
  reasons: {},
  skippedAs: {},
  change: { new: 0, changed: 0, same: 0, conflict: 0 },
  mends: 0,
})

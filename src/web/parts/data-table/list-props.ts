import type { Sorting } from './column.ts'
import type { DataTableProps } from './data-table.tsx'

/** What both forms of a table are given: the rows are settled, and so is the order. */
export type ListProps<Row> = DataTableProps<Row> & {
  rows: readonly Row[]
  sorting: Sorting | undefined
  onSort: ((sort: string) => void) | undefined
  /** Draw every row, also those out of sight. */
  whole: boolean
}

/** The set with one key put in or taken out. */
export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}

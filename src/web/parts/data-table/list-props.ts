import type { ReactNode } from 'react'
import type { RowsSource } from '../../net/use-api.ts'
import type { AnyFilter } from '../filters/use-filter.ts'
import type { Column, Sorting } from './column.ts'

export type DataTableProps<Row> = {
  /** Names the table for screen readers and on paper. */
  label: string
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** A list read page by page (`useRows`), or all rows at once. */
  source?: RowsSource<Row>
  rows?: readonly Row[]
  filter?: AnyFilter
  /** Label of the search box; without it there is none. */
  search?: string
  /** Further filters, right of the search box. */
  tools?: ReactNode
  /** Where a row leads. */
  open?: (row: Row) => string
  chosen?: ReadonlySet<string>
  onChoose?: (chosen: ReadonlySet<string>) => void
  /** Which rows may be chosen; all when not given. */
  choosable?: (row: Row) => boolean
  /** What stands here when there are no rows and nothing narrows the list. */
  empty?: ReactNode
  /** Tallest the table grows before it scrolls inside; print always shows all loaded rows. */
  height?: string
  /** Rows to mark: the one being edited, the line of the budget. */
  marked?: (row: Row) => boolean
  foot?: ReactNode
}

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

import type { Cell } from './cell.ts'

export type RowLook = 'plain' | 'title' | 'head' | 'body' | 'foot'

/** Where the rows of one sheet go: a worksheet, or a CSV file. */
export type Sink = {
  /** Writes a row and gives its number as the sender's program shows it, from 1. */
  row(cells: readonly Cell[], look: RowLook): number
  /** Leaves rows empty. */
  skip(count: number): void
  /** Joins cells of rows already written, columns and rows from 1; a CSV has nothing to join. */
  merge(fromRow: number, fromColumn: number, toRow: number, toColumn: number): void
  end(): void
}

/** What a reader of files gives and a checker of rows takes: text as the sender wrote it, nothing interpreted yet. */

/** t text · n number · d date (its text is `YYYY-MM-DD`) · b boolean (`TRUE`/`FALSE`) · e error (`#N/A`) · blank empty. */
export type CellKind = 't' | 'n' | 'd' | 'b' | 'e' | ' '

/** One row that holds something. Rows with nothing in them are not given; empty cells at the end are cut off. */
export type RawRow = {
  /** Index into the file's sheets, from 0. */
  sheet: number
  /** The sender's own row number, from 1: what Excel shows at the left, or the record's number in a csv. */
  rowNo: number
  /**
   * A number keeps the digits of the file: `3.50901012345678E+15` stays so, for the damage must be seen.
   * A csv knows no kinds: all its cells are text. The strings may be kept for long: none holds on to the file.
   */
  cells: string[]
  /** One `CellKind` per cell, as one string of the same length as `cells`. */
  kinds: string
}

export type Sheet = { index: number; name: string; hidden: boolean }

/** Some hundreds of rows of one sheet, in the order of the file. */
export type RawBatch = { sheet: Sheet; rows: RawRow[] }

/** A merged range. Its value stands in the first cell, the others are empty. Rows from 1, columns from 0, ends included. */
export type Merge = { top: number; bottom: number; left: number; right: number }

/** The beginning of a sheet, for finding its headings. `merges` are those that touch the rows given. */
export type SheetHead = { sheet: Sheet; rows: RawRow[]; merges: Merge[] }

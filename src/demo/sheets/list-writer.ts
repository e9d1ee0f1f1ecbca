import type { Chance } from '../chance.ts'
import type { Cell } from '../files/cell.ts'
import type { Sink } from '../files/sink.ts'
import type { Listing } from './listing.ts'
import type { SheetStyle } from './sheet-style.ts'
import { writeRow } from './write-row.ts'

/** The frame of a sheet: what stands above the heading and below the last row. */
export type Frame = {
  titles: readonly string[]
  /** Lines of the signature block, or none. */
  signature: readonly string[]
  /** A line of column numbers `(1) (2) (3)` under the heading. */
  numbered: boolean
  /** A total below the last row. */
  total: boolean
  /** The heading comes again every so many rows, as on printed lists; 0 for never. */
  repeatHeading: number
}

/** Told of every person's row as it is written: the sheet's row number, the mention and the reasons it must get. */
export type RowHeard = (row: number, listing: Listing, reasons: string[]) => void

export type SheetWriter = {
  add(listings: readonly Listing[]): void
  /** Writes total and signature; gives the rows below the heading that are nobody. */
  end(): number
}

/** Lays a list out on a sheet as an office would: titles, merged cells, heading, people, total, signatures. */
export function openSheet(chance: Chance, sink: Sink, style: SheetStyle, frame: Frame, heard: RowHeard): SheetWriter {
  const width = style.columns.length
  let nobody = 0
  let written = 0
  for (const title of frame.titles) {
    const row = sink.row([title], 'title')
    if (width > 1) sink.merge(row, 1, row, width)
  }
  if (frame.titles.length > 0) sink.skip(1)
  writeHeading(sink, style)
  if (frame.numbered) {
    sink.row(
      style.columns.map((_, at) => `(${at + 1})`),
      'head',
    )
    nobody += 1
  }
  return {
    add: (listings) => {
      for (const listing of listings) {
        if (frame.repeatHeading > 0 && written > 0 && written % frame.repeatHeading === 0) {
          nobody += writeHeading(sink, style)
        }
        written += 1
        const { cells, reasons } = writeRow(chance, style, listing, written)
        heard(sink.row(cells, 'body'), listing, reasons)
      }
    },
    end: () => {
      if (frame.total) {
        const label = style.columns.map((column): Cell => (column.kind === 'name' ? `JUMLAH` : undefined))
        label[width - 1] = `${written} orang`
        sink.row(label, 'foot')
        nobody += 1
      }
      if (frame.signature.length > 0) sink.skip(1)
      for (const line of frame.signature) {
        if (line === '') sink.skip(2)
        else {
          const cells: Cell[] = []
          cells[Math.max(1, width - 3)] = line
          sink.row(Array.from(cells), 'plain')
          nobody += 1
        }
      }
      sink.end()
      return nobody
    },
  }
}

/** One line of headings, or two when some stand under a merged one; gives the number of lines. */
function writeHeading(sink: Sink, { columns }: SheetStyle): number {
  if (columns.every((column) => column.over === undefined)) {
    sink.row(
      columns.map((column) => column.heading),
      'head',
    )
    return 1
  }
  const upper = columns.map((column, at) =>
    column.over === undefined ? column.heading : columns[at - 1]?.over === column.over ? undefined : column.over,
  )
  const row = sink.row(upper, 'head')
  sink.row(
    columns.map((column) => (column.over === undefined ? undefined : column.heading)),
    'head',
  )
  for (let at = 0; at < columns.length;) {
    const over = columns[at]?.over
    let next = at + 1
    while (over !== undefined && columns[next]?.over === over) next += 1
    if (over === undefined) sink.merge(row, at + 1, row + 1, at + 1)
    else if (next - at > 1) sink.merge(row, at + 1, row, next)
    at = next
  }
  return 2
}

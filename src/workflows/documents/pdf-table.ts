import type { Letters, PdfText } from './pdf-text.ts'

export type PdfTable = {
  /** Lines above the table on its first page: the first large, the others small. */
  title: string[]
  columns: { heading: string; /** share of the width */ share: number; align?: 'start' | 'end' | 'middle' }[]
  /** Asked twice, once to count pages and once to draw: both times the same rows. A cell's text may break into lines. */
  rows: () => AsyncIterable<string[]> | Iterable<string[]>
  /** A last row in bold. */
  total?: string[]
}

export const cellLetters: Letters = { face: 'plain', size: 7.5 }
export const headingLetters: Letters = { face: 'bold', size: 7.5 }
export const lineHeight = 9.5
const padding = 3

export type Frame = { left: number; top: number; width: number; bottom: number }

/** A row broken into lines, cell by cell, with the height it takes. */
export type LaidRow = { lines: string[][]; height: number }

export function columnWidths(table: PdfTable, width: number): number[] {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  return table.columns.map(({ share }) => (width * share) / shares)
}

export function layRow(text: PdfText, cells: string[], widths: number[], letters: Letters): LaidRow {
  const lines = widths.map((width, index) => text.lines(cells[index] ?? '', letters, width - 2 * padding))
  const most = lines.reduce((count, cell) => Math.max(count, cell.length), 1)
  return { lines, height: most * lineHeight + 3 }
}

/** The row of sums stays on one line: a number may reach over the empty cells before it, and is never cut. */
export const layTotal = (cells: string[]): LaidRow => ({ lines: cells.map((cell) => [cell]), height: lineHeight + 3 })

export function drawRow(
  text: PdfText,
  table: PdfTable,
  row: LaidRow,
  widths: number[],
  x: number,
  y: number,
  letters: Letters,
) {
  let left = x
  row.lines.forEach((lines, index) => {
    const room = widths[index]! - 2 * padding
    const align = table.columns[index]!.align ?? 'start'
    lines.forEach((line, number) => {
      if (line !== '') text.draw(line, letters, left + padding, y + 2 + number * lineHeight, align, room)
    })
    left += widths[index]!
  })
}

/**
 * Where the pages of a table end: for each page, how many rows it holds. One rule for counting and for drawing, so that
 * "page 3 of 40" is true. `first` is the room on the first page, `other` that on the others, both without headings.
 */
export function pageBreaker(first: number, other: number) {
  let pages = 1
  let left = first
  return {
    /** Takes a row; true when it begins a new page. */
    take(height: number): boolean {
      const next = height > left
      if (next) {
        pages++
        left = other
      }
      left -= height
      return next
    },
    pages: () => pages,
  }
}

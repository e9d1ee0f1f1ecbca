import type { Merge, RawBatch, RawRow } from '../../../domain/ingest/raw-row.ts'
import { sheetRows } from './sheet-rows.ts'
import type { Workbook } from './workbook.ts'
import { unpack } from '../opc/zip-entry.ts'

export const rowsPerBatch = 500
const cellsPerBatch = 100_000

/** All rows of one sheet, in batches. @throws UnreadableFile */
export async function* workbookRows(workbook: Workbook, index: number): AsyncGenerator<RawBatch> {
  const part = workbook.parts[index]!
  const sheet = workbook.sheets[index]!
  const scanner = sheetRows({
    sheet: index,
    place: sheet.name,
    strings: await workbook.strings(),
    dateStyles: workbook.dateStyles,
    dateSystem: workbook.dateSystem,
  })
  let rows: RawRow[] = []
  let cells = 0
  const cut = () => {
    const batch = { sheet, rows }
    rows = []
    cells = 0
    return batch
  }
  for await (const piece of unpack(workbook.source, part)) {
    scanner.push(piece)
    for (const row of scanner.take()) {
      rows.push(row)
      cells += row.cells.length
      if (rows.length >= rowsPerBatch || cells >= cellsPerBatch) yield cut()
    }
  }
  scanner.end()
  if (rows.length > 0) yield cut()
}

/**
 * The merged ranges that begin no lower than row `until`. They stand behind the rows, so the whole part is unpacked, but
 * its cells are not read: text cannot look like this element, for its `<` is written as an entity.
 */
export async function workbookMerges(workbook: Workbook, index: number, until: number): Promise<Merge[]> {
  const merges: Merge[] = []
  const mark = 'mergeCell'
  let carry = ''
  let begun = false
  for await (const piece of unpack(workbook.source, workbook.parts[index]!)) {
    begun ||= piece.includes(mark) || (carry + piece.toString('latin1', 0, mark.length)).includes(mark)
    if (!begun) {
      carry = piece.toString('latin1', Math.max(0, piece.length - mark.length))
      continue
    }
    const text = carry + piece.toString('latin1')
    const pattern =
      /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)["'][^>]*>/g
    let end = 0
    for (const match of text.matchAll(pattern)) {
      end = match.index + match[0].length
      const top = Number(match[2])
      if (top > until) continue
      merges.push({ top, bottom: Number(match[4]), left: columnOf(match[1]!), right: columnOf(match[3]!) })
    }
    carry = text.slice(Math.max(end, text.length - 256))
  }
  return merges
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

import { unpack, unpackWhole } from '../ingest/opc/zip-entry.ts'
import { csvRows, type CsvFile } from '../ingest/readers/csv-rows.ts'
import type { List } from '../ingest/readers/open-list.ts'
import type { Workbook } from '../ingest/readers/workbook.ts'
import { noteHeading, noteSheet, type NotesOfSheet } from './note-sheet.ts'
import { addNoteStyle } from './note-style.ts'
import { firstFreeColumn } from './sheet-extent.ts'
import { writeZip, type ZipPart } from './write-zip.ts'

export type { NotesOfSheet } from './note-sheet.ts'

/**
 * The sender's own file with a column *Catatan* at the right of each sheet that has notes. Of a workbook every part that
 * needs no note is taken over as it is packed: layout, formulas, pictures and print settings stay. A csv comes back as
 * UTF-8 with a mark, in its own separator. `notes` is by the index of the sheet. @throws UnreadableFile
 */
export function returnList(
  list: List,
  notes: ReadonlyMap<number, NotesOfSheet>,
): { extension: 'xlsx' | 'csv'; bytes: AsyncGenerator<Buffer> } {
  if (list.kind === 'csv') return { extension: 'csv', bytes: returnCsv(list, notes.get(0) ?? { notes: new Map() }) }
  return { extension: 'xlsx', bytes: writeZip(notedParts(list, notes)) }
}

async function* notedParts(list: Workbook, notes: ReadonlyMap<number, NotesOfSheet>): AsyncGenerator<ZipPart> {
  const styles = list.styles && addNoteStyle((await unpackWhole(list.source, list.styles)).toString('utf8'))
  for (const entry of [...list.directory.values()].sort((a, b) => a.offset - b.offset)) {
    if (entry.name.endsWith('/')) continue
    const index = list.parts.indexOf(entry)
    const found = index < 0 ? undefined : notes.get(index)
    if (found) {
      const place = list.sheets[index]!.name
      const column = await firstFreeColumn(unpack(list.source, entry), place)
      yield { name: entry.name, body: noteSheet(unpack(list.source, entry), place, column, found, styles?.style) }
    } else if (styles && entry === list.styles) {
      yield { name: entry.name, body: [styles.xml] }
    } else {
      yield { name: entry.name, from: list.source, entry }
    }
  }
}

async function* returnCsv(list: CsvFile, { headingRow, notes }: NotesOfSheet): AsyncGenerator<Buffer> {
  const { delimiter } = list.dialect
  let column = 0
  for await (const { rows } of csvRows(list)) for (const { cells } of rows) column = Math.max(column, cells.length)
  let next = 1
  yield Buffer.from('\uFEFF')
  for await (const { rows } of csvRows(list)) {
    let text = ''
    for (const { rowNo, cells } of rows) {
      // Lines that held nothing are kept, so that the numbers of the notes stay those of the file.
      for (; next < rowNo; next++) text += '\r\n'
      next = rowNo + 1
      const note = rowNo === headingRow ? noteHeading : notes.get(rowNo)
      const fields = note === undefined ? cells : [...cells, ...Array<string>(column - cells.length).fill(''), note]
      text += `${fields.map((field) => csvField(field, delimiter)).join(delimiter)}\r\n`
    }
    yield Buffer.from(text)
  }
}

/**
 * A field of a csv that a spreadsheet will open: quoted where needed, and with an apostrophe before what the spreadsheet
 * would take for a formula. Numbers with a sign (a phone as +62…, a negative amount) are no formulas.
 */
export function csvField(text: string, delimiter: string): string {
  const safe = /^[=@\t\r]|^[+-](?![\d\s.,()-]*$)/.test(text) ? `'${text}` : text
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

import { attribute, isNamed, xmlScanner } from '../ingest/opc/scan-xml.ts'
import { columnOf } from './sheet-extent.ts'
import { columnLetters, escapeText } from './sheet-xml.ts'

export type NotesOfSheet = {
  /** The row of the headings, where the word *Catatan* goes; left out when the sheet has none. */
  headingRow?: number
  /** What to say beside a row, by the sender's row number. */
  notes: ReadonlyMap<number, string>
}

export const noteHeading = 'Catatan'
const widthOfNotes = 60

/**
 * The XML of a sheet with a note in column `column` of the rows that have one; every other byte stays as it was. A cell
 * that is only painted makes room for the note. The column is made wide enough to read. @throws UnreadableFile
 */
export async function* noteSheet(
  pieces: AsyncIterable<Buffer>,
  place: string,
  column: number,
  { headingRow, notes }: NotesOfSheet,
  noteStyle: number | undefined,
): AsyncGenerator<Buffer> {
  const out: Buffer[] = []
  let copied = 0
  let rowNo = 0
  let cellColumn = -1
  let headingStyle: string | undefined
  let pending: string | undefined
  let dropping = false
  let inColumns = false
  let widened = false

  const insert = (bytes: Buffer, at: number, text: string) => {
    out.push(bytes.subarray(copied, at), Buffer.from(text))
    copied = at
  }
  const tagStart = (bytes: Buffer, from: number) => bytes.lastIndexOf(60, from)
  const prefixOf = (bytes: Buffer, from: number) => bytes.toString('latin1', tagStart(bytes, from) + 1, from)
  const widthXml = (p: string) =>
    `<${p}col min="${column + 1}" max="${column + 1}" width="${widthOfNotes}" customWidth="1"/>`

  function noteXml(p: string): string {
    const s = rowNo === headingRow ? headingStyle : noteStyle
    const reference = `r="${columnLetters(column)}${rowNo}"${s === undefined ? '' : ` s="${s}"`}`
    const text = escapeText(pending ?? '')
    pending = undefined
    return `<${p}c ${reference} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`
  }

  function openRow(bytes: Buffer, from: number, to: number): void {
    rowNo = Number(attribute(bytes, from, to, 'r') ?? rowNo + 1)
    cellColumn = -1
    headingStyle = undefined
    pending = rowNo === headingRow ? noteHeading : notes.get(rowNo)
    if (pending === undefined) return
    // The row now reaches further than it says; saying nothing is allowed.
    const spans = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/.exec(bytes.toString('latin1', from, to))
    if (!spans) return
    insert(bytes, from + spans.index, '')
    copied = from + spans.index + spans[0].length
  }

  function openCell(bytes: Buffer, from: number, to: number): void {
    const reference = attribute(bytes, from, to, 'r')
    cellColumn = reference ? columnOf(reference) : cellColumn + 1
    if (pending === undefined) return
    if (cellColumn < column) {
      if (rowNo === headingRow) headingStyle = attribute(bytes, from, to, 's') ?? headingStyle
      return
    }
    insert(bytes, tagStart(bytes, from), noteXml(prefixOf(bytes, from)))
    dropping = cellColumn === column
  }

  /** A width that covers our column among others is cut in two around it. */
  function openWidth(bytes: Buffer, from: number, to: number): void {
    const first = Number(attribute(bytes, from, to, 'min'))
    const last = Number(attribute(bytes, from, to, 'max'))
    const p = prefixOf(bytes, from)
    if (widened || last < column + 1) return
    widened = true
    const start = tagStart(bytes, from)
    if (first > column + 1) return insert(bytes, start, widthXml(p))
    const tag = bytes.toString('utf8', start, to)
    const part = (min: number, max: number) =>
      min > max
        ? ''
        : `${tag.replace(/(\smin\s*=\s*)["']\d+["']/, `$1"${min}"`).replace(/(\smax\s*=\s*)["']\d+["']/, `$1"${max}"`)}/>`
    insert(bytes, start, part(first, column) + widthXml(p) + part(column + 2, last))
    copied = bytes.indexOf(62, to) + 1
  }

  const scanner = xmlScanner(
    {
      open(bytes, from, to) {
        if (dropping) return
        if (isNamed(bytes, from, to, 'c')) openCell(bytes, from, to)
        else if (isNamed(bytes, from, to, 'row')) openRow(bytes, from, to)
        else if (isNamed(bytes, from, to, 'cols')) inColumns = true
        else if (inColumns && isNamed(bytes, from, to, 'col')) openWidth(bytes, from, to)
        else if (isNamed(bytes, from, to, 'sheetData') && !widened) {
          const p = prefixOf(bytes, from)
          insert(bytes, tagStart(bytes, from), `<${p}cols>${widthXml(p)}</${p}cols>`)
        }
      },
      close(bytes, from, to) {
        if (dropping && isNamed(bytes, from, to, 'c')) {
          dropping = false
          copied = bytes.indexOf(62, from) + 1
        } else if (pending !== undefined && isNamed(bytes, from, to, 'row') && bytes[to] === 62) {
          const start = tagStart(bytes, from)
          if (bytes[start + 1] === 47) insert(bytes, start, noteXml(prefixOf(bytes, from).slice(1)))
        } else if (inColumns && isNamed(bytes, from, to, 'cols')) {
          if (!widened) insert(bytes, tagStart(bytes, from), widthXml(prefixOf(bytes, from).slice(1)))
          inColumns = false
          widened = true
        }
      },
      text() {},
      scanned(bytes, done) {
        if (!dropping) out.push(bytes.subarray(copied, done))
        copied = 0
      },
    },
    place,
  )
  for await (const piece of pieces) {
    scanner.push(piece)
    yield Buffer.concat(out.splice(0))
  }
  scanner.end()
}

import type { RawRow } from '../../../domain/ingest/raw-row.ts'
import { dayFromSerial } from '../../../domain/ingest/serial-day.ts'
import { attribute, isNamed, xmlScanner } from '../opc/scan-xml.ts'
import type { SharedStrings } from './shared-strings.ts'
import { UnreadableFile } from '../opc/unreadable-file.ts'
import { readText, unescapeString } from '../opc/xml-text.ts'

export type SheetContext = {
  sheet: number
  /** The part's name, for a refusal. */
  place: string
  strings: SharedStrings
  dateStyles: boolean[]
  dateSystem: 1900 | 1904
}

const lastColumn = 16_383
const lastRow = 1_048_576
const kindCodes = { t: 116, n: 110, d: 100, b: 98, e: 101, ' ': 32 } as const

/**
 * Rows of one worksheet part that comes in pieces: `push` a piece, then `take` the rows it completed. Cells are found by
 * their reference, or by their order where a program left references out. @throws UnreadableFile
 */
export function sheetRows(context: SheetContext): { push(piece: Buffer): void; end(): void; take(): RawRow[] } {
  const { strings, dateStyles, dateSystem } = context
  let rows: RawRow[] = []
  let cells: string[] = []
  const kinds = Buffer.alloc(lastColumn + 1)
  const days = new Map<string, string | undefined>()
  let inData = false
  let rowNo = 0
  // The cell being read: its column, its type as the first byte of attribute `t` (with inline told from others), style.
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let inValue = false
  let inPhonetic = false

  const scanner = xmlScanner({ open, close, text }, context.place)

  function open(bytes: Buffer, from: number, to: number): void {
    const first = bytes[from]
    if (!inData) {
      if (first === 115 && isNamed(bytes, from, to, 'sheetData')) inData = true
    } else if (first === 99 && isNamed(bytes, from, to, 'c')) startCell(bytes, from, to)
    else if (first === 118 && isNamed(bytes, from, to, 'v')) inValue = true
    else if (first === 116 && isNamed(bytes, from, to, 't')) inValue = true
    else if (first === 114) {
      if (isNamed(bytes, from, to, 'row')) startRow(attribute(bytes, from, to, 'r'))
      else if (isNamed(bytes, from, to, 'rPh')) inPhonetic = true
    }
  }

  function text(bytes: Buffer, from: number, to: number): void {
    if (inValue && !inPhonetic) value += readText(bytes, from, to)
  }

  function close(bytes: Buffer, from: number, to: number): void {
    const first = bytes[from]
    if (!inData) return
    if (first === 118 || first === 116) inValue = false
    else if (first === 99 && isNamed(bytes, from, to, 'c')) endCell()
    else if (first === 114) {
      if (isNamed(bytes, from, to, 'row')) endRow()
      else if (isNamed(bytes, from, to, 'rPh')) inPhonetic = false
    } else if (first === 115 && isNamed(bytes, from, to, 'sheetData')) inData = false
  }

  function startRow(number: string | undefined): void {
    rowNo = number === undefined ? rowNo + 1 : Number(number)
    if (!(rowNo >= 1 && rowNo <= lastRow)) throw new UnreadableFile('file-bad-xml', context.place)
    cells = []
    column = -1
  }

  /** Reads `r`, `s` and `t` in one pass: two million of these make up a list of a hundred thousand rows. */
  function startCell(bytes: Buffer, from: number, to: number): void {
    let referred = 0
    type = ''
    style = 0
    value = ''
    for (let at = from + 1; at < to; at++) {
      const name = bytes[at]!
      if (bytes[at + 1] !== 61 || bytes[at - 1]! > 32) continue
      const quote = bytes[at + 2]!
      let end = at + 3
      while (end < to && bytes[end] !== quote) end++
      if (name === 114) {
        for (let place = at + 3; place < end; place++) {
          const letter = bytes[place]! & 0xdf
          if (letter < 65 || letter > 90) break
          referred = referred * 26 + letter - 64
        }
      } else if (name === 115) {
        for (let place = at + 3; place < end; place++) style = style * 10 + bytes[place]! - 48
      } else if (name === 116) type = bytes.toString('latin1', at + 3, end)
      at = end
    }
    column = referred === 0 ? column + 1 : referred - 1
    if (column > lastColumn) throw new UnreadableFile('file-bad-xml', `${context.place}:${rowNo}`)
  }

  function endCell(): void {
    inValue = false
    if (value === '') return
    switch (type) {
      case 's':
        return put(strings(Number(value)) ?? missingString(), kindCodes.t)
      case 'inlineStr':
      case 'str':
        return put(unescapeString(value), kindCodes.t)
      case 'b':
        return put(value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kindCodes.b)
      case 'e':
        return put(value, kindCodes.e)
      case 'd':
        return put(value.slice(0, 10), kindCodes.d)
      default:
        return putNumber()
    }
  }

  function putNumber(): void {
    if (dateStyles[style] !== true) return put(value, kindCodes.n)
    if (!days.has(value)) {
      if (days.size > 50_000) days.clear()
      days.set(value, dayFromSerial(Number(value), dateSystem))
    }
    const day = days.get(value)
    return day === undefined ? put(value, kindCodes.n) : put(day, kindCodes.d)
  }

  function put(text: string, kind: number): void {
    if (text === '') return
    while (cells.length < column) {
      kinds[cells.length] = kindCodes[' ']
      cells.push('')
    }
    kinds[column] = kind
    cells[column] = text
  }

  function missingString(): never {
    throw new UnreadableFile('file-bad-xml', `${context.place}:${rowNo}`)
  }

  function endRow(): void {
    if (cells.length > 0) {
      rows.push({ sheet: context.sheet, rowNo, cells, kinds: kinds.toString('latin1', 0, cells.length) })
    }
    cells = []
  }

  return {
    push: (piece) => scanner.push(piece),
    end: () => scanner.end(),
    take() {
      const taken = rows
      rows = []
      return taken
    },
  }
}

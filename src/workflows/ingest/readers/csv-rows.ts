import Papa from 'papaparse'
import type { RawBatch, RawRow, Sheet } from '../../../domain/ingest/raw-row.ts'
import type { ByteSource } from '../opc/byte-source.ts'
import { findDelimiter, findEncoding, findNewline, type CsvDialect } from './csv-dialect.ts'
import { csvText } from './csv-text.ts'
import { rowsPerBatch } from './workbook-rows.ts'

export type CsvFile = { kind: 'csv'; source: ByteSource; sheets: Sheet[]; dialect: CsvDialect }

const sampleBytes = 64 * 1024
/** A record longer than this was opened by a quotation mark that nobody closed. */
const longestRecord = 256 * 1024

/** The one sheet of a csv is named after nothing: its name is empty. */
export async function openCsv(source: ByteSource): Promise<CsvFile> {
  const start = await source.read(0, sampleBytes)
  const found = findEncoding(start)
  const text = new TextDecoder(found.encoding).decode(start.subarray(found.skip))
  const newline = findNewline(text)
  const dialect = { ...found, newline, delimiter: findDelimiter(text, newline) }
  return { kind: 'csv', source, sheets: [{ index: 0, name: '', hidden: false }], dialect }
}

/** All records in batches. A record's number counts empty lines too, as a spreadsheet that opens the file would. */
export async function* csvRows(file: CsvFile): AsyncGenerator<RawBatch> {
  const { delimiter, newline } = file.dialect
  const sheet = file.sheets[0]!
  let rest = ''
  let rowNo = 0
  let rows: RawRow[] = []

  const add = (record: string[]): void => {
    rowNo++
    const row = rawRow(record, rowNo)
    if (row && !(rowNo === 1 && /^sep=.?$/i.test(record[0]!))) rows.push(row)
  }

  for await (const piece of csvText(file.source, file.dialect)) {
    let text = rest + piece
    const parsed = records(text, delimiter, newline, true)
    for (const record of parsed.data) add(record)
    text = text.slice(parsed.meta.cursor)
    while (text.length > longestRecord) {
      const end = text.indexOf(newline) + 1
      if (end === 0) break
      add(text.slice(0, end - 1).split(delimiter))
      const next = records(text.slice(end), delimiter, newline, true)
      for (const record of next.data) add(record)
      text = text.slice(end + next.meta.cursor)
    }
    rest = text
    for (let from = 0; from < rows.length; from += rowsPerBatch) {
      yield { sheet, rows: rows.slice(from, from + rowsPerBatch) }
    }
    rows = []
  }
  for (const record of records(rest, delimiter, newline, false).data) add(record)
  if (rows.length > 0) yield { sheet, rows }
}

function records(text: string, delimiter: string, newline: '\n' | '\r', more: boolean): Papa.ParseResult<string[]> {
  const parser = new Papa.Parser({ delimiter, newline }) as unknown as {
    parse(text: string, base: number, ignoreLastRow: boolean): Papa.ParseResult<string[]>
  }
  return parser.parse(text, 0, more)
}

function rawRow(record: string[], rowNo: number): RawRow | undefined {
  let length = record.length
  while (length > 0 && record[length - 1] === '') length--
  if (length === 0) return undefined
  const cells = record.length === length ? record : record.slice(0, length)
  let blank = false
  for (let index = 0; index < length; index++) {
    const text = cells[index]!
    if (text === '') blank = true
    // A piece of a longer string holds on to the whole of it: 13 characters and more are given a body of their own.
    else if (text.length > 12) cells[index] = ` ${text}`.slice(1)
  }
  const kinds = blank ? cells.map((text) => (text === '' ? ' ' : 't')).join('') : allText(length)
  return { sheet: 0, rowNo, cells, kinds }
}

const patterns: string[] = []
const allText = (length: number): string => (patterns[length] ??= 't'.repeat(length))

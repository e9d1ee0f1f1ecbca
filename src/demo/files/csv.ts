import { textOf, type Cell } from './cell.ts'
import type { Sink } from './sink.ts'

/** The odd encodings offices send: with or without a byte-order mark, Windows-1252, or Excel's "Unicode text". */
export type Encoding = 'utf8' | 'utf8-bom' | 'windows-1252' | 'utf16le'
export type CsvForm = { separator: ',' | ';' | '\t'; encoding: Encoding; newline: '\n' | '\r\n' }

/**
 * A CSV as a sink: pieces of bytes go to `out` about every 256 kB. The row number is the line in the file, so a quoted
 * line break would be two; none is written.
 */
export function csvSink(form: CsvForm, out: (bytes: Buffer) => void): Sink {
  let waiting = form.encoding === 'utf8-bom' || form.encoding === 'utf16le' ? '\uFEFF' : ''
  let at = 0
  const flush = () => {
    out(encode(waiting, form.encoding))
    waiting = ''
  }
  const write = (line: string) => {
    at += 1
    waiting += line + form.newline
    if (waiting.length > 1 << 18) flush()
  }
  return {
    row: (cells) => {
      write(cells.map((cell) => quoted(cell, form.separator)).join(form.separator))
      return at
    },
    skip: (count) => {
      for (let line = 0; line < count; line += 1) write('')
    },
    merge: () => undefined,
    end: flush,
  }
}

function quoted(cell: Cell, separator: string): string {
  const text = textOf(cell)
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}

/** The few letters beyond Latin-1 that the made-up files use. */
const windows1252: Record<string, string> = { '’': '\x92', '–': '\x96', '“': '\x93', '”': '\x94' }

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf16le') return Buffer.from(text, 'utf16le')
  if (encoding !== 'windows-1252') return Buffer.from(text, 'utf8')
  return Buffer.from(
    text.replace(/[’–“”]/g, (letter) => windows1252[letter] ?? '?'),
    'latin1',
  )
}

import { isAscii, isUtf8 } from 'node:buffer'
import type { ByteSource } from '../opc/byte-source.ts'
import type { CsvDialect } from './csv-dialect.ts'

const pieceBytes = 256 * 1024
const windows1252 = new TextDecoder('windows-1252')

/** The text of a csv in pieces that end with a line; the last one may not. Line ends come as `\n` (or all as `\r`). */
export async function* csvText(source: ByteSource, dialect: CsvDialect): AsyncGenerator<string> {
  const wide = dialect.encoding === 'utf-8' ? undefined : new TextDecoder(dialect.encoding)
  const lineEnd = dialect.newline.charCodeAt(0)
  let carry: Buffer = Buffer.alloc(0)
  let wideCarry = ''
  for (let at = dialect.skip; at < source.size; at += pieceBytes) {
    const piece = await source.read(at, pieceBytes)
    const last = at + pieceBytes >= source.size
    if (wide) {
      const text = wideCarry + wide.decode(piece, { stream: !last })
      const cut = last ? text.length : text.lastIndexOf(dialect.newline) + 1
      wideCarry = text.slice(cut)
      if (cut > 0) yield text.slice(0, cut).replaceAll('\r\n', '\n')
      continue
    }
    const bytes = carry.length > 0 ? Buffer.concat([carry, piece]) : piece
    const cut = last ? bytes.length : bytes.lastIndexOf(lineEnd) + 1
    carry = bytes.subarray(cut)
    if (cut > 0) yield decode(bytes.subarray(0, cut), dialect.newline).replaceAll('\r\n', '\n')
  }
}

/** A file is UTF-8 or Windows-1252, and a file glued together from two is both: then each line is taken as what it is. */
function decode(bytes: Buffer, newline: string): string {
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let text = ''
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(newline, from, 'latin1')
    const to = found < 0 ? bytes.length : found + 1
    const line = bytes.subarray(from, to)
    text += isUtf8(line) ? line.toString('utf8') : windows1252.decode(line)
    from = to
  }
  return text
}

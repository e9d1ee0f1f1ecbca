import { closeSync, openSync, readSync } from 'node:fs'
import { isPossibleNik } from '../../src/domain/identity/nik-soundness.ts'
import { nikStates } from '../../src/domain/identity/roll/cells.ts'
import { blankNumbers, type RowWriter } from '../../src/domain/identity/roll/write-row.ts'

const newline = 10
const comma = 44
const piece = 1 << 20

/** Bytes of a file that hold whole rows. */
export type Range = { from: number; to: number; rows: number }

/** Where each of several parts of a file begins and ends: at ends of lines, the header left out. */
export function rangesOf(path: string, size: number, parts: number): Omit<Range, 'rows'>[] {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(4096)
  const afterLine = (from: number): number => from + bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from)).indexOf(newline) + 1
  const starts = Array.from({ length: parts }, (_, part) => afterLine(part === 0 ? 0 : Math.floor((size * part) / parts)))
  closeSync(file)
  return starts.map((from, part) => ({ from, to: starts[part + 1] ?? size }))
}

export function countRows(path: string, { from, to }: Omit<Range, 'rows'>): number {
  let rows = 0
  eachPiece(path, from, to, (bytes, length) => {
    for (let at = bytes.indexOf(newline); at >= 0 && at < length; at = bytes.indexOf(newline, at + 1)) rows++
    return length
  })
  return rows
}

/** Reads the rows of one part into cells from a row on; quotes do not occur in these files. */
export function readRows(
  path: string, { from, to }: Omit<Range, 'rows'>, cells: Int32Array, order: Int32Array, firstRow: number,
  writer: RowWriter, latestBirth: number,
): void { // prettier-ignore
  const numbers = blankNumbers()
  const ends = new Int32Array(8)
  let row = firstRow
  eachPiece(path, from, to, (bytes, length) => {
    let start = 0
    for (let at = 0, field = 0; at < length; at++) {
      const byte = bytes[at]!
      if (byte !== comma && byte !== newline) continue
      ends[field++] = at
      if (byte === comma) continue
      const digits = (begin: number, end: number): number => {
        let value = 0
        for (let place = begin; place < end; place++) value = value * 10 + bytes[place]! - 48
        return value
      }
      order[row] = digits(start, ends[0]!)
      const birth = ends[1]! + 1
      numbers.birth = ends[2]! === birth ? 0 : digits(birth, birth + 4) * 10_000 + digits(birth + 5, birth + 7) * 100 + digits(birth + 8, birth + 10)
      const sex = bytes[ends[2]! + 1]
      numbers.sex = sex === 76 ? 1 : sex === 80 ? 2 : 0
      const desa = ends[3]! + 1
      numbers.kecamatan = ends[4]! === desa ? 0 : digits(desa, desa + 2) * 10_000 + digits(desa + 3, desa + 5) * 100 + digits(desa + 6, desa + 8)
      numbers.desa = ends[4]! === desa ? 0 : digits(desa + 9, desa + 13)
      const nik = ends[4]! + 1
      const long = ends[5]! - nik === 16
      numbers.nikHigh = long ? digits(nik, nik + 8) : 0
      numbers.nikLow = long ? digits(nik + 8, nik + 16) : 0
      const trusted = long && isPossibleNik(numbers.nikHigh, numbers.nikLow)
      numbers.nikState = trusted ? nikStates.trusted : nikStates.blank
      if (!trusted) numbers.nikHigh = numbers.nikLow = 0
      const kk = ends[5]! + 1
      const card = ends[6]! - kk === 16
      numbers.kkHigh = card ? digits(kk, kk + 8) : 0
      numbers.kkLow = card ? digits(kk + 8, kk + 16) : 0
      writer.write(cells, row++, numbers, bytes, ends[0]! + 1, ends[1]!, ends[6]! + 1, at, latestBirth)
      field = 0
      start = at + 1
    }
    return start
  })
}

/** Gives a file piece by piece; what a piece leaves over comes again at the beginning of the next. */
function eachPiece(path: string, from: number, to: number, take: (bytes: Buffer, length: number) => number): void {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(piece + 4096)
  let kept = 0
  for (let at = from; at < to; ) {
    const read = readSync(file, bytes, kept, Math.min(piece, to - at), at)
    at += read
    const length = kept + read
    bytes[length] = 0
    const used = take(bytes.subarray(0, length), length)
    kept = length - used
    if (kept > 0) bytes.copyWithin(0, used, length)
  }
  closeSync(file)
}

import { closeSync, openSync, readSync } from 'node:fs'
import { isPossibleNik } from '../../src/domain/identity/nik-soundness.ts'
import { nikStates } from '../../src/domain/identity/roll/cells.ts'
import { blankNumbers, type RowWriter } from '../../src/domain/identity/roll/write-row.ts'

const newline = 10
const comma = 44
const piece = 1 << 20

/** Bytes of a file that hold whole rows, each ending with a line feed. */
export type Range = { from: number; to: number }

/** Where each of several parts of a file begins and ends: at ends of lines, the header left out. */
export function rangesOf(path: string, size: number, parts: number): Range[] {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(4096)
  const afterLine = (from: number): number =>
    from + bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from)).indexOf(newline) + 1
  const starts = Array.from({ length: parts }, (_, part) =>
    afterLine(part === 0 ? 0 : Math.floor((size * part) / parts)),
  )
  closeSync(file)
  return starts.map((from, part) => ({ from, to: starts[part + 1] ?? size }))
}

/** About how many bytes a row of the file has, from its beginning. */
export function bytesPerRow(path: string): number {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(piece)
  const length = readSync(file, bytes, 0, piece, 0)
  closeSync(file)
  let rows = 0
  for (let at = bytes.indexOf(newline); at >= 0 && at < length; at = bytes.indexOf(newline, at + 1)) rows++
  return length / Math.max(1, rows)
}

function digits(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + bytes[at]! - 48
  return value
}

/** Reads the rows of one part into cells from a row on; quotes do not occur in these files. @returns how many rows */
export function readRows(
  path: string,
  { from, to }: Range,
  cells: Int32Array,
  order: Int32Array,
  firstRow: number,
  writer: RowWriter,
  latestBirth: number,
): number {
  // prettier-ignore
  const numbers = blankNumbers()
  let row = firstRow
  eachPiece(path, from, to, (bytes, length) => {
    let start = 0
    let at = 0
    const field = (): number => {
      while (bytes[at] !== comma && bytes[at] !== newline) at++
      return at++
    }
    while (at < length) {
      const id = field()
      const name = at
      const nameEnd = field()
      const birth = at
      const birthEnd = field()
      const sex = bytes[at]
      field()
      const desa = at
      const desaEnd = field()
      const nik = at
      const nikEnd = field()
      const kk = at
      const kkEnd = field()
      const mother = at
      const motherEnd = field()
      order[row] = digits(bytes, start, id)
      numbers.birth =
        birthEnd === birth
          ? 0
          : digits(bytes, birth, birth + 4) * 10_000 +
            digits(bytes, birth + 5, birth + 7) * 100 +
            digits(bytes, birth + 8, birth + 10)
      numbers.sex = sex === 76 ? 1 : sex === 80 ? 2 : 0
      numbers.kecamatan =
        desaEnd === desa
          ? 0
          : digits(bytes, desa, desa + 2) * 10_000 +
            digits(bytes, desa + 3, desa + 5) * 100 +
            digits(bytes, desa + 6, desa + 8)
      numbers.desa = desaEnd === desa ? 0 : digits(bytes, desa + 9, desa + 13)
      numbers.nikHigh = nikEnd - nik === 16 ? digits(bytes, nik, nik + 8) : 0
      numbers.nikLow = nikEnd - nik === 16 ? digits(bytes, nik + 8, nik + 16) : 0
      const trusted = nikEnd - nik === 16 && isPossibleNik(numbers.nikHigh, numbers.nikLow)
      numbers.nikState = trusted ? nikStates.trusted : nikStates.blank
      if (!trusted) numbers.nikHigh = numbers.nikLow = 0
      numbers.kkHigh = kkEnd - kk === 16 ? digits(bytes, kk, kk + 8) : 0
      numbers.kkLow = kkEnd - kk === 16 ? digits(bytes, kk + 8, kk + 16) : 0
      writer.write(cells, row++, numbers, bytes, name, nameEnd, mother, motherEnd, latestBirth)
      start = at
    }
  })
  return row - firstRow
}

/** Gives a file piece by piece, each ending with a whole row. */
function eachPiece(path: string, from: number, to: number, take: (bytes: Uint8Array, length: number) => void): void {
  const file = openSync(path, 'r')
  const bytes = new Uint8Array(piece + 4096)
  let kept = 0
  for (let at = from; at < to;) {
    const read = readSync(file, bytes, kept, Math.min(piece, to - at), at)
    at += read
    const length = kept + read
    const whole = bytes.lastIndexOf(newline, length - 1) + 1
    take(bytes, whole)
    bytes.copyWithin(0, whole, length)
    kept = length - whole
  }
  closeSync(file)
}

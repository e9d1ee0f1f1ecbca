import { attribute, isNamed, xmlScanner } from '../ingest/opc/scan-xml.ts'

/** The column of a reference such as `AB12`, from 0. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

/**
 * The first column to the right of everything a sheet holds, from 0: values, formulas and merged ranges, but not cells
 * that are only painted. @throws UnreadableFile
 */
export async function firstFreeColumn(pieces: AsyncIterable<Buffer>, place: string): Promise<number> {
  let free = 0
  let column = -1
  let inCell = false
  const scanner = xmlScanner(
    {
      open(bytes, from, to) {
        if (inCell) free = Math.max(free, column + 1)
        else if (isNamed(bytes, from, to, 'row')) column = -1
        else if (isNamed(bytes, from, to, 'c')) {
          const reference = attribute(bytes, from, to, 'r')
          column = reference ? columnOf(reference) : column + 1
          inCell = true
        } else if (isNamed(bytes, from, to, 'mergeCell')) {
          const end = (attribute(bytes, from, to, 'ref') ?? '').split(':').at(-1)!
          free = Math.max(free, columnOf(end) + 1)
        }
      },
      close(bytes, from, to) {
        if (isNamed(bytes, from, to, 'c')) inCell = false
      },
      text() {},
    },
    place,
  )
  for await (const piece of pieces) scanner.push(piece)
  scanner.end()
  return free
}

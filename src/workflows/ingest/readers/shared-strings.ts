import type { ByteSource } from '../opc/byte-source.ts'
import { isNamed, xmlScanner } from '../opc/scan-xml.ts'
import { UnreadableFile } from '../opc/unreadable-file.ts'
import { readText, unescapeString } from '../opc/xml-text.ts'
import type { ZipEntry } from '../opc/zip-directory.ts'
import { unpack } from '../opc/zip-entry.ts'

/** A text by its number; undefined when the table has none of that number. */
export type SharedStrings = (index: number) => string | undefined

const mostBytes = 1024 * 1024 * 1024
const kept = 8192

/**
 * The workbook's table of texts, as bytes with their ends and not as strings: a fifth of the memory, and millions of
 * names are no burden to the garbage collector. Excel numbers texts as they first occur, so the early ones are those
 * that repeat: they are kept as strings. Rich text is joined, its phonetic notes left out. @throws UnreadableFile
 */
export async function readSharedStrings(source: ByteSource, entry: ZipEntry | undefined): Promise<SharedStrings> {
  if (!entry) return () => undefined
  let texts = Buffer.allocUnsafe(Math.min(mostBytes, Math.max(1024, Math.floor(entry.uncompressed / 2))))
  let ends = new Uint32Array(1024)
  let count = 0
  let length = 0
  let inText = false
  let inPhonetic = false

  const append = (text: string): void => {
    const most = text.length * 3
    if (length + most > texts.length) {
      if (length + most > mostBytes) throw new UnreadableFile('file-too-large', entry.name)
      texts = Buffer.concat([texts.subarray(0, length)], Math.min(mostBytes, (length + most) * 2))
    }
    length += texts.write(text, length, 'utf8')
  }

  const scanner = xmlScanner(
    {
      open(bytes, from, to) {
        if (isNamed(bytes, from, to, 't')) inText = true
        else if (isNamed(bytes, from, to, 'rPh')) inPhonetic = true
      },
      text(bytes, from, to) {
        if (inText && !inPhonetic) append(unescapeString(readText(bytes, from, to)))
      },
      close(bytes, from, to) {
        if (isNamed(bytes, from, to, 't')) inText = false
        else if (isNamed(bytes, from, to, 'rPh')) inPhonetic = false
        else if (isNamed(bytes, from, to, 'si')) {
          if (count === ends.length) {
            const wider = new Uint32Array(ends.length * 2)
            wider.set(ends)
            ends = wider
          }
          ends[count++] = length
        }
      },
    },
    entry.name,
  )
  for await (const piece of unpack(source, entry)) scanner.push(piece)
  scanner.end()

  const early: string[] = []
  return (index) => {
    if (index >= count) return undefined
    if (index < kept && early[index] !== undefined) return early[index]
    const text = texts.toString('utf8', index === 0 ? 0 : ends[index - 1]!, ends[index])
    if (index < kept) early[index] = text
    return text
  }
}

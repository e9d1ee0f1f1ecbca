import { unpackWhole } from '../opc/zip-entry.ts'
import type { ByteSource } from '../opc/byte-source.ts'
import { attribute, isNamed, xmlScanner } from '../opc/scan-xml.ts'
import type { ZipEntry } from '../opc/zip-directory.ts'

/** Formats without a code of their own (ECMA-376 18.8.30) that show a day; 27–36 and 50–58 are those of East Asia. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

/** Which cell styles show a number as a day: the number of the style → yes or no. */
export async function readDateStyles(source: ByteSource, entry: ZipEntry | undefined): Promise<boolean[]> {
  if (!entry) return []
  const formats = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellFormats = false
  const scanner = xmlScanner(
    {
      open(bytes, from, to) {
        if (isNamed(bytes, from, to, 'numFmt')) {
          const code = attribute(bytes, from, to, 'formatCode') ?? ''
          formats.set(Number(attribute(bytes, from, to, 'numFmtId')), showsDay(code))
        } else if (isNamed(bytes, from, to, 'cellXfs')) inCellFormats = true
        else if (inCellFormats && isNamed(bytes, from, to, 'xf')) {
          const id = Number(attribute(bytes, from, to, 'numFmtId') ?? 0)
          styles.push(formats.get(id) ?? builtIn(id))
        }
      },
      close(bytes, from, to) {
        if (isNamed(bytes, from, to, 'cellXfs')) inCellFormats = false
      },
      text() {},
    },
    entry.name,
  )
  scanner.push(await unpackWhole(source, entry))
  scanner.end()
  return styles
}

/** Does a format code show a day or a year? Text in quotes, after a backslash or in brackets shows nothing of it. */
export function showsDay(code: string): boolean {
  const first = code.split(';')[0] ?? ''
  return /[dy]/i.test(first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general|standard/gi, ''))
}

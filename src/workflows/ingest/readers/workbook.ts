import { posix } from 'node:path'
import type { Sheet } from '../../../domain/ingest/raw-row.ts'
import type { ByteSource } from '../opc/byte-source.ts'
import { readDateStyles } from './date-styles.ts'
import { attribute, isNamed, xmlScanner } from '../opc/scan-xml.ts'
import { readSharedStrings, type SharedStrings } from './shared-strings.ts'
import { UnreadableFile } from '../opc/unreadable-file.ts'
import type { ZipDirectory, ZipEntry } from '../opc/zip-directory.ts'
import { unpackWhole } from '../opc/zip-entry.ts'

export type Workbook = {
  kind: 'xlsx'
  source: ByteSource
  directory: ZipDirectory
  sheets: Sheet[]
  /** The part of each sheet, by its index. */
  parts: ZipEntry[]
  styles: ZipEntry | undefined
  dateStyles: boolean[]
  dateSystem: 1900 | 1904
  /** Read once, on first use: it can be the largest part. */
  strings(): Promise<SharedStrings>
}

type Relation = { id: string; type: string; part: string }

/**
 * Finds the sheets of a workbook through its relations, as Excel does: part names are free, absolute or relative, and
 * the order of the sheets is the workbook's, not that of the parts. @throws UnreadableFile
 */
export async function openWorkbook(source: ByteSource, directory: ZipDirectory): Promise<Workbook> {
  refuseOtherKinds(directory)
  const root = await readRelations(source, directory, '')
  const path = root.find((relation) => relation.type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const entry = directory.get(path.toLowerCase())
  if (!entry) throw new UnreadableFile('file-not-a-list')
  if (path.toLowerCase().endsWith('.bin')) throw new UnreadableFile('file-binary-excel')
  const relations = await readRelations(source, directory, path)
  const { listed, dateSystem } = await readSheetList(source, entry)

  const sheets: Sheet[] = []
  const parts: ZipEntry[] = []
  for (const { name, hidden, relation } of listed) {
    const target = relations.find(({ id, type }) => id === relation && type === 'worksheet')
    if (!target) continue
    const part = directory.get(target.part.toLowerCase())
    if (!part) throw new UnreadableFile('file-damaged', name)
    sheets.push({ index: sheets.length, name, hidden })
    parts.push(part)
  }
  if (sheets.length === 0) throw new UnreadableFile('file-no-sheets')

  const partOf = (type: string) => {
    const relation = relations.find((candidate) => candidate.type === type)
    return relation && directory.get(relation.part.toLowerCase())
  }
  let strings: Promise<SharedStrings> | undefined
  return {
    kind: 'xlsx',
    source,
    directory,
    sheets,
    parts,
    dateSystem,
    styles: partOf('styles'),
    dateStyles: await readDateStyles(source, partOf('styles')),
    strings: () => (strings ??= readSharedStrings(source, partOf('sharedStrings'))),
  }
}

function refuseOtherKinds(directory: ZipDirectory): void {
  const names = [...directory.keys()]
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.includes('/macrosheets/'))) {
    throw new UnreadableFile('file-macros')
  }
  if (names.includes('content.xml') && names.includes('meta-inf/manifest.xml')) {
    throw new UnreadableFile('file-open-document')
  }
}

/** The relations of a part, or of the package for ''. The type is the last word of its address: strict files use others. */
async function readRelations(source: ByteSource, directory: ZipDirectory, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const entry = directory.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`).toLowerCase())
  if (!entry) return []
  const found: Relation[] = []
  await scan(source, entry, (bytes, from, to) => {
    if (!isNamed(bytes, from, to, 'Relationship') || attribute(bytes, from, to, 'TargetMode') === 'External') return
    const target = (attribute(bytes, from, to, 'Target') ?? '').replaceAll('\\', '/')
    found.push({
      id: attribute(bytes, from, to, 'Id') ?? '',
      type: posix.basename(attribute(bytes, from, to, 'Type') ?? ''),
      part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    })
  })
  return found
}

async function readSheetList(source: ByteSource, entry: ZipEntry) {
  const listed: { name: string; hidden: boolean; relation: string }[] = []
  let dateSystem: 1900 | 1904 = 1900
  await scan(source, entry, (bytes, from, to) => {
    if (isNamed(bytes, from, to, 'workbookPr')) {
      if (/^(1|true|on)$/.test(attribute(bytes, from, to, 'date1904') ?? '')) dateSystem = 1904
    } else if (isNamed(bytes, from, to, 'sheet')) {
      listed.push({
        name: attribute(bytes, from, to, 'name') ?? '',
        hidden: /hidden/i.test(attribute(bytes, from, to, 'state') ?? ''),
        relation: relationOf(bytes, from, to),
      })
    }
  })
  return { listed, dateSystem: dateSystem as 1900 | 1904 }
}

/** `r:id`, whatever the file calls the namespace `r`. */
function relationOf(bytes: Buffer, from: number, to: number): string {
  const match = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(bytes.toString('utf8', from, to))
  return match?.[1] ?? ''
}

async function scan(source: ByteSource, entry: ZipEntry, open: (bytes: Buffer, from: number, to: number) => void) {
  const scanner = xmlScanner({ open, close() {}, text() {} }, entry.name)
  scanner.push(await unpackWhole(source, entry))
  scanner.end()
}

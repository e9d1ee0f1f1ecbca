import type { ByteSource } from './byte-source.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What may be unpacked. A real workbook of a million rows stays far below each of these. */
export const zipLimits = {
  entries: 10_000,
  directoryBytes: 16 * 1024 * 1024,
  /** Bytes out per byte in, once more than `ratioFrom` bytes have come out. XML of lists reaches about 40. */
  ratio: 200,
  ratioFrom: 64 * 1024 * 1024,
  /** Parts that are read whole: the workbook, its styles, its relations. */
  wholePart: 64 * 1024 * 1024,
}

export type ZipEntry = {
  name: string
  method: number
  crc: number
  compressed: number
  uncompressed: number
  offset: number
}

/** Entries by name in lower case, without a leading slash: part names of a workbook are case-insensitive. */
export type ZipDirectory = Map<string, ZipEntry>

/**
 * Reads the central directory (APPNOTE 4.3.12), zip64 included. The directory, not the local headers, tells the sizes,
 * so that data descriptors are no obstacle. @throws UnreadableFile
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory> {
  const { count, size, offset } = await findDirectory(source)
  if (count > zipLimits.entries || size > zipLimits.directoryBytes) throw new UnreadableFile('file-bomb')
  const bytes = await source.read(offset, size)
  if (bytes.length !== size) throw new UnreadableFile('file-damaged')
  const directory: ZipDirectory = new Map()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > size || bytes.readUInt32LE(at) !== 0x02014b50) throw new UnreadableFile('file-damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
    if (next > size) throw new UnreadableFile('file-damaged')
    if (bytes.readUInt16LE(at + 8) & 1) throw new UnreadableFile('file-encrypted')
    const name = bytes
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replaceAll('\\', '/')
      .replace(/^\/+/, '')
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      compressed: bytes.readUInt32LE(at + 20),
      uncompressed: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    }
    widen(entry, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
    directory.set(name.toLowerCase(), entry)
    at = next
  }
  refuseOverlaps(directory)
  return directory
}

async function findDirectory(source: ByteSource): Promise<{ count: number; size: number; offset: number }> {
  const tailStart = Math.max(0, source.size - 65_557)
  const tail = await source.read(tailStart, source.size - tailStart)
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) throw new UnreadableFile('file-damaged')
  const found = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  }
  const locator = end - 20
  if (locator >= 0 && tail.readUInt32LE(locator) === 0x07064b50) {
    const record = await source.read(Number(tail.readBigUInt64LE(locator + 8)), 56)
    if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) throw new UnreadableFile('file-damaged')
    found.count = Number(record.readBigUInt64LE(32))
    found.size = Number(record.readBigUInt64LE(40))
    found.offset = Number(record.readBigUInt64LE(48))
  }
  if (found.offset + found.size > source.size) throw new UnreadableFile('file-damaged')
  return found
}

/** Zip64 extra field (id 1): holds, in this order, only those values whose 32-bit place is full of ones. */
function widen(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2))
    let place = at + 4
    for (const key of ['uncompressed', 'compressed', 'offset'] as const) {
      if (entry[key] !== 0xffffffff || place + 8 > end) continue
      entry[key] = Number(extra.readBigUInt64LE(place))
      place += 8
    }
  }
}

/** Entries that share their bytes are how a small zip unpacks to petabytes. No program that saves workbooks does it. */
function refuseOverlaps(directory: ZipDirectory): void {
  const entries = [...directory.values()].sort((a, b) => a.offset - b.offset)
  entries.forEach((entry, index) => {
    const next = entries[index + 1]
    if (next && entry.offset + 30 + entry.compressed > next.offset) throw new UnreadableFile('file-bomb')
  })
}

import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { ByteSource } from './byte-source.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { zipLimits, type ZipEntry } from './zip-directory.ts'

const pieceBytes = 256 * 1024

/**
 * The unpacked bytes of one part, piece by piece: it is never in memory as a whole. Stops as soon as it gives more than
 * the directory declared or expands beyond the limits; size and checksum are compared at the end.
 * @throws UnreadableFile
 */
export async function* unpack(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const start = await findStart(source, entry)
  let total = 0
  let crc = 0
  try {
    for await (const piece of pieces(source, entry, start)) {
      total += piece.length
      if (total > entry.uncompressed) throw new UnreadableFile('file-bomb', entry.name)
      if (total > zipLimits.ratioFrom && total / entry.compressed > zipLimits.ratio) {
        throw new UnreadableFile('file-bomb', entry.name)
      }
      crc = crc32(piece, crc)
      yield piece
    }
  } catch (error) {
    if (isInflateError(error)) throw new UnreadableFile('file-damaged', entry.name)
    throw error
  }
  if (total !== entry.uncompressed || crc !== entry.crc) throw new UnreadableFile('file-damaged', entry.name)
}

/** A small part as a whole. @throws UnreadableFile, also when it is larger than such a part can honestly be. */
export async function unpackWhole(source: ByteSource, entry: ZipEntry): Promise<Buffer> {
  if (entry.uncompressed > zipLimits.wholePart) throw new UnreadableFile('file-bomb', entry.name)
  const parts: Buffer[] = []
  for await (const piece of unpack(source, entry)) parts.push(piece)
  return Buffer.concat(parts)
}

async function findStart(source: ByteSource, entry: ZipEntry): Promise<number> {
  const header = await source.read(entry.offset, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new UnreadableFile('file-damaged', entry.name)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.compressed > source.size) throw new UnreadableFile('file-damaged', entry.name)
  return start
}

function pieces(source: ByteSource, entry: ZipEntry, start: number): AsyncIterable<Buffer> {
  const packed = readPacked(source, start, start + entry.compressed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new UnreadableFile('file-damaged', entry.name)
  // zlib works on its own thread, so that unpacking the next piece and scanning this one share two cores.
  const inflater = createInflateRaw({ chunkSize: pieceBytes })
  pipeline(Readable.from(packed, { highWaterMark: 2 }), inflater, () => {})
  return inflater as AsyncIterable<Buffer>
}

/** The bytes of a part as they are packed, for taking it over into another zip. @throws UnreadableFile */
export async function* packedBytes(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const start = await findStart(source, entry)
  yield* readPacked(source, start, start + entry.compressed)
}

async function* readPacked(source: ByteSource, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += pieceBytes) yield await source.read(at, Math.min(pieceBytes, end - at))
}

function isInflateError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE'
}

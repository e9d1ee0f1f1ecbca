import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { ByteSource } from '../ingest/opc/byte-source.ts'
import type { ZipEntry } from '../ingest/opc/zip-directory.ts'
import { packedBytes } from '../ingest/opc/zip-entry.ts'

/** A part to write: new text or bytes that come in pieces, or one taken over from another zip as it is packed there. */
export type ZipPart =
  | { name: string; body: AsyncIterable<string | Buffer> | Iterable<string | Buffer> }
  | { name: string; from: ByteSource; entry: ZipEntry }

type Written = Pick<ZipEntry, 'name' | 'method' | 'crc' | 'compressed' | 'uncompressed' | 'offset'> & { flags: number }

const utf8Name = 0x0800
const sizesBehind = 0x0008
/** 1 January 1980, the first day a zip knows: the same content gives the same bytes on any day. */
const dosDay = 0x0021
const mostBytes = 0xffff_fffe

/**
 * A zip as bytes, part by part; nothing but a line per part is kept. New parts carry their sizes behind them (data
 * descriptors), as streaming programs write them. @throws RangeError beyond 4 GiB.
 */
export async function* writeZip(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for await (const part of parts) {
    const entry: Written =
      'entry' in part
        ? { ...part.entry, name: part.name, flags: utf8Name, offset }
        : { name: part.name, method: 8, crc: 0, compressed: 0, uncompressed: 0, flags: utf8Name | sizesBehind, offset }
    const head = localHeader(entry)
    yield head
    offset += head.length
    const body = 'entry' in part ? packedBytes(part.from, part.entry) : deflated(part.body, entry)
    for await (const bytes of body) {
      offset += bytes.length
      yield bytes
    }
    if (!('entry' in part)) {
      const tail = descriptor(entry)
      yield tail
      offset += tail.length
    }
    if (offset > mostBytes || entry.uncompressed > mostBytes) throw new RangeError('a zip larger than 4 GiB')
    written.push(entry)
  }
  yield directory(written, offset)
}

/** Deflates a body and keeps its sizes and checksum in `entry`. */
async function* deflated(body: AsyncIterable<string | Buffer> | Iterable<string | Buffer>, entry: Written) {
  async function* counted() {
    for await (const piece of body) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      entry.crc = crc32(bytes, entry.crc)
      entry.uncompressed += bytes.length
      yield bytes
    }
  }
  const deflate = createDeflateRaw({ level: 4, chunkSize: 128 * 1024 })
  pipeline(Readable.from(counted(), { highWaterMark: 2 }), deflate, () => {})
  for await (const bytes of deflate as AsyncIterable<Buffer>) {
    entry.compressed += bytes.length
    yield bytes
  }
}

function localHeader(entry: Written): Buffer {
  const name = Buffer.from(entry.name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeCommon(header, 4, entry, (entry.flags & sizesBehind) !== 0)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

/** Version, flags, method, time, checksum and sizes stand in the same order in both headers. */
function writeCommon(header: Buffer, at: number, entry: Written, open: boolean): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(entry.flags, at + 2)
  header.writeUInt16LE(entry.method, at + 4)
  header.writeUInt16LE(dosDay, at + 8)
  if (open) return
  header.writeUInt32LE(entry.crc, at + 10)
  header.writeUInt32LE(entry.compressed, at + 14)
  header.writeUInt32LE(entry.uncompressed, at + 18)
}

function descriptor(entry: Written): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(entry.crc, 4)
  bytes.writeUInt32LE(entry.compressed, 8)
  bytes.writeUInt32LE(entry.uncompressed, 12)
  return bytes
}

function directory(written: Written[], offset: number): Buffer {
  const headers = written.flatMap((entry) => {
    const name = Buffer.from(entry.name)
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt16LE(20, 4)
    writeCommon(header, 6, entry, false)
    header.writeUInt16LE(name.length, 28)
    header.writeUInt32LE(entry.offset, 42)
    return [header, name]
  })
  const size = headers.reduce((sum, bytes) => sum + bytes.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...headers, end])
}

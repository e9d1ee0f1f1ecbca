import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = { name: string; body: string | Buffer }

export type ZipShape = {
  /** `descriptor`: sizes come behind the bytes, as programs that stream do; `zip64`: as very large workbooks have it. */
  sizes?: 'plain' | 'descriptor' | 'zip64'
  /** Lies about the unpacked size of each part. */
  declared?: number
  stored?: boolean
  encrypted?: boolean
}

/** A zip written by hand, so that a test can have it in any shape that programs write, and some that none does. */
export function buildZip(parts: ZipPart[], shape: ZipShape = {}): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const body = Buffer.from(part.body)
    const packed = shape.stored ? body : deflateRawSync(body)
    const name = Buffer.from(part.name)
    const flags = (shape.sizes === 'descriptor' ? 8 : 0) | (shape.encrypted ? 1 : 0)
    const common = { flags, method: shape.stored ? 0 : 8, crc: crc32(body) }
    const uncompressed = Math.min(shape.declared ?? Infinity, body.length)
    const local = localHeader(common, shape.sizes === 'descriptor' ? 0 : packed.length, uncompressed, name, shape)
    const trailer = shape.sizes === 'descriptor' ? descriptor(common.crc, packed.length, uncompressed) : Buffer.alloc(0)
    pieces.push(local, packed, trailer)
    directory.push(directoryHeader(common, packed.length, uncompressed, name, offset, shape))
    offset += local.length + packed.length + trailer.length
  }
  const entries = Buffer.concat(directory)
  return Buffer.concat([...pieces, entries, ...ending(parts.length, entries.length, offset, shape)])
}

type Common = { flags: number; method: number; crc: number }

function localHeader(common: Common, packed: number, unpacked: number, name: Buffer, shape: ZipShape): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(common.flags, 6)
  header.writeUInt16LE(common.method, 8)
  if (shape.sizes !== 'descriptor') header.writeUInt32LE(common.crc, 14)
  header.writeUInt32LE(packed, 18)
  header.writeUInt32LE(shape.sizes === 'descriptor' ? 0 : unpacked, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptor(crc: number, packed: number, unpacked: number): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(crc, 4)
  bytes.writeUInt32LE(packed, 8)
  bytes.writeUInt32LE(unpacked, 12)
  return bytes
}

function directoryHeader(
  common: Common,
  packed: number,
  unpacked: number,
  name: Buffer,
  offset: number,
  shape: ZipShape,
): Buffer {
  const wide = shape.sizes === 'zip64'
  const extra = Buffer.alloc(wide ? 28 : 0)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(wide ? 45 : 20, 6)
  header.writeUInt16LE(common.flags, 8)
  header.writeUInt16LE(common.method, 10)
  header.writeUInt32LE(common.crc, 16)
  header.writeUInt32LE(wide ? 0xffffffff : packed, 20)
  header.writeUInt32LE(wide ? 0xffffffff : unpacked, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(wide ? 0xffffffff : offset, 42)
  if (wide) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    extra.writeBigUInt64LE(BigInt(unpacked), 4)
    extra.writeBigUInt64LE(BigInt(packed), 12)
    extra.writeBigUInt64LE(BigInt(offset), 20)
  }
  return Buffer.concat([header, name, extra])
}

function ending(count: number, size: number, offset: number, shape: ZipShape): Buffer[] {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  if (shape.sizes !== 'zip64') {
    end.writeUInt16LE(count, 8)
    end.writeUInt16LE(count, 10)
    end.writeUInt32LE(size, 12)
    end.writeUInt32LE(offset, 16)
    return [end]
  }
  end.fill(0xff, 8, 20)
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  locator.writeUInt32LE(1, 16)
  return [record, locator, end]
}

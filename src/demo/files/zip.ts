import { crc32, constants, deflateRawSync } from 'node:zlib'

/** A zip archive under construction. Entries are deflated as they are written; only packed bytes are kept. */
export type Zip = {
  add(name: string, text: string): void
  /** One entry at a time: `write` pieces of text, then `close`. */
  open(name: string): ZipEntry
  close(): Buffer[]
}
export type ZipEntry = { write(text: string): void; close(): void }

const pieceLength = 1 << 18
// 1 January 2026 as MS-DOS keeps days: a fixed stamp, so that the same content gives the same bytes.
const stamp = ((2026 - 1980) << 9) | (1 << 5) | 1

export function openZip(): Zip {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0

  const keep = (name: string, crc: number, size: number, packed: Buffer[]) => {
    const packedSize = packed.reduce((sum, part) => sum + part.length, 0)
    const file = Buffer.from(name, 'utf8')
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt16LE(stamp, 8)
    fields.writeUInt32LE(crc, 10)
    fields.writeUInt32LE(packedSize, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(file.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, file)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, file, ...packed)
    offset += 30 + file.length + packedSize
  }

  const open = (name: string): ZipEntry => {
    const packed: Buffer[] = []
    let waiting = ''
    let crc = 0
    let size = 0
    // Pieces that end on a byte (Z_SYNC_FLUSH) lie one after the other as a single deflate stream.
    const flush = (finishFlush: number) => {
      const bytes = Buffer.from(waiting, 'utf8')
      waiting = ''
      crc = crc32(bytes, crc)
      size += bytes.length
      packed.push(deflateRawSync(bytes, { level: 3, finishFlush }))
    }
    return {
      write: (text) => {
        waiting += text
        if (waiting.length > pieceLength) flush(constants.Z_SYNC_FLUSH)
      },
      close: () => {
        flush(constants.Z_FINISH)
        keep(name, crc, size, packed)
      },
    }
  }

  return {
    open,
    add: (name, text) => {
      const entry = open(name)
      entry.write(text)
      entry.close()
    },
    close: () => {
      const entries = directory.length / 4
      const length = directory.reduce((sum, part) => sum + part.length, 0)
      const end = Buffer.alloc(22)
      end.write('PK\x05\x06', 0, 'latin1')
      end.writeUInt16LE(entries, 8)
      end.writeUInt16LE(entries, 10)
      end.writeUInt32LE(length, 12)
      end.writeUInt32LE(offset, 16)
      return [...parts, ...directory, end]
    },
  }
}

import { Transform } from 'node:stream'
import { seal, unseal } from '../keys/seal.ts'

export const chunkSize = 256 * 1024
export const sealOverhead = 29

/** What a chunk is authenticated with, by its number and whether it is the last. */
export type ChunkContext = (number: number, last: boolean) => string

/** Seals a stream chunk by chunk: none can be moved, dropped or cut off, for each knows its number and whether it is the last. */
export function sealChunks(key: Buffer, contextOf: ChunkContext): Transform {
  const cut = cutter(chunkSize)
  let number = 0
  const write = (to: Transform, chunk: Buffer, last: boolean) => to.push(seal(key, contextOf(number++, last), chunk))
  return new Transform({
    transform(piece: Buffer, _encoding, next) {
      for (const chunk of cut.add(piece)) write(this, chunk, false)
      next()
    },
    flush(next) {
      write(this, cut.rest(), true)
      next()
    },
  })
}

/** Opens what `sealChunks` sealed. The stream errors when a byte was changed or the end is missing. */
export function openChunks(key: Buffer, contextOf: ChunkContext): Transform {
  const cut = cutter(chunkSize + sealOverhead)
  let number = 0
  return new Transform({
    transform(piece: Buffer, _encoding, next) {
      try {
        for (const chunk of cut.add(piece)) this.push(unseal(key, contextOf(number++, false), chunk))
        next()
      } catch (error) {
        next(error as Error)
      }
    },
    flush(next) {
      try {
        this.push(unseal(key, contextOf(number, true), cut.rest()))
        next()
      } catch (error) {
        next(error as Error)
      }
    },
  })
}

/** Cuts a stream into pieces of one size, always holding back the last, full or not. */
function cutter(size: number) {
  let held: Buffer = Buffer.alloc(0)
  return {
    *add(piece: Buffer): Generator<Buffer> {
      held = held.length === 0 ? piece : Buffer.concat([held, piece])
      while (held.length > size) {
        yield held.subarray(0, size)
        held = held.subarray(size)
      }
    },
    rest: () => held,
  }
}

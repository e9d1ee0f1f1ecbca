import { createHmac, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '../database.ts'
import { layersOf, lookupWith } from '../keys/lookup.ts'
import { seal, unseal } from '../keys/seal.ts'

export type KeptFile = { id: string; bytes: number; hash: Buffer }

export type Place = Pick<Database, 'home' | 'keys'>

export const chunkSize = 256 * 1024
export const sealOverhead = 29

/**
 * Keeps a stream as a sealed file: never in the clear on disk, in chunks whose number and file are authenticated, so
 * that none can be moved, dropped or cut off. Memory stays at a chunk. `hash` is keyed: equal contents are found,
 * and nobody without the key can test a guess.
 */
export async function keepFile({ home, keys }: Place, source: Readable): Promise<KeptFile> {
  const id = randomUUID()
  const path = pathOf(home.files, id)
  // At once: a source that fails before anybody listens to it would end the process.
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  const hmac = createHmac('sha256', lookupWith(keys.lookupKey.subarray(0, 32))('file', 'content'))
  let bytes = 0
  const half = `${path}.half`
  try {
    await pipeline(
      source,
      new Transform({
        transform(piece: Buffer, _encoding, next) {
          bytes += piece.length
          hmac.update(piece)
          next(null, piece)
        },
      }),
      sealChunks(keys.seal, id),
      createWriteStream(half, { mode: 0o600 }),
    )
    await rename(half, path)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
  return { id, bytes, hash: layersOf(keys.lookupKey)(hmac.digest()) }
}

/** The contents of a kept file. The stream errors when a byte of it was changed or its end is missing. */
export function readKept({ home, keys }: Place, id: string): Readable {
  const sealed = createReadStream(pathOf(home.files, id), { highWaterMark: chunkSize })
  const opened = openChunks(keys.seal, id)
  sealed.on('error', (error) => opened.destroy(error))
  return sealed.pipe(opened)
}

export const keptExists = ({ home }: Place, id: string): Promise<boolean> =>
  stat(pathOf(home.files, id)).then(
    () => true,
    () => false,
  )

/** Destroys a kept file. Doing it twice does no harm. */
export const removeKept = ({ home }: Place, id: string): void => rmSync(pathOf(home.files, id), { force: true })

export function pathOf(directory: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not a kept file')
  return join(directory, id.slice(0, 2), id)
}

/** A chunk's context names its file, its number and whether it is the last. */
export const chunkContext = (id: string, number: number, last: boolean) =>
  `file:${id}:${number}:${last ? 'last' : 'more'}`

function sealChunks(key: Buffer, id: string): Transform {
  const cut = cutter(chunkSize)
  let number = 0
  const write = (to: Transform, chunk: Buffer, last: boolean) =>
    to.push(seal(key, chunkContext(id, number++, last), chunk))
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

function openChunks(key: Buffer, id: string): Transform {
  const cut = cutter(chunkSize + sealOverhead)
  let number = 0
  return new Transform({
    transform(piece: Buffer, _encoding, next) {
      try {
        for (const chunk of cut.add(piece)) this.push(unseal(key, chunkContext(id, number++, false), chunk))
        next()
      } catch (error) {
        next(error as Error)
      }
    },
    flush(next) {
      try {
        this.push(unseal(key, chunkContext(id, number, true), cut.rest()))
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

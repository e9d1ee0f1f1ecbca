import { createHmac, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '../database.ts'
import { layersOf, lookupWith } from '../keys/lookup.ts'
import { chunkSize, openChunks, sealChunks } from './sealed-chunks.ts'

export type KeptFile = { id: string; bytes: number; hash: Buffer }

export type Place = Pick<Database, 'home' | 'keys'>

export { chunkSize, sealOverhead } from './sealed-chunks.ts'

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
      sealChunks(keys.seal, contextOf(id)),
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
  const opened = openChunks(keys.seal, contextOf(id))
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

const contextOf = (id: string) => (number: number, last: boolean) => chunkContext(id, number, last)

import { createReadStream, createWriteStream, openSync, readdirSync, readSync, closeSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Home } from '../home.ts'
import { chunkContext } from './kept-file.ts'
import { openChunks, sealChunks } from './sealed-chunks.ts'

/** Every kept file, and what a cut-off writing has left of one. */
export function listKeptFiles(home: Home): { id: string; path: string }[] {
  return readdirSync(home.files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ id: entry.name, path: join(entry.parentPath, entry.name) }))
    .filter(({ id, path }) => {
      if (id.endsWith('.half')) rmSync(path, { force: true })
      return /^[0-9a-f-]{36}$/.test(id)
    })
}

/** Seals a kept file anew under the newest key, unless it lies under it already. Cut off, it is as it was. */
export async function sealFile(
  key: Buffer,
  generation: number,
  { id, path }: { id: string; path: string },
): Promise<void> {
  if (firstByte(path) === generation) return
  const context = (number: number, last: boolean) => chunkContext(id, number, last)
  const half = `${path}.half`
  await pipeline(
    createReadStream(path),
    openChunks(key, context),
    sealChunks(key, context),
    createWriteStream(half, { mode: 0o600, flush: true }),
  )
  await rename(half, path)
}

function firstByte(path: string): number {
  const file = openSync(path, 'r')
  try {
    const byte = Buffer.alloc(1)
    readSync(file, byte, 0, 1, 0)
    return byte[0]!
  } finally {
    closeSync(file)
  }
}

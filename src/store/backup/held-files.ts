import { createHash } from 'node:crypto'
import { createReadStream, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from '../home.ts'
import { pathOf } from '../files/kept-file.ts'

/**
 * The kept files held as they are by second names, so that one that is removed while the backup is written is still in
 * it. Take before the snapshot and after: what a snapshot names was there before one of them.
 */
export function holdFiles(home: Home, id: string) {
  const held = `${home.files}.backup-${id}`
  mkdirSync(held, { recursive: true, mode: 0o700 })
  return {
    take() {
      for (const entry of readdirSync(home.files, { recursive: true, withFileTypes: true })) {
        const to = join(held, entry.name)
        if (!entry.isFile() || !/^[0-9a-f-]{36}$/.test(entry.name) || existsSync(to)) continue
        try {
          linkSync(join(entry.parentPath, entry.name), to)
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        }
      }
    },
    list: () => readdirSync(held).sort(),
    read: (file: string) => createReadStream(join(held, file), { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>,
    release: () => rmSync(held, { recursive: true, force: true }),
  }
}

/** Where a restored file is laid, in a folder of the shape of the kept files. */
export function pathIn(directory: string, id: string): string {
  const path = pathOf(directory, id)
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  return path
}

/** Counts and hashes bytes on their way through. */
export function byteSum() {
  const sha = createHash('sha256')
  let bytes = 0
  return {
    async *through(data: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const piece of data) {
        sha.update(piece)
        bytes += piece.length
        yield piece
      }
    },
    result: () => ({ bytes, sha256: sha.digest('hex') }),
  }
}

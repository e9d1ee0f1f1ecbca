// Oracle: the same bytes as reading from the start; a file cut off, even at the end of a chunk, does not open.
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { findHome, makeHome } from '../home.ts'
import { deriveKeyring } from '../keys/keyring.ts'
import { chunkSize, keepFile, sealOverhead } from './kept-file.ts'
import { keptSource } from './kept-source.ts'

const home = findHome({ BAHU_DATA: mkdtempSync(join(tmpdir(), 'bahu-source-')) })
makeHome(home)
const place = { home, keys: deriveKeyring(randomBytes(32)) }

it('any part of a kept file, of any size, is what stood there', async () => {
  for (const size of [0, 1, chunkSize, chunkSize + 1, 5 * chunkSize - 3]) {
    const content = randomBytes(size)
    const source = await keptSource(place, (await keepFile(place, Readable.from(size ? [content] : []))).id)
    expect(source.size).toBe(size)
    await fc.assert(
      fc.asyncProperty(fc.nat(size + 10), fc.nat(2 * chunkSize), async (offset, length) => {
        expect((await source.read(offset, length)).equals(content.subarray(offset, offset + length))).toBe(true)
      }),
      { numRuns: 30 },
    )
    await source.close()
  }
})

it('a file that lost its end is refused at the door', async () => {
  const kept = await keepFile(place, Readable.from([randomBytes(3 * chunkSize)]))
  truncateSync(join(home.files, kept.id.slice(0, 2), kept.id), 2 * (chunkSize + sealOverhead))
  await expect(keptSource(place, kept.id)).rejects.toThrow()
})

// Oracle: the round trip at sizes around the chunk; the file on disk does not hold the text; a changed or cut file does not open.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { findHome, makeHome } from '../home.ts'
import { deriveKeyring } from '../keys/keyring.ts'
import { keepFile, readKept, removeKept } from './kept-file.ts'

const home = findHome({ BAHU_DATA: mkdtempSync(join(tmpdir(), 'bahu-files-')) })
makeHome(home)
const place = { home, keys: deriveKeyring(randomBytes(32)) }
const pathOf = (id: string) => join(home.files, id.slice(0, 2), id)

describe('a kept file', () => {
  it('comes back as it was, whatever its size', async () => {
    for (const size of [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3 * 256 * 1024, 1_000_000]) {
      const content = randomBytes(size)
      const kept = await keepFile(
        place,
        Readable.from(content.length ? [content.subarray(0, 7), content.subarray(7)] : []),
      )
      expect(kept.bytes).toBe(size)
      expect((await buffer(readKept(place, kept.id))).equals(content)).toBe(true)
      removeKept(place, kept.id)
    }
    expect(readdirSync(home.files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual(
      [],
    )
  })

  it('has the same hash for the same contents, and lies sealed on disk', async () => {
    const text = 'Nama;NIK\nSiti;3509014101909001\n'.repeat(50)
    const [one, two] = [await keepFile(place, Readable.from(text)), await keepFile(place, Readable.from(text))]
    expect(one.hash.equals(two.hash)).toBe(true)
    expect(readFileSync(pathOf(one.id)).includes('Siti')).toBe(false)
  })

  it('does not open when a byte was changed or the end is gone', async () => {
    const kept = await keepFile(place, Readable.from(randomBytes(600_000)))
    const path = pathOf(kept.id)
    const whole = readFileSync(path)
    truncateSync(path, 256 * 1024 + 29)
    await expect(buffer(readKept(place, kept.id))).rejects.toThrow()
    whole[300_000]! ^= 1
    writeFileSync(path, whole)
    await expect(buffer(readKept(place, kept.id))).rejects.toThrow()
  })
})

import { open } from 'node:fs/promises'
import { unseal } from '../keys/seal.ts'
import { chunkContext, chunkSize, pathOf, sealOverhead, type Place } from './kept-file.ts'

const remembered = 4

/**
 * A kept file that can be read at any place without being opened as a whole: only the chunks asked for are unsealed,
 * and the last few are remembered, for a workbook is read part by part. The last chunk is opened first, so that a file
 * that was cut off is refused before anything of it is believed. @throws when a byte of it was changed.
 */
export async function keptSource({ home, keys }: Place, id: string) {
  const file = await open(pathOf(home.files, id), 'r')
  const { size: sealedSize } = await file.stat()
  const sealedChunk = chunkSize + sealOverhead
  const count = Math.max(1, Math.ceil(sealedSize / sealedChunk))
  const size = sealedSize - count * sealOverhead
  const recent = new Map<number, Buffer>()

  async function chunk(number: number): Promise<Buffer> {
    const known = recent.get(number)
    if (known) return known
    const bytes = Buffer.allocUnsafe(Math.min(sealedChunk, sealedSize - number * sealedChunk))
    await file.read(bytes, 0, bytes.length, number * sealedChunk)
    const opened = unseal(keys.seal, chunkContext(id, number, number === count - 1), bytes)
    recent.set(number, opened)
    if (recent.size > remembered) recent.delete(recent.keys().next().value!)
    return opened
  }

  await chunk(count - 1)
  return {
    size,
    async read(offset: number, length: number): Promise<Buffer> {
      const end = Math.min(size, offset + length)
      const pieces: Buffer[] = []
      for (let at = offset; at < end;) {
        const number = Math.floor(at / chunkSize)
        const from = at - number * chunkSize
        const piece = (await chunk(number)).subarray(from, Math.min(chunkSize, from + end - at))
        pieces.push(piece)
        at += piece.length
      }
      return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
    },
    close: () => file.close(),
  }
}

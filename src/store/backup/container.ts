import { createHash, randomBytes, scryptSync } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { deriveKeyring, type Keyring } from '../keys/keyring.ts'
import { seal, unseal } from '../keys/seal.ts'
import { openChunks, sealChunks, type ChunkContext } from '../files/sealed-chunks.ts'

/** What a backup file says in the clear: when it was taken, and which key opens it. */
export type Cover = { id: string; takenAt: string; version: string; wrapped: string } & (
  { sealedBy: 'operator'; fingerprint: string } | { sealedBy: 'passphrase'; salt: string; cost: number }
)

/** The operator's key, or what a running Bahu holds of it. */
export type Operator = Buffer | Pick<Keyring, 'backup' | 'fingerprint'>
const heldOf = (operator: Operator) => (Buffer.isBuffer(operator) ? deriveKeyring(operator) : operator)

/** What a backup is sealed with: the operator's key, or a passphrase given for it. */
export type Closing = { operator: Operator } | { passphrase: string }

/** What may open one: every operator's key in hand, old ones too, and a passphrase. */
export type Opening = { operators: readonly Operator[]; passphrase?: string }

const magic = 'BAHU-CADANGAN 1\n'
const cost = 2 ** 16

/** It is no backup, or does not open, or was changed or cut off. */
export class BadBackup extends Error {
  override name = 'BadBackup'
  readonly code: 'not-a-backup' | 'wrong-key' | 'passphrase-needed' | 'wrong-passphrase' | 'damaged-backup'
  readonly fingerprint: string | undefined
  constructor(code: BadBackup['code'], fingerprint?: string) {
    super(code)
    this.code = code
    this.fingerprint = fingerprint
  }
}

const stretch = (passphrase: string, salt: Buffer, n: number) =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: n, r: 8, p: 1, maxmem: 256 * n * 8 })

const contextOf =
  (id: string, line: string): ChunkContext =>
  (number, last) =>
    `backup:${id}:${createHash('sha256').update(line).digest('hex')}:${number}:${last ? 'last' : 'more'}`

/**
 * Writes a backup: the stream compressed, sealed in chunks under a key of its own, that key sealed under what is given.
 * The file appears under its name when it is whole. Memory stays at some chunks.
 * @returns its size in bytes
 */
export async function writeContainer(
  path: string,
  about: { id: string; takenAt: string; version: string },
  closing: Closing,
  content: AsyncIterable<Buffer>,
): Promise<number> {
  const key = randomBytes(32)
  const salt = randomBytes(16)
  const wrap = (under: Buffer) => seal(under, `backup-key:${about.id}`, key).toString('base64')
  const cover: Cover =
    'operator' in closing
      ? {
          ...about,
          sealedBy: 'operator',
          fingerprint: heldOf(closing.operator).fingerprint,
          wrapped: wrap(heldOf(closing.operator).backup),
        }
      : {
          ...about,
          sealedBy: 'passphrase',
          salt: salt.toString('base64'),
          cost,
          wrapped: wrap(stretch(closing.passphrase, salt, cost)),
        }
  const line = `${JSON.stringify(cover)}\n`
  const half = `${path}.half`
  try {
    const out = createWriteStream(half, { mode: 0o600, flush: true })
    out.write(magic + line)
    await pipeline(Readable.from(content), createGzip({ level: 1 }), sealChunks(key, contextOf(about.id, line)), out)
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
  return (await stat(path)).size
}

/** Reads what stands on the cover. @throws BadBackup when it is no backup */
export async function readCover(path: string): Promise<{ cover: Cover; line: string }> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(8192)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    const [first, second] = head.subarray(0, bytesRead).toString('latin1').split('\n')
    if (`${first}\n` !== magic || !second) throw new BadBackup('not-a-backup')
    return { cover: JSON.parse(second) as Cover, line: `${second}\n` }
  } catch (error) {
    throw error instanceof SyntaxError ? new BadBackup('not-a-backup') : error
  } finally {
    await file.close()
  }
}

/** The content again. @throws BadBackup, also in the middle, where a byte was changed or the end is missing */
export async function* readContainer(path: string, opening: Opening): AsyncGenerator<Buffer> {
  const { cover, line } = await readCover(path)
  const key = unwrap(cover, opening)
  const source = createReadStream(path, { start: magic.length + line.length, highWaterMark: 256 * 1024 })
  const opened = openChunks(key, contextOf(cover.id, line))
  const plain = createGunzip()
  const flowing = pipeline(source, opened, plain)
  // What broke it is said by the reading below.
  flowing.catch(() => undefined)
  try {
    yield* plain as AsyncIterable<Buffer>
    await flowing
  } catch {
    throw new BadBackup('damaged-backup')
  }
}

function unwrap(cover: Cover, { operators, passphrase }: Opening): Buffer {
  const from = (under: Buffer) => unseal(under, `backup-key:${cover.id}`, Buffer.from(cover.wrapped, 'base64'))
  if (cover.sealedBy === 'operator') {
    const operator = operators.map(heldOf).find((one) => one.fingerprint === cover.fingerprint)
    if (!operator) throw new BadBackup('wrong-key', cover.fingerprint)
    try {
      return from(operator.backup)
    } catch {
      throw new BadBackup('damaged-backup')
    }
  }
  if (passphrase === undefined) throw new BadBackup('passphrase-needed')
  try {
    return from(stretch(passphrase, Buffer.from(cover.salt, 'base64'), cover.cost))
  } catch {
    throw new BadBackup('wrong-passphrase')
  }
}

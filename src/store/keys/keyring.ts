import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Lookup = (kind: 'nik' | 'kk' | 'file' | 'number', text: string) => Buffer

/** The keyed hash of `Keyring.lookup`, where only the key can be handed over. */
export function lookupWith(key: Buffer): Lookup {
  // A key object, for Node makes one of the bytes on every call otherwise, at three times the cost of the hash.
  const object = createSecretKey(key)
  return (kind, text) => createHmac('sha256', object).update(`${kind}:${text}`).digest().subarray(0, 16)
}

/** The operator's key and what is derived from it. Nothing personal can be read without it; it is never stored in the database. */
export type Keyring = {
  /** Seals personal fields, kept rows and kept files. */
  seal: Buffer
  /** Wraps the per-person keys of the history. */
  wrap: Buffer
  /** Signs sessions. */
  session: string
  /** Password of a database role of ours. */
  rolePassword: (role: string) => string
  /** Keyed hash for exact look-up of a NIK or KK (HMAC-SHA-256, first 16 bytes): equal inputs match, none can be read back. */
  lookup: Lookup
  /** The key behind `lookup`, for `lookupWith` in a worker thread. */
  lookupKey: Buffer
}

/**
 * The key from `BAHU_KEY` (64 hexadecimal digits) or from `keys/operator.key` in the home, which is made on first use.
 * @throws Error when `BAHU_KEY` is set but is not a key.
 */
export function openKeyring(keysDirectory: string, env: NodeJS.ProcessEnv = process.env): Keyring {
  return deriveKeyring(env.BAHU_KEY ? readKey(env.BAHU_KEY, 'BAHU_KEY') : readOrMakeKeyFile(keysDirectory))
}

export function deriveKeyring(master: Buffer): Keyring {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, 'bahu', purpose, 32))
  const lookupKey = derive('lookup')
  return {
    seal: derive('seal'),
    wrap: derive('wrap'),
    session: derive('session').toString('hex'),
    rolePassword: (role) => derive(`role:${role}`).toString('hex'),
    lookup: lookupWith(lookupKey),
    lookupKey,
  }
}

function readOrMakeKeyFile(directory: string): Buffer {
  const path = join(directory, 'operator.key')
  if (!existsSync(path)) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    chmodSync(directory, 0o700)
    try {
      writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another process made it in the same moment: its key is the key.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readKey(readFileSync(path, 'utf8'), path)
}

function readKey(text: string, from: string): Buffer {
  const hex = text.trim()
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Error(`${from} bukan kunci: harus 64 angka heksadesimal`)
  return Buffer.from(hex, 'hex')
}

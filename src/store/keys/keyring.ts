import { hkdfSync } from 'node:crypto'
import { readOperatorKey } from './operator-key.ts'
import { lookupWith, type Lookup } from './lookup.ts'
import { bunchOf } from './seal.ts'

export { lookupWith, type Lookup } from './lookup.ts'

/** One generation of what the data lies under: a secret (gone once retired) and its layer of the keyed hashes. */
export type DataKey = { generation: number; secret: Buffer | null; lookup: Buffer }

/**
 * The keys of an installation: those derived from the operator's key, and those of the data, which lie in the database
 * wrapped by it (`operate.data_key`). Nothing personal can be read without the operator's key; it is never in the database.
 */
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
  /** Seals backups. */
  backup: Buffer
  /** Tells operator's keys apart without saying anything of them. */
  fingerprint: string
}

const derive = (secret: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'bahu', purpose, 32))

/** Names an operator's key without saying anything of it. */
export const fingerprintOf = (operator: Buffer): string => derive(operator, 'fingerprint').toString('hex').slice(0, 16)

/** What wraps the data's keys. */
export const wrappingKey = (operator: Buffer): Buffer => derive(operator, 'data-keys')

/** The first generation of an installation older than data keys: the operator's key it began with. */
export const firstDataKey = (operator: Buffer): DataKey => ({
  generation: 1,
  secret: operator,
  lookup: derive(operator, 'lookup'),
})

/**
 * The operator's key as a keyring, with the first generation of the data's keys being the operator's key itself.
 * @throws Error when `BAHU_KEY` is set but is not a key.
 */
export const openKeyring = (keysDirectory: string, env: NodeJS.ProcessEnv = process.env): Keyring =>
  deriveKeyring(readOperatorKey(keysDirectory, env))

/** @param dataKeys every generation, oldest first; the newest one that is not retired seals what is new */
export function deriveKeyring(operator: Buffer, dataKeys: readonly DataKey[] = [firstDataKey(operator)]): Keyring {
  const living = dataKeys
    .flatMap(({ generation, secret }) => (secret ? [{ generation, secret }] : []))
    .sort((a, b) => b.generation - a.generation)
  const bunch = (purpose: string) =>
    bunchOf(living.map(({ generation, secret }) => ({ generation, key: derive(secret, purpose) })))
  const lookupKey = Buffer.concat(dataKeys.map((key) => key.lookup))
  return {
    seal: bunch('seal'),
    wrap: bunch('wrap'),
    session: derive(living[0]!.secret, 'session').toString('hex'),
    rolePassword: (role) => derive(operator, `role:${role}`).toString('hex'),
    lookup: lookupWith(lookupKey),
    lookupKey,
    backup: derive(operator, 'backup'),
    fingerprint: fingerprintOf(operator),
  }
}

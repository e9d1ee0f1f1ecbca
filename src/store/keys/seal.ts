import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync, type KeyObject } from 'node:crypto'

/**
 * AES-256-GCM. A sealed value is `generation(1) nonce(12) tag(16) ciphertext`; the context (for instance
 * `registry.worker`) is authenticated, so that a value moved to another place does not open there. The generation says
 * which of the keys in hand it lies under.
 *
 * The key of every function here is either one key of 32 bytes, of generation 1, or a bunch (`bunchOf`): one buffer,
 * for it travels to worker threads. New values go under the first key of a bunch; all of them open.
 */
const headLength = 29
const keyLength = 32

// Random bytes are asked for in bulk: a call for each value costs more than the cipher.
const pool = Buffer.alloc(12 * 1024)
let used = pool.length

type Bunch = { first: number; keys: Map<number, KeyObject> }

// Node makes a key object of the bytes on every call: three times the cost of the cipher itself.
const bunches = new WeakMap<Buffer, Bunch>()
function bunchFrom(key: Buffer): Bunch {
  const known = bunches.get(key)
  if (known) return known
  const bunch: Bunch = { first: 1, keys: new Map() }
  if (key.length === keyLength) bunch.keys.set(1, createSecretKey(key))
  else {
    bunch.first = key[0] ?? 0
    for (let at = 0; at < key.length; at += keyLength + 1)
      bunch.keys.set(key[at]!, createSecretKey(key.subarray(at + 1, at + 1 + keyLength)))
  }
  bunches.set(key, bunch)
  return bunch
}

/** Several keys as one, the one for new values first. A single key of generation 1 stays the 32 bytes it is. */
export function bunchOf(keys: readonly { generation: number; key: Buffer }[]): Buffer {
  const [only] = keys
  if (keys.length === 1 && only?.generation === 1) return only.key
  return Buffer.concat(keys.flatMap(({ generation, key }) => [Buffer.of(generation), key]))
}

/** The generation of the key a value lies under. */
export const generationOf = (sealed: Buffer): number => sealed[0] ?? 0

export function seal(key: Buffer, context: string, plain: string | Buffer): Buffer {
  if (used >= pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const nonce = pool.subarray(used, used + 12)
  used += 12
  const { first, keys } = bunchFrom(key)
  const cipher = createCipheriv('aes-256-gcm', keys.get(first)!, nonce)
  cipher.setAAD(Buffer.from(context))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final()
  const sealed = Buffer.allocUnsafe(headLength + body.length)
  sealed[0] = first
  nonce.copy(sealed, 1)
  cipher.getAuthTag().copy(sealed, 13)
  body.copy(sealed, headLength)
  return sealed
}

/** @throws Error when the key or the context is another, or a bit was changed. */
export function unseal(key: Buffer, context: string, sealed: Buffer): Buffer {
  const object = bunchFrom(key).keys.get(generationOf(sealed))
  if (!object || sealed.length < headLength) throw new Error('not a sealed value, or sealed under a key not in hand')
  const decipher = createDecipheriv('aes-256-gcm', object, sealed.subarray(1, 13))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(13, headLength))
  const body = decipher.update(sealed.subarray(headLength))
  decipher.final()
  return body
}

export const sealJson = (key: Buffer, context: string, value: unknown): Buffer =>
  seal(key, context, JSON.stringify(value))

export const unsealJson = <T>(key: Buffer, context: string, sealed: Buffer): T =>
  JSON.parse(unseal(key, context, sealed).toString('utf8')) as T

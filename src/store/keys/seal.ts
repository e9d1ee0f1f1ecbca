import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync, type KeyObject } from 'node:crypto'

/**
 * AES-256-GCM. A sealed value is `version(1) nonce(12) tag(16) ciphertext`; the context (for instance
 * `registry.worker`) is authenticated, so that a value moved to another place does not open there.
 */
const version = 1
const headLength = 29

// Random bytes are asked for in bulk: a call for each value costs more than the cipher.
const pool = Buffer.alloc(12 * 1024)
let used = pool.length

// Node makes a key object of the bytes on every call: three times the cost of the cipher itself.
const objects = new WeakMap<Buffer, KeyObject>()
function objectOf(key: Buffer): KeyObject {
  const known = objects.get(key) ?? createSecretKey(key)
  objects.set(key, known)
  return known
}

export function seal(key: Buffer, context: string, plain: string | Buffer): Buffer {
  if (used >= pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const nonce = pool.subarray(used, used + 12)
  used += 12
  const cipher = createCipheriv('aes-256-gcm', objectOf(key), nonce)
  cipher.setAAD(Buffer.from(context))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final()
  const sealed = Buffer.allocUnsafe(headLength + body.length)
  sealed[0] = version
  nonce.copy(sealed, 1)
  cipher.getAuthTag().copy(sealed, 13)
  body.copy(sealed, headLength)
  return sealed
}

/** @throws Error when the key or the context is another, or a bit was changed. */
export function unseal(key: Buffer, context: string, sealed: Buffer): Buffer {
  if (sealed[0] !== version || sealed.length < headLength) throw new Error('not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', objectOf(key), sealed.subarray(1, 13))
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

import { createHmac, createSecretKey } from 'node:crypto'

export type Lookup = (kind: 'nik' | 'kk' | 'file' | 'number' | 'stop', text: string) => Buffer

const partLength = 32

/** Takes a keyed hash one layer further, as long as it was: how a hash whose text nobody holds gets a new key over it. */
export function layerWith(key: Buffer): (hash: Buffer) => Buffer {
  const object = createSecretKey(key)
  return (hash) => createHmac('sha256', object).update('layer:').update(hash).digest().subarray(0, hash.length)
}

/** The layers of later generations over a hash made under the first part of a lookup key. */
export function layersOf(key: Buffer): (hash: Buffer) => Buffer {
  const layers: ((hash: Buffer) => Buffer)[] = []
  for (let at = partLength; at < key.length; at += partLength) layers.push(layerWith(key.subarray(at, at + partLength)))
  return (hash) => layers.reduce((under, layer) => layer(under), hash)
}

/**
 * The keyed hash of `Keyring.lookup`, where only the key can be handed over.
 * @param key one part of 32 bytes for each generation of the data's keys, the first first
 */
export function lookupWith(key: Buffer): Lookup {
  // A key object, for Node makes one of the bytes on every call otherwise, at three times the cost of the hash.
  const object = createSecretKey(key.subarray(0, partLength))
  const layers = layersOf(key)
  return (kind, text) => layers(createHmac('sha256', object).update(`${kind}:${text}`).digest().subarray(0, 16))
}

/** 32-bit hashes for keys. Two different things may share one: whoever joins by a hash compares the things themselves. */

/** FNV-1a over UTF-16 units; `before` is the hash of what stands before the text, or nothing. */
export function hashText(text: string, before = 0): number {
  let hash = before || 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}

/** Folds a number into a hash and stirs it well (the finaliser of MurmurHash3). */
export function mix(hash: number, value: number): number {
  let stirred = Math.imul(hash ^ value, 0x85ebca6b)
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35)
  return stirred ^ (stirred >>> 16)
}

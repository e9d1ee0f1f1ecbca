/** 32-bit hashes for keys. Two different things may share one: whoever joins by a hash compares the things themselves. */

/** FNV-1a over UTF-16 units; `before` is the hash of what stands before the text, or nothing. */
export function hashText(text: string, before = 0): number {
  let hash = before || 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}

/**
 * Folds a number into a hash and stirs it well (the finaliser of MurmurHash3). The hash is spread first: the halves of a
 * NIK differ in few digits, and a plain exclusive or of the two would let many numbers meet.
 */
export function mix(hash: number, value: number): number {
  let stirred = Math.imul(hash, 0x9e3779b1) ^ value
  stirred = Math.imul(stirred ^ (stirred >>> 15), 0x85ebca6b)
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35)
  return stirred ^ (stirred >>> 16)
}

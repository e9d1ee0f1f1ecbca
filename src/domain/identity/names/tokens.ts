import { alias, kinship } from './particles.ts'
import { doubtfulDegrees, titlesAfter, titlesBefore } from './titles.ts'

/** What a word may be besides a name. Several may hold. */
export const kinds = { titleBefore: 1, titleAfter: 2, kinship: 4, alias: 8, letter: 16 } as const

/** Every distinct word as written, in lower case without dots, numbered as it comes. Found by its bytes: no text is made for a word known already. */
export class Tokens {
  readonly texts: string[] = []
  kind = new Uint8Array(1024)
  #start = new Int32Array(1025)
  #bytes = new Uint8Array(16_384)
  #hash = new Int32Array(1024)
  #places = new Int32Array(4096).fill(-1)

  get length(): number {
    return this.texts.length
  }

  /** The number of the word of ASCII letters in `bytes[from … to]`, whatever its case. */
  of(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at]! | 32), 0x01000193)
    hash ^= hash >>> 15
    const mask = this.#places.length - 1
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const known = this.#places[place]!
      if (known < 0) return this.#add(bytes, from, to, hash, place)
      if (this.#hash[known] === hash && this.#is(known, bytes, from, to)) return known
    }
  }

  ofText(text: string): number {
    return this.of(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      0,
      text.length,
    )
  }

  #is(token: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#start[token]!
    if (this.#start[token + 1]! - start !== to - from) return false
    for (let at = from; at < to; at++) if (this.#bytes[start + at - from] !== (bytes[at]! | 32)) return false
    return true
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, place: number): number {
    const token = this.texts.length
    const start = this.#start[token]!
    if (token + 1 >= this.#hash.length) this.#grow()
    if (start + to - from > this.#bytes.length) this.#bytes = wider(this.#bytes, (start + to - from) * 2)
    let text = ''
    for (let at = from; at < to; at++) {
      this.#bytes[start + at - from] = bytes[at]! | 32
      text += String.fromCharCode(bytes[at]! | 32)
    }
    this.#start[token + 1] = start + to - from
    this.#hash[token] = hash
    this.kind[token] = kindOf(text)
    this.texts.push(text)
    this.#places[place] = token
    if (this.texts.length * 3 > this.#places.length) this.#spread()
    return token
  }

  #grow(): void {
    const room = this.#hash.length * 2
    this.#hash = wider(this.#hash, room)
    this.#start = wider(this.#start, room + 1)
    this.kind = wider(this.kind, room)
  }

  #spread(): void {
    const places = new Int32Array(this.#places.length * 4).fill(-1)
    const mask = places.length - 1
    for (let token = 0; token < this.texts.length; token++) {
      let place = this.#hash[token]! & mask
      while (places[place]! >= 0) place = (place + 1) & mask
      places[place] = token
    }
    this.#places = places
  }
}

function kindOf(text: string): number {
  return (
    (titlesBefore.has(text) ? kinds.titleBefore : 0) |
    (titlesAfter.has(text) && !doubtfulDegrees.has(text) ? kinds.titleAfter : 0) |
    (kinship.has(text) ? kinds.kinship : 0) |
    (alias.has(text) ? kinds.alias : 0) |
    (text.length === 1 ? kinds.letter : 0)
  )
}

function wider<T extends Uint8Array | Int32Array>(column: T, room: number): T {
  const grown = new (column.constructor as new (length: number) => T)(room)
  grown.set(column)
  return grown
}

import { wordsOfName } from './normalise-name.ts'
import { kinds, type Tokens } from './tokens.ts'

const space = 32
const dot = 46
const mostWords = 32

/**
 * The words of a name as numbers of `tokens`, without titles, degrees, "bin" and second names: `wordsOfName`, proven
 * equal to it, for names of letters, spaces and harmless dots; other names are given to `wordsOfName` itself.
 */
export class NameReader {
  readonly tokens: Tokens
  /** The words found by the last `read`. */
  readonly found = new Int32Array(mostWords)
  readonly #muhammad: number
  readonly #m: number
  readonly #beforeDegree: ReadonlySet<number>
  readonly #text = new TextDecoder()

  constructor(tokens: Tokens) {
    this.tokens = tokens
    this.#muhammad = tokens.ofText('muhammad')
    this.#m = tokens.ofText('m')
    this.#beforeDegree = new Set(['s', 'm', 'a', 'dr'].map((word) => tokens.ofText(word)))
  }

  /** Reads the UTF-8 bytes of a name. @returns how many words of it stand in `found` */
  read(bytes: Uint8Array, from: number, to: number): number {
    const plain = this.#readPlain(bytes, from, to)
    const count = plain < 0 ? this.#readMarked(bytes, from, to) : plain
    // "M. Soleh": one letter that opens a name stands for Muhammad.
    if (count > 1 && this.found[0] === this.#m) this.found[0] = this.#muhammad
    return count
  }

  #readMarked(bytes: Uint8Array, from: number, to: number): number {
    const words = wordsOfName(this.#text.decode(bytes.slice(from, to))).slice(0, mostWords)
    words.forEach((word, at) => (this.found[at] = this.tokens.ofText(word)))
    return words.length
  }

  /** @returns -1 where the name holds anything but words, spaces and dots that only shorten a word */
  #readPlain(bytes: Uint8Array, from: number, to: number): number {
    const { tokens, found } = this
    let count = 0
    for (let at = from; at < to;) {
      let letter = bytes[at]! | 32
      if (letter < 97 || letter > 122) {
        if (bytes[at] !== space) return -1
        at++
        continue
      }
      const start = at
      while (letter >= 97 && letter <= 122 && ++at < to) letter = bytes[at]! | 32
      if (count === mostWords) return -1
      const token = tokens.of(bytes, start, at)
      if (at < to && bytes[at] === dot) {
        if ((count > 0 && this.#beforeDegree.has(token)) || (at + 1 < to && bytes[at + 1] !== space)) return -1
        at++
      } else if (count > 0 && at + 1 < to && bytes[at + 1] === dot && this.#beforeDegree.has(token)) return -1
      if (count > 0 && (tokens.kind[token]! & kinds.alias) !== 0) break
      found[count++] = token
    }
    return this.#withoutTitles(count)
  }

  #withoutTitles(all: number): number {
    const { found } = this
    const { kind } = this.tokens
    let count = 0
    for (let at = 0; at < all; at++) if ((kind[found[at]!]! & kinds.kinship) === 0) found[count++] = found[at]!
    if (count === 0) return -1
    let from = 0
    while (from < count - 1 && (kind[found[from]!]! & kinds.titleBefore) !== 0) {
      const initials = from === count - 2 && (kind[found[from]!]! & kind[found[from + 1]!]! & kinds.letter) !== 0
      if (initials) break
      from++
    }
    while (count > from + 1 && (kind[found[count - 1]!]! & kinds.titleAfter) !== 0) count--
    found.copyWithin(0, from, count)
    return count - from
  }
}

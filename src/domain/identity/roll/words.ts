import { fullWords } from '../names/normalise-name.ts'
import { sound } from '../names/sound.ts'
import { withRoom } from '../fast/growing.ts'
import { sharedInts } from './cells.ts'
import { hashText } from './hash.ts'

/** Every distinct word of all names, once, in columns that threads may share. The number of a word says nothing. */
export type Words = {
  length: number
  text: string[]
  /** The letters of word w, ASCII, are `bytes[start[w] … start[w + 1]]`. */
  bytes: Uint8Array
  start: Int32Array
  hash: Int32Array
  /** Words that sound alike have one sound, as a hash. */
  sound: Int32Array
  /** Which of the 26 letters the word holds, a bit each. */
  letters: Int32Array
  /** In how many names the word stands. */
  count: Int32Array
  /** Of so many names; where it is absent, of as many as the roll has rows. */
  names?: number
}

/** What each token stands for: the words `words[start[t] … start[t + 1]]`. */
export type FullForms = { start: Int32Array; words: Int32Array }

/** The words that tokens stand for, numbered as they come, with room for `spare` more. */
export class WordBook {
  readonly #numbers = new Map<string, number>()

  /** @returns for each text of a token the numbers of its full words */
  read(tokens: readonly string[]): FullForms {
    const start = sharedInts(tokens.length + 1)
    const words: number[] = []
    tokens.forEach((token, at) => {
      for (const word of fullWords(token, false)) words.push(this.#number(word))
      start[at + 1] = words.length
    })
    const shared = sharedInts(words.length)
    shared.set(words)
    return { start, words: shared }
  }

  #number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    this.#numbers.set(word, this.#numbers.size)
    return this.#numbers.size - 1
  }

  done(): Words {
    return layOutWords([...this.#numbers.keys()])
  }
}

/** A word by its number, made anew from its letters: threads share these, not the texts. */
export const textOf = ({ bytes, start }: Words, word: number): string =>
  String.fromCharCode(...bytes.subarray(start[word], start[word + 1]))

/** Words in columns; nothing is counted yet. */
export function layOutWords(text: string[]): Words {
  const length = text.length
  const start = sharedInts(length + 1)
  text.forEach((word, at) => (start[at + 1] = start[at]! + word.length))
  const bytes = new Uint8Array(new SharedArrayBuffer(start[length]!))
  const columns = { hash: sharedInts(length), sound: sharedInts(length), letters: sharedInts(length) }
  text.forEach((word, at) => {
    for (let letter = 0; letter < word.length; letter++) bytes[start[at]! + letter] = word.charCodeAt(letter)
    columns.hash[at] = hashText(word)
    columns.sound[at] = hashText(sound(word))
    columns.letters[at] = lettersIn(word)
  })
  return { length, text, bytes, start, ...columns, count: sharedInts(length) }
}

/** Adds words behind the last one; the columns may move. */
export function addWords(words: Words, fresh: readonly string[]): void {
  const { length } = words
  const more = layOutWords([...fresh])
  const bytesUsed = words.start[length]!
  words.length += fresh.length
  words.text.push(...fresh)
  words.bytes = withRoom(words.bytes, bytesUsed + more.bytes.length)
  words.bytes.set(more.bytes, bytesUsed)
  words.start = withRoom(words.start, words.length + 1)
  for (let at = 0; at <= fresh.length; at++) words.start[length + at] = bytesUsed + more.start[at]!
  for (const column of ['hash', 'sound', 'letters', 'count'] as const) {
    words[column] = withRoom(words[column], words.length)
    words[column].set(more[column], length)
  }
}

function lettersIn(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) - 97)
  return mask
}

import { sound } from '../names/sound.ts'
import { fullWords, wordsOfName } from '../names/normalise-name.ts'
import { hashText } from './hash.ts'

/** Every distinct word of all names, once. Numbered in alphabetical order, so that a number never tells who came first. */
export type Words = {
  text: string[]
  /** Words that sound alike share a class. */
  soundClass: Int32Array
  soundHash: Int32Array
  /** Which of the 26 letters the word holds, a bit each. */
  letters: Int32Array
  /** In how many rows the word stands, or a word that sounds alike. */
  count: Int32Array
  soundCount: Int32Array
  length: number
}

type Tidied = { numbers: readonly number[]; glued: number }

/** Numbers words as they come; `inOrder` gives the lasting numbers. */
export class WordBook {
  readonly #numbers = new Map<string, number>()
  readonly #stands = new Map<string, readonly string[]>()

  /** The words of a name as provisional numbers, in the order written, and the hash of the name without its spaces. */
  read(written: string): Tidied {
    const words = wordsOfName(written)
    const numbers: number[] = []
    let glued = 0
    words.forEach((word, index) => {
      for (const full of this.#full(word, index === 0 && words.length > 1)) {
        numbers.push(this.#number(full))
        glued = hashText(full, glued)
      }
    })
    return { numbers, glued }
  }

  /** As `normaliseName` does it, each distinct word being looked up once. */
  #full(word: string, opens: boolean): readonly string[] {
    const key = opens ? `${word} ` : word
    let full = this.#stands.get(key)
    if (!full) this.#stands.set(key, (full = fullWords(word, opens)))
    return full
  }

  #number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    this.#numbers.set(word, this.#numbers.size)
    return this.#numbers.size - 1
  }

  /** The words in alphabetical order, and for each provisional number the lasting one. */
  inOrder(): { words: Words; lasting: Int32Array } {
    const provisional = [...this.#numbers.keys()]
    const order = provisional.map((_, number) => number)
    order.sort((a, b) => (provisional[a]! < provisional[b]! ? -1 : 1))
    const lasting = new Int32Array(order.length)
    order.forEach((number, place) => (lasting[number] = place))
    const text = order.map((number) => provisional[number]!)
    return { words: withSounds(text), lasting }
  }
}

function withSounds(text: string[]): Words {
  const classes = new Map<string, number>()
  const soundClass = new Int32Array(text.length)
  const soundHash = new Int32Array(text.length)
  text.forEach((word, number) => {
    const heard = sound(word)
    const known = classes.get(heard) ?? classes.size
    classes.set(heard, known)
    soundClass[number] = known
    soundHash[number] = hashText(heard)
  })
  const count = new Int32Array(text.length)
  const soundCount = new Int32Array(classes.size)
  const letters = Int32Array.from(text, lettersIn)
  return { text, soundClass, soundHash, letters, count, soundCount, length: text.length }
}

function lettersIn(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) - 97)
  return mask
}

import type { Day } from '../basics/day.ts'
import { nameKeyOf, unswapped } from './block.ts'
import { fullWords, wordsOfName } from './names/normalise-name.ts'
import { tablesOfNames } from './names/tables-of-names.ts'
import { mostNameWords } from './roll/cells.ts'
import { hashText, mix } from './roll/hash.ts'
import { NumberSet } from './roll/number-set.ts'
import { sound } from './names/sound.ts'

/** What of a row or a record lies open in the database: enough for the block rules that look at no number. */
export type Plain = { name: string | null; birth: Day | null; desa: string | null }

type Word = { text: string; sound: number }

/** The words of names and what they sound like, each token worked out once and remembered. */
export class Ear {
  readonly #known = new Map<string, readonly Word[]>()

  /** As a roll lays a name out: at most so many words. */
  wordsOf(name: string): readonly Word[] {
    const written = wordsOfName(name).slice(0, mostNameWords)
    const opens = written[0] === 'm' && written.length > 1
    return written.flatMap((word, at) => this.#full(at === 0 && opens ? 'muhammad' : word)).slice(0, mostNameWords)
  }

  #full(token: string): readonly Word[] {
    const known = this.#known.get(token)
    if (known) return known
    const words = fullWords(token, false).map((text) => ({ text, sound: hashText(sound(text)) }))
    this.#known.set(token, words)
    return words
  }
}

/** Twenty bits that change whenever the tables of names do: a sound worked out by other tables is worked out again. */
const version = 1 + ((hashText(tablesOfNames()) >>> 0) % 0xffffe)
const span = 2 ** 32

/** The sounds worked out by the tables as they are now: from `from` to below `to`. */
export const soundsInForce = { from: version * span, to: (version + 1) * span }

const keyOf = (words: readonly Word[]): number => nameKeyOf(words.map((word) => word.sound))

/** Desa and whole name as it sounds, whatever the order of its words, with the version of the tables: a whole number. */
export const soundOf = (ear: Ear, { name, desa }: Pick<Plain, 'name' | 'desa'>): number =>
  soundsInForce.from + (homeKey(desa ?? '', ear.wordsOf(name ?? '')) >>> 0)

/**
 * Picks out of many records those that share a key with any of the rows that look for their person, by the block rules
 * that look at no number: a word and the birth, birth and desa, desa and the whole name. Everything else need not be opened.
 */
export class Sought {
  readonly #ear: Ear
  readonly #keys = new NumberSet()
  /** Each desa and whole name once, as `soundOf`, by which the database is asked. */
  readonly sounds: number[] = []

  constructor(ear: Ear) {
    this.#ear = ear
  }

  add(row: Plain): void {
    const words = this.#ear.wordsOf(row.name ?? '')
    if (row.desa !== null && !this.#keys.has(homeKey(row.desa, words))) this.sounds.push(soundOf(this.#ear, row))
    eachKey(row, words, (key) => this.#keys.add(key))
  }

  /** Whether a record shares a key with any of the rows. */
  meets(record: Plain): boolean {
    let met = false
    eachKey(record, this.#ear.wordsOf(record.name ?? ''), (key) => (met ||= this.#keys.has(key)))
    return met
  }
}

/** The keys of `blockRules` but those of numbers; kept apart from each other by the rule. */
function eachKey({ birth, desa }: Plain, words: readonly Word[], emit: (key: number) => void): void {
  const born = birth === null ? 0 : unswapped(Number(birth.replaceAll('-', '')))
  if (born !== 0) for (const word of words) emit(mix(mix(1, word.sound), born))
  if (desa === null) return
  if (born !== 0) emit(mix(mix(2, hashText(desa)), born))
  emit(homeKey(desa, words))
}

const homeKey = (desa: string, words: readonly Word[]): number => mix(mix(3, hashText(desa)), keyOf(words))

/**
 * How common words are among a sample of names: of people of the same births, say, which tell nothing of their names.
 * A short list against a large register then weighs a name as a run over everybody does.
 */
export class NameSample {
  readonly #ear: Ear
  readonly #counts = new Map<string, number>()
  names = 0

  constructor(ear: Ear) {
    this.#ear = ear
  }

  add(name: string | null): void {
    this.names++
    for (const { text } of this.#ear.wordsOf(name ?? '')) this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1)
  }

  countOf = (word: string): number => this.#counts.get(word) ?? 0
}

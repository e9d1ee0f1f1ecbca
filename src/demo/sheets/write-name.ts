import type { Chance } from '../chance.ts'
import type { Person } from '../people/person.ts'

/** How often a name comes out otherwise than on the KTP; `respelt` is of the words without a short form. */
export type NameErrors = {
  variant: number
  respelt: number
  typo: number
  dropped: number
  swapped: number
  honours: number
}

export const ordinaryErrors: NameErrors = {
  variant: 0.3,
  respelt: 0.35,
  typo: 0.035,
  dropped: 0.03,
  swapped: 0.01,
  honours: 0.7,
}
export const noErrors: NameErrors = { variant: 0, respelt: 0, typo: 0, dropped: 0, swapped: 0, honours: 0 }

/** A person's name as somebody wrote it down: titles, short forms, old spelling, slips of the hand. */
export function writeName(
  chance: Chance,
  person: Pick<Person, 'name' | 'honours' | 'birth'>,
  errors: NameErrors,
): string {
  let words = person.name.split(' ')
  if (chance.happens(errors.variant))
    words = words.map((word) => variantOf(chance, word, person.birth < '1972', errors.respelt))
  if (words.length > 1 && chance.happens(errors.swapped)) words = [...words.slice(1), words[0] as string]
  if (words.length > 1 && chance.happens(errors.dropped)) words = drop(chance, words)
  if (chance.happens(errors.typo)) {
    const at = chance.below(words.length)
    words[at] = misspell(chance, words[at] as string)
  }
  const { before, after } = person.honours
  let name = words.join(' ')
  if (before && chance.happens(errors.honours)) name = `${before} ${name}`
  if (after && chance.happens(errors.honours)) name = `${name}, ${after}`
  return name
}

const shortForms: Record<string, readonly string[]> = {
  Muhammad: ['Moh.', 'M.', 'Muh.', 'Mohammad', 'Mochammad', 'Mohamad', 'Moch.', 'Muhamad'],
  Ahmad: ['Achmad', 'Ach.', 'Akhmad', 'A.', 'Ahmat'],
  Abdul: ['Abd.', 'Abd', 'Abdoel'],
  Siti: ['St.', 'Sitti', 'S.'],
  Nur: ['Noer', 'Nor', 'Noor'],
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/u/, 'oe'],
  [/sy/i, 's'],
  [/ch|kh/, 'h'],
  [/q/, 'k'],
  [/Kh|Ch/, 'H'],
  [/f/, 'p'],
  [/v/, 'f'],
  [/z/, 's'],
  [/dh/, 'd'],
  [/iy/, 'i'],
  [/y/, 'i'],
  [/ti$/, 'tie'],
]
const oldSpellings: readonly (readonly [RegExp, string])[] = [
  [/u/g, 'oe'],
  [/j/g, 'dj'],
  [/^J/, 'Dj'],
  [/y/g, 'j'],
  [/^Y/, 'J'],
  [/c/g, 'tj'],
]

function variantOf(chance: Chance, word: string, old: boolean, respelt: number): string {
  const short = shortForms[word]
  if (short) return chance.pick(short)
  if (word.includes("'")) return word.replace("'", chance.pick(['', '’', '`', "'"]))
  if (!chance.happens(respelt)) return word
  const [from, to] = chance.pick(old && chance.happens(0.6) ? oldSpellings : spellings)
  return word.replace(from, to)
}

/** Loses a word, or keeps no more than its first letter. */
function drop(chance: Chance, words: string[]): string[] {
  const last = words.at(-1) as string
  return chance.happens(0.5) ? words.slice(0, -1) : [...words.slice(0, -1), `${last.charAt(0)}.`]
}

const neighbours: Record<string, string> = {
  a: 's', b: 'v', c: 'x', d: 's', e: 'r', f: 'g', g: 'h', h: 'j', i: 'o', j: 'k', k: 'l', l: 'k', m: 'n', n: 'm',
  o: 'i', p: 'o', q: 'w', r: 't', s: 'a', t: 'r', u: 'y', v: 'b', w: 'q', x: 'z', y: 'u', z: 'x',
} // prettier-ignore

/** One slip: two letters swapped, one lost, one doubled, or the key beside it. */
export function misspell(chance: Chance, word: string): string {
  if (word.length < 4) return word
  const at = chance.between(1, word.length - 2)
  const letter = word.charAt(at)
  switch (chance.below(4)) {
    case 0:
      return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2)
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + letter + word.slice(at)
    default:
      return word.slice(0, at) + (neighbours[letter] ?? 'e') + word.slice(at + 1)
  }
}

export const cased = (name: string, style: 'upper' | 'title' | 'lower'): string =>
  style === 'upper' ? name.toUpperCase() : style === 'lower' ? name.toLowerCase() : name

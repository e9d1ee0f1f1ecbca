import type { Sex } from '../../domain/basics/nik.ts'
import type { Chance } from '../chance.ts'
import { completions, firstWords, laterWords, openWords } from './name-words.ts'

export type Culture = 'javanese' | 'madurese'

/** An invented name of one to three words: about a quarter of one word, more among the old. */
export function makeName(chance: Chance, culture: Culture, sex: Sex, birthYear: number): string {
  const era = birthYear < 1975 ? 'old' : 'young'
  let first: string = chance.pick(firstWords[culture][sex][chance.happens(0.85) ? era : 'young'])
  if (first === 'Moh') first = 'Muhammad'
  const later = laterWords[culture][sex]
  if (openWords.has(first)) {
    const takesCompletion = !['Siti', 'Nur', 'Muhammad', 'Ahmad'].includes(first)
    const second = takesCompletion ? chance.pick(completions[sex]) : secondOf(chance, culture, sex)
    return chance.happens(0.2) ? `${first} ${second} ${chance.pick(later)}` : `${first} ${second}`
  }
  if (chance.happens(era === 'old' ? 0.62 : 0.26)) return first
  const second = chance.pick(later)
  return chance.happens(0.12) ? `${first} ${otherThan(second, chance, later)} ${second}` : `${first} ${second}`
}

/** After `Siti` or `Muhammad` comes either an old first name or a later word. */
const secondOf = (chance: Chance, culture: Culture, sex: Sex): string =>
  chance.happens(0.4) && sex === 'P' ? chance.pick(firstWords[culture].P.old) : chance.pick(laterWords[culture][sex])

function otherThan(word: string, chance: Chance, list: readonly string[]): string {
  const found = chance.pick(list)
  return found === word ? (list.find((other) => other !== word) as string) : found
}

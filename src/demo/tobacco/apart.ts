import { yearOf } from '../../domain/basics/day.ts'
import type { Person } from '../people/person.ts'

const folds: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/sy|z/g, 's'],
  [/[fv]/g, 'p'],
  [/[ck]h|h/g, ''],
  [/q/g, 'k'],
  [/y/g, 'i'],
  [/^[aeiou]+/, 'a'],
  [/(.)\1+/g, '$1'],
  [/(?<=.)[aeiou]/g, ''],
]

/** A word of a name by its consonants: `Kholifah`, `Cholifah` and `Holipah` are one, and so are `Saleh` and `Sholeh`. */
const fold = (word: string): string => folds.reduce((text, [from, to]) => text.replace(from, to), word.toLowerCase())

const wordsOf = ({ name }: Person): string[] => [...new Set(name.split(' ').map(fold))]

/** Every two words of a name, in one order. */
const pairsOf = (words: readonly string[]): string[] =>
  words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other].sort().join('+')))

/**
 * Whether a person could be taken for somebody before: by name in the desa, by birth day in the desa, by a word of the
 * name with the birth day (day and month swapped too) or in the household, by two words with the birth year.
 */
export function isApart(person: Person, taken: Set<string>): boolean {
  const { birth, desa, household, kecamatan } = person
  const words = wordsOf(person)
  const [year = '', month = '', dayOfMonth = ''] = birth.split('-')
  const swapless = [year, ...[month, dayOfMonth].sort()].join('-')
  const keys = [
    `${[...words].sort().join('+')}/${desa.code}`,
    `${birth}/${desa.code}`,
    ...words.flatMap((word) => [`${word}/${swapless}`, `${word}/${household}`]),
    ...pairsOf(words).flatMap((pair) => [`${pair}/${year}`, `${pair}/${desa.code}`]),
    ...(words.length === 1 ? [`${words[0]}/${year}/${kecamatan}`] : []),
  ]
  if (keys.some((key) => taken.has(key))) return false
  for (const key of keys) taken.add(key)
  return true
}

/** People whom name and birth year alone set apart, so that they can be told even without a number. */
export function findUnmistakable(people: readonly Person[]): Set<Person> {
  const years = new Map<string, number[]>()
  for (const person of people)
    for (const pair of pairsOf(wordsOf(person))) years.set(pair, [...(years.get(pair) ?? []), yearOf(person.birth)])
  const isAlone = (person: Person) => {
    const pairs = pairsOf(wordsOf(person))
    const near = (pair: string) => years.get(pair)!.filter((year) => Math.abs(year - yearOf(person.birth)) <= 2)
    return pairs.length > 0 && pairs.every((pair) => near(pair).length === 1)
  }
  return new Set(people.filter(isAlone))
}

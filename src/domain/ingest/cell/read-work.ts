import { workWords } from './work-words.ts'

/** `lainnya` with `known: false` when the words are not in the table: the officer sees them and decides. */
export type WorkRead = { kind: string; known: boolean } | undefined

const exact = new Map<string, string>()
for (const [code, words] of workWords) for (const word of words.split('|')) if (!exact.has(word)) exact.set(word, code)
for (const [code] of workWords) exact.set(code.replaceAll('_', ' '), code)

const phrases = workWords.flatMap(
  ([code, words]) =>
  words.split('|').filter((word) => word.length > 3 || word === 'pkl' || word === 'pkk').map((word) => [` ${word} `, code] as const), // prettier-ignore
)
// Longer phrases say more; among equals the table's own order holds.
phrases.sort((a, b) => b[0].split(' ').length - a[0].split(' ').length)

const memo = new Map<string, WorkRead>()
const memoLimit = 5_000

/** The kind of work a cell speaks of; undefined when it says nothing. */
export function readWork(text: string): WorkRead {
  const known = memo.get(text)
  if (known || text === '') return known
  const read = find(text)
  if (memo.size < memoLimit && read) memo.set(text, read)
  return read
}

/** The kind of work named somewhere in a longer text such as a title, or undefined: a title that says nothing is no work. */
export function findWorkIn(text: string): string | undefined {
  const padded = ` ${words(text)} `
  const phrase = phrases.find(([candidate, code]) => code !== 'lainnya' && padded.includes(candidate))
  return phrase?.[1]
}

function find(text: string): WorkRead {
  const key = words(text)
  if (key === '') return undefined
  const kind = exact.get(key) ?? phrases.find(([phrase]) => ` ${key} `.includes(phrase))?.[1]
  return kind ? { kind, known: true } : { kind: 'lainnya', known: false }
}

const words = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, ' ').trim() // prettier-ignore

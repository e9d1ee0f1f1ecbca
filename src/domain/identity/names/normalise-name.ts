import { alias, kinship } from './particles.ts'
import { detachable, variants, writtenOn } from './short-forms.ts'
import { spell } from './spell.ts'
import { doubtfulDegrees, titlesAfter, titlesBefore } from './titles.ts'

const fullForms = new Map<string, string>()
for (const [full, ...written] of variants) {
  for (const word of [full, ...written]) fullForms.set(spell(word), spell(full))
}

const dottedDegree = /(?:[\s,]+(?:[sma]|dr)\s?\.\s?[a-z]{1,4}\b\.?(?:\s?[a-z]{1,3}\b\.?)?)+[\s.]*$/

/**
 * The words of a name in one spelling, without titles, degrees, "bin" and whatever stands after "alias" or a slash.
 * `H. Moh. Soleh, S.Pd.I` → `['muhamad', 'saleh']`. A name that is nothing but a title is kept as it is.
 */
export function normaliseName(written: string): string[] {
  return wordsOfName(written).flatMap((word, index, words) => fullWords(word, index === 0 && words.length > 1))
}

/** The words of a name as written, lower case, without titles, degrees, "bin" and second names. */
export function wordsOfName(written: string): string[] {
  const words = onlyLetters.test(written) ? plainWords(written) : markedWords(written)
  const kept = dropTitles(words)
  return kept.length > 0 ? kept : words
}

const onlyLetters = /^[A-Za-z ]*$/

function plainWords(written: string): string[] {
  const words = written
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '')
  const at = words.findIndex((word, index) => index > 0 && alias.has(word))
  return at < 0 ? words : words.slice(0, at)
}

function markedWords(written: string): string[] {
  const [before = '', ...behindComma] = firstName(foldLetters(written)).split(',')
  return lettersOnly(dropDegrees(before)).concat(behindComma.flatMap((part) => namesAmong(part)))
}

/** Lower case, no accents, no apostrophes; a zero or a one typed for the letter it looks like. */
function foldLetters(written: string): string {
  return written
    .normalize('NFD')
    .replace(/[\u0300-\u036f'`´’‘ʼ]/g, '')
    .toLowerCase()
    .replace(/(?<=[a-z])0|0(?=[a-z])/g, 'o')
    .replace(/(?<=[a-z])1|1(?=[a-z])/g, 'i')
}

/** What stands before a slash, a bracket, an "@" or the word "alias". */
function firstName(plain: string): string {
  const outside = plain.replace(/\(.*?(\)|$)/g, ' ')
  const cut = outside.split(/[/@;]/)[0]!.trim() || outside
  const words = cut.split(/\s+/)
  const at = words.findIndex((word, index) => index > 0 && alias.has(word.replace(/\./g, '')))
  return at < 0 ? cut : words.slice(0, at).join(' ')
}

function dropDegrees(name: string): string {
  const shortened = name.replace(dottedDegree, '')
  return shortened.trim() === '' ? name : shortened
}

const lettersOnly = (text: string): string[] =>
  text
    .replace(/\b(s|m|a)\.(pd|ag)\b\.?(i\b\.?)?/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '')

/** After a comma stand degrees, or, in a list sorted by family, the rest of the name. */
function namesAmong(part: string): string[] {
  const glued = part.replace(/[^a-z\s]/g, '').trim()
  const words = glued.split(/\s+/).filter((word) => word !== '')
  return words.every((word) => word.length <= 4 || titlesAfter.has(word)) ? [] : lettersOnly(part)
}

function dropTitles(all: readonly string[]): string[] {
  const words = all.filter((word) => !kinship.has(word))
  let from = 0
  while (from < words.length - 1 && titlesBefore.has(words[from]!) && !isShortGivenName(words, from)) from++
  let to = words.length
  while (to > from + 1 && titlesAfter.has(words[to - 1]!) && !doubtfulDegrees.has(words[to - 1]!)) to--
  return words.slice(from, to)
}

/** "M." and "St." open a name; one letter that stays alone at the end is an initial, not a title. */
const isShortGivenName = (words: readonly string[], at: number): boolean =>
  at === words.length - 2 && words[at]!.length === 1 && words[at + 1]!.length === 1

/** What one word of a name stands for: its full form, its parts, or itself respelt. `opens`: it stands first of several. */
export function fullWords(word: string, opens: boolean): string[] {
  if (word === 'm' && opens) return ['muhamad']
  const spelt = spell(word)
  const full = fullForms.get(spelt)
  return full ? [full] : detach(word, spelt)
}

/** "abdurrahman" → "abdul", "rahman": the l of the article takes the sound of the letter that follows. */
const withArticle = /^abd[uo](?:l(?=[^l])|ll?|([rsnztd])(?=\1)|(?=[rsnztd]))(.{4,})$/

function detach(word: string, spelt: string): string[] {
  const article = withArticle.exec(word)
  if (article) return ['abdul', ...fullWords(article[2]!, false)]
  for (const [part, leastRest] of detachable) {
    if (spelt.startsWith(part) && spelt.length >= part.length + leastRest) {
      const rest = spelt.slice(part.length)
      return [part, fullForms.get(rest) ?? rest]
    }
  }
  const parts = splitEnd(spelt)
  return parts ?? [spelt]
}

const ends = writtenOn.map(([end, full]) => {
  const [link = '', rest = ''] = end.split('-')
  return { whole: spell(link + rest), link, full: spell(full) }
})

/** "fathurrahman" → "fathur", "rahman". */
function splitEnd(spelt: string): string[] | undefined {
  for (const { whole, link, full } of ends) {
    if (!spelt.endsWith(whole) || spelt.length < whole.length + 3) continue
    const first = spelt.slice(0, -whole.length) + link
    return [fullForms.get(first) ?? first, full]
  }
  return undefined
}

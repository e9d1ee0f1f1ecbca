import { degrees, nobody, plainDegrees, titlesBefore, titlesBeforeDotted, titlesOfTheDead } from './titles.ts'

/** `name` in capitals without titles, '' when the cell names nobody; `late` when the title says the person has died. */
export type NameRead = { name: string; titles: string; late: boolean }

const none: NameRead = { name: '', titles: '', late: false }

/** Reads a name as lists write it: `Hj. SITI AMINAH, S.Pd.I` → SITI AMINAH. One word is a whole name. */
export function readName(text: string): NameRead {
  const plain = plainUpper(text)
  if (plain === '') return none
  const clean = trimEnds(plain)
  if (!hasLetter(clean)) return none
  const simple = clean.indexOf('.') < 0 && clean.indexOf(',') < 0 && clean.indexOf('(') < 0
  if (!simple || clean.charCodeAt(0) <= 57) return apart(clean)
  const space = clean.indexOf(' ')
  if (
    space > 0 &&
    (titlesBefore.has(clean.slice(0, space)) || plainDegrees.has(clean.slice(clean.lastIndexOf(' ') + 1)))
  )
    return apart(clean)
  return isNobody(space > 0 ? clean.replaceAll(' ', '') : clean) ? none : { name: clean, titles: '', late: false }
}

function apart(text: string): NameRead {
  const titles: string[] = []
  const degreesAfter: string[] = []
  let rest = text.replace(/^\d+[.)\s]+/, '')
  for (const inside of rest.match(/\(([^)]*)\)?/g) ?? []) titles.push(inside.replace(/[()]/g, ''))
  rest = rest.replace(/\([^)]*\)?/g, ' ').trim()
  const comma = rest.indexOf(',')
  if (comma >= 0) {
    const after = rest.slice(comma + 1).trim()
    const [next = ''] = after.split(/[,\s]/, 1)
    // `SITI, AMINAH` is a slip of the pen; `SITI, S.Pd` is a degree.
    if (after === '' || degrees.has(keyOf(next)) || next.includes('.')) {
      if (after !== '') degreesAfter.push(after)
      rest = rest.slice(0, comma)
    } else rest = rest.replace(',', ' ')
  }
  rest = withoutBefore(rest, titles)
  rest = withoutDegrees(rest, degreesAfter)
  titles.push(...degreesAfter)
  const name = trimEnds(rest.replace(/\s+/g, ' '))
  if (!hasLetter(name) || isNobody(keyOf(name))) return none
  return { name, titles: titles.join(' '), late: titles.some((title) => titlesOfTheDead.has(keyOf(title))) }
}

function withoutBefore(text: string, titles: string[]): string {
  let rest = text
  for (;;) {
    const match = /^([A-Z]{1,11})(\.?\s*\/\s*|\.\s*|\s+)(?=\S)/.exec(rest)
    const word = match?.[1] ?? ''
    const dotted = match?.[2]?.startsWith('.') === true
    if (!match || !(titlesBefore.has(word) || (dotted && titlesBeforeDotted.has(word)))) return rest
    titles.push(dotted ? `${word}.` : word)
    rest = rest.slice(match[0].length)
  }
}

function withoutDegrees(text: string, titles: string[]): string {
  let rest = text
  for (;;) {
    const space = rest.lastIndexOf(' ')
    const last = rest.slice(space + 1)
    const degree = last.slice(0, -1).includes('.') ? degrees.has(keyOf(last)) : plainDegrees.has(last)
    if (space < 0 || !degree) return rest
    titles.push(last)
    rest = rest.slice(0, space).trimEnd()
  }
}

/** `xxx` stands for nobody. */
const isNobody = (key: string): boolean => nobody.has(key) || /^X{2,}$/.test(key)

const keyOf = (word: string): string => word.replace(/[^A-Z]/g, '')

function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 65 && code <= 90) || code > 191) return true
  }
  return false
}

/** Capitals, one space between words, straight apostrophes; the text itself when it is so already. */
function plainUpper(text: string): string {
  const upper = text.toUpperCase()
  for (let at = 0; at < upper.length; at++) {
    const code = upper.charCodeAt(at)
    if (code > 126 || code < 32 || (code === 32 && (at === 0 || upper.charCodeAt(at + 1) === 32)))
      return upper
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .replace(/[‘’`´]/g, "'")
        .trim()
  }
  return upper.trimEnd()
}

function trimEnds(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isEdge(text.charCodeAt(from))) from++
  while (to > from && isEdge(text.charCodeAt(to - 1)) && !isInitial(text, to)) to--
  return text.slice(from, to)
}

/** The dot of `AHMAD R.` stays. */
const isInitial = (text: string, to: number): boolean =>
  text.charCodeAt(to - 1) === 46 && (text.charCodeAt(to - 3) === 32 || text.charCodeAt(to - 3) === 46)

/** Space, quotes, asterisk, comma, dash, dot, slash, colon, semicolon, underscore, backquote. */
const isEdge = (code: number): boolean =>
  code === 32 || code === 34 || code === 39 || code === 42 || (code >= 44 && code <= 47) || code === 58 || code === 59 || code === 95 || code === 96 // prettier-ignore

import { meet, meetings, meetingOrder, type Meeting } from '../roll/meeting.ts'
import type { Words } from '../roll/words.ts'

/** Which words of two names met. `alike` holds pairs, flat. `byEar`: no pair met by a slip, a tail or an initial only. */
export type NameAgreement = { level: number; equal: number[]; alike: number[]; byEar: boolean }

/** A name as a roll lays it: its words, ascending, and the hash of its letters without spaces. */
export type Name = { words: Int32Array; glued: number }

/**
 * Aligns the words of two names whatever their order, and tells the level as in `levels.name` (0 when either is blank).
 * Words that are equal meet first; the rest meet when they sound alike or are alike, as many as can. Symmetric.
 */
export function compareNames(words: Words, a: Name, b: Name): NameAgreement {
  const into: NameAgreement = { level: 0, equal: [], alike: [], byEar: true }
  if (a.words.length === 0 || b.words.length === 0) return into
  const restB = [...b.words]
  const restA = [...a.words].filter((word) => {
    const at = restB.indexOf(word)
    if (at < 0) return true
    restB.splice(at, 1)
    into.equal.push(word)
    return false
  })
  if (restA.length > 0 && restB.length > 0 && a.glued === b.glued) return meetGlued(words, a, b)
  for (const { one, other, how } of bestMeetings(words, restA, restB)) {
    into.alike.push(one, other)
    if (how !== meetings.byEar) into.byEar = false
  }
  into.level = levelOf(a.words.length, b.words.length, into.equal.length, into.alike.length / 2)
  return into
}

/** The level of two names of so many words, of which so many are equal and so many only alike. */
export function levelOf(countA: number, countB: number, equal: number, alike: number): number {
  const met = equal + alike
  if (met === countA && met === countB) return alike === 0 ? 1 : 2
  if (met === Math.min(countA, countB)) return alike === 0 ? 3 : 4
  return equal > 0 ? 5 : met > 0 ? 6 : 7
}

/** "Budi Santoso" and "Budisantoso": the same letters in the same order, cut differently. The parts are what met. */
function meetGlued(words: Words, a: Name, b: Name): NameAgreement {
  const more = a.words.length - b.words.length || hashOf(words, b) - hashOf(words, a)
  const alike = [...(more >= 0 ? a : b).words].flatMap((word) => [word, word])
  return { level: 2, equal: [], alike, byEar: true }
}

const hashOf = (words: Words, name: Name): number => name.words.reduce((sum, word) => (sum + words.hash[word]!) | 0, 0)

type Met = { one: number; other: number; how: Meeting }

/** Of all ways to pair the words off, the one in which most meet, then most by ear, then the first by `meetingOrder`. */
function bestMeetings(words: Words, some: readonly number[], others: readonly number[]): Met[] {
  let best: Met[] = []
  const tried: Met[] = []
  const from = (at: number): void => {
    if (at === some.length) {
      if (isBetter(words, tried, best)) best = [...tried]
      return
    }
    others.forEach((other) => {
      const how = meet(words, some[at]!, other)
      if (how === meetings.none || tried.some((met) => met.other === other)) return
      tried.push({ one: some[at]!, other, how })
      from(at + 1)
      tried.pop()
    })
    from(at + 1)
  }
  from(0)
  return best
}

function isBetter(words: Words, one: readonly Met[], other: readonly Met[]): boolean {
  if (one.length !== other.length) return one.length > other.length
  const slips = (all: readonly Met[]): number => all.reduce((sum, { how }) => sum + how, 0)
  const order = (all: readonly Met[]): number =>
    all.reduce((sum, met) => sum + meetingOrder(words, met.one, met.other), 0)
  return slips(one) !== slips(other) ? slips(one) < slips(other) : order(one) < order(other)
}

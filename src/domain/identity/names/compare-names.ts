import { meetings, type Meetings } from '../roll/meeting.ts'

/** Which words of two names met. `alike` holds pairs, flat. `byEar`: no pair met by a slip, a tail or an initial only. */
export type NameAgreement = { level: number; equal: number[]; alike: number[]; byEar: boolean }

/** Names as a roll lays them: row r has the words `words[start[r] … start[r + 1]]`, ascending. */
export type NameColumn = { start: Int32Array; words: Int32Array; glued: Int32Array | null }

/**
 * Aligns the words of two names whatever their order, and tells the level as in `levels.name` (0 when either is blank).
 * Words that are equal meet first; the rest meet when they sound alike or are alike, as many as can. Symmetric.
 */
export function compareNames(known: Meetings, names: NameColumn, a: number, b: number, into: NameAgreement): number {
  into.equal.length = 0
  into.alike.length = 0
  into.byEar = true
  const countA = names.start[a + 1]! - names.start[a]!
  const countB = names.start[b + 1]! - names.start[b]!
  if (countA === 0 || countB === 0) return (into.level = 0)
  const restA: number[] = []
  const restB: number[] = []
  meetEqual(names, a, b, into.equal, restA, restB)
  if (restA.length > 0 && restB.length > 0) {
    if (names.glued !== null && names.glued[a] === names.glued[b]) return meetGlued(names, a, b, into)
    const aFirst = restA.length < restB.length || (restA.length === restB.length && restA[0]! < restB[0]!)
    meetAlike(known, aFirst ? restA : restB, aFirst ? restB : restA, into)
  }
  return (into.level = level(countA, countB, into))
}

function level(countA: number, countB: number, { equal, alike }: NameAgreement): number {
  const met = equal.length + alike.length / 2
  if (met === countA && met === countB) return alike.length === 0 ? 1 : 2
  if (met === Math.min(countA, countB)) return alike.length === 0 ? 3 : 4
  return equal.length > 0 ? 5 : met > 0 ? 6 : 7
}

/** Merges two ascending runs of words: the common ones, and what is left of each. */
function meetEqual(names: NameColumn, a: number, b: number, equal: number[], restA: number[], restB: number[]): void {
  let left = names.start[a]!
  let right = names.start[b]!
  const leftEnd = names.start[a + 1]!
  const rightEnd = names.start[b + 1]!
  while (left < leftEnd && right < rightEnd) {
    const wordA = names.words[left]!
    const wordB = names.words[right]!
    if (wordA === wordB) equal.push(wordA)
    else if (wordA < wordB) restA.push(wordA)
    else restB.push(wordB)
    if (wordA <= wordB) left++
    if (wordB <= wordA) right++
  }
  while (left < leftEnd) restA.push(names.words[left++]!)
  while (right < rightEnd) restB.push(names.words[right++]!)
}

/** "Budi Santoso" and "Budisantoso": the same letters in the same order, cut differently. */
function meetGlued(names: NameColumn, a: number, b: number, into: NameAgreement): number {
  const countA = names.start[a + 1]! - names.start[a]!
  const countB = names.start[b + 1]! - names.start[b]!
  const [parted, whole] = countA >= countB ? [a, b] : [b, a]
  into.equal.length = 0
  for (let at = names.start[parted]!; at < names.start[parted + 1]!; at++) {
    into.alike.push(names.words[at]!, names.words[names.start[whole]!]!)
  }
  return (into.level = 2)
}

/** As many meetings as possible (augmenting paths), those by ear first. `few` is the shorter side. */
function meetAlike(known: Meetings, few: readonly number[], many: readonly number[], into: NameAgreement): void {
  if (!few.some((word) => many.some((other) => known.of(word, other) !== meetings.none))) return
  const takenBy = new Array<number>(many.length).fill(-1)
  for (const most of [meetings.byEar, meetings.bySlip]) {
    for (let place = 0; place < few.length; place++) {
      if (!takenBy.includes(place)) seat(place, most, new Set())
    }
  }
  takenBy.forEach((place, at) => {
    if (place < 0) return
    into.alike.push(few[place]!, many[at]!)
    if (known.of(few[place]!, many[at]!) !== meetings.byEar) into.byEar = false
  })

  function seat(place: number, most: number, asked: Set<number>): boolean {
    for (let at = 0; at < many.length; at++) {
      const meeting = known.of(few[place]!, many[at]!)
      if (meeting === meetings.none || meeting > most || asked.has(at)) continue
      asked.add(at)
      if (takenBy[at]! < 0 || seat(takenBy[at]!, most, asked)) {
        takenBy[at] = place
        return true
      }
    }
    return false
  }
}

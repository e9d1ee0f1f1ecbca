import { dayNumber } from '../basics/day.ts'
import { dangerOf, kindCodes, kindsOfWork, type Danger, type WorkGroup } from '../registry/kind-of-work.ts'
import type { WorkerFacts } from './facts.ts'
import type { Weights } from './weights.ts'

/**
 * People who may join, as columns: a million objects would not fit where a million columns do, and new weights can be
 * tried without asking the register again. 0 stands for "not known" in every column but `birth`.
 */
export type Candidates = {
  count: number
  ids: string[]
  /** Position in `kindCodes`, plus 1. */
  kind: Uint8Array
  decile: Uint8Array
  extremePoor: Uint8Array
  breadwinner: Uint8Array
  dependants: Uint8Array
  disability: Uint8Array
  /** Days since 1970; somebody whose birth is unknown sorts as the youngest. */
  birth: Int32Array
}

export const emptyCandidates = (room: number): Candidates => ({
  count: 0,
  ids: [],
  kind: new Uint8Array(room),
  decile: new Uint8Array(room),
  extremePoor: new Uint8Array(room),
  breadwinner: new Uint8Array(room),
  dependants: new Uint8Array(room),
  disability: new Uint8Array(room),
  birth: new Int32Array(room),
})

const youngest = 0x7fffffff

/** Adds one person. @throws RangeError when the room given at the start is used up: a bug. */
export function addCandidate(people: Candidates, facts: WorkerFacts): void {
  const at = people.count
  if (at >= people.kind.length) throw new RangeError(`no room for more than ${at} candidates`)
  people.ids.push(facts.id)
  people.kind[at] = facts.kindOfWork === null ? 0 : kindCodes.indexOf(facts.kindOfWork) + 1
  people.decile[at] = facts.decile ?? 0
  people.extremePoor[at] = facts.extremePoor ? 1 : 0
  people.breadwinner[at] = facts.breadwinner ? 1 : 0
  people.dependants[at] = Math.min(Math.max(facts.dependants ?? 0, 0), 255)
  people.disability[at] = facts.disability ? 1 : 0
  people.birth[at] = facts.birth === null ? youngest : dayNumber(facts.birth)
  people.count++
}

export function candidatesFrom(facts: readonly WorkerFacts[]): Candidates {
  const people = emptyCandidates(facts.length)
  for (const worker of facts) addCandidate(people, worker)
  return people
}

/** The points of everybody under some weights, in whole numbers. */
export function weigh(people: Candidates, weights: Weights): Int32Array {
  const byDecile = Int32Array.of(weights.decileUnknown, ...weights.decile)
  const byKind = Int32Array.from([0, ...kindCodes.map((code) => workPoints(weights, kindsOfWork[code].group, dangerOf(code)))]) // prettier-ignore
  const points = new Int32Array(people.count)
  for (let at = 0; at < people.count; at++) {
    points[at] =
      byDecile[people.decile[at]!]! +
      byKind[people.kind[at]!]! +
      people.extremePoor[at]! * weights.extremePoor +
      people.breadwinner[at]! * weights.breadwinner +
      people.disability[at]! * weights.disability +
      Math.min(people.dependants[at]!, weights.dependantsUpTo) * weights.dependant
  }
  return points
}

const workPoints = (weights: Weights, group: WorkGroup, danger: Danger): number =>
  weights.group[group] + weights.danger[danger]

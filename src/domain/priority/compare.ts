import { kindCodes, type KindOfWork } from '../registry/kind-of-work.ts'
import { weigh, type Candidates } from './candidates.ts'
import { rank } from './rank.ts'
import type { Weights } from './weights.ts'

/** Somebody who crosses the line when weights change; ranks count from 1. */
export type Crossing = { id: string; from: number; to: number }

export type Comparison = {
  /** So many people are above the line. */
  line: number
  enters: Crossing[]
  leaves: Crossing[]
  /** People whose rank changes at all. */
  moved: number
  /** How many of each kind of work are above the line, before and after. */
  kinds: { kind: KindOfWork | null; before: number; after: number }[]
}

/**
 * What other weights would change for the people who may join: who comes above a line of `line` people and who falls
 * below it, the largest climbs and falls first. Nothing is kept.
 */
export function compare(
  people: Candidates,
  weights: { now: Weights; then: Weights },
  { line, seed }: { line: number; seed: string },
): Comparison {
  const now = rank(people, weigh(people, weights.now), seed)
  const then = rank(people, weigh(people, weights.then), seed)
  const from = places(now)
  const to = places(then)
  const above = Math.min(Math.max(0, line), people.count)
  const enters: Crossing[] = []
  const leaves: Crossing[] = []
  let moved = 0
  for (let at = 0; at < people.count; at++) {
    const was = from[at]!
    const becomes = to[at]!
    if (was !== becomes) moved++
    if (was <= above === becomes <= above) continue
    const crossing = { id: people.ids[at]!, from: was, to: becomes }
    if (becomes <= above) enters.push(crossing)
    else leaves.push(crossing)
  }
  const size = ({ from, to }: Crossing) => Math.abs(from - to)
  const bySize = (a: Crossing, b: Crossing) => size(b) - size(a) || a.to - b.to
  return {
    line: above,
    enters: enters.sort(bySize),
    leaves: leaves.sort(bySize),
    moved,
    kinds: kindsAbove(people, now, then, above),
  }
}

/** The rank of each position, from 1. */
function places(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length)
  order.forEach((at, index) => (places[at] = index + 1))
  return places
}

function kindsAbove(people: Candidates, now: Uint32Array, then: Uint32Array, above: number): Comparison['kinds'] {
  const count = (order: Uint32Array) => {
    const counts = new Uint32Array(kindCodes.length + 1)
    for (let index = 0; index < above; index++) counts[people.kind[order[index]!]!]!++
    return counts
  }
  const before = count(now)
  const after = count(then)
  return [null, ...kindCodes]
    .map((kind, at) => ({ kind, before: before[at]!, after: after[at]! }))
    .filter((row) => row.before > 0 || row.after > 0)
}

import { kindCodes, type KindOfWork } from '../registry/kind-of-work.ts'
import type { Candidates, Grouping } from './candidates.ts'

/** At least so many people of a kecamatan, of a kind of work, or of both together, before rank decides. */
export type Floor = { kecamatan: string | null; kind: KindOfWork | null; heads: number }

/** Which rule put a person where they stand in the queue. */
export const tiers = ['kept', 'floor', 'rank'] as const
export type Tier = (typeof tiers)[number]

/** Positions of candidates in the order in which money is given, and the tier of each candidate (0, 1, 2). */
export type Queue = { order: Uint32Array; tier: Uint8Array }

/**
 * The order in which money is given: first those the previous decree covered, then, floor by floor, the highest ranked
 * people a floor still lacks (those kept count towards it), then everybody else by rank.
 *
 * Who fills a floor depends on rank and on who may be paid at all, never on how much money there is. If it did, more
 * money could fill a floor with other people and drop somebody, which this order never does.
 */
export function queueUp(people: Candidates, grouping: Grouping, floors: readonly Floor[]): Queue {
  const tier = new Uint8Array(people.count).fill(2)
  const payable = (at: number): boolean => grouping.groups[grouping.groupOf[at]!]!.options.length > 0
  const matching = floorsByPlace(people, floors)
  const lacking = floors.map((floor) => floor.heads)
  const count = (at: number): boolean => {
    let needed = false
    for (const floor of matching(at)) if (lacking[floor]! > 0) needed = true
    if (needed) for (const floor of matching(at)) lacking[floor]!--
    return needed
  }
  for (let at = 0; at < people.count; at++) {
    if (people.kept[at] === 0) continue
    tier[at] = 0
    if (payable(at)) for (const floor of matching(at)) lacking[floor]!--
  }
  if (floors.length > 0)
    for (let at = 0; at < people.count; at++) if (tier[at] === 2 && payable(at) && count(at)) tier[at] = 1
  const order = new Uint32Array(people.count)
  let next = 0
  for (let wanted = 0; wanted <= 2; wanted++)
    for (let at = 0; at < people.count; at++) if (tier[at] === wanted) order[next++] = at
  return { order, tier }
}

/** Positions of the floors a candidate counts for, looked up by kind of work and desa. */
export function floorsByPlace(people: Candidates, floors: readonly Floor[]): (at: number) => readonly number[] {
  const none: readonly number[] = []
  const byKey = new Map<number, readonly number[]>()
  return (at) => {
    if (floors.length === 0) return none
    const key = people.desa[at]! * 64 + people.kind[at]!
    let found = byKey.get(key)
    if (found === undefined) {
      const desa = people.areas[people.desa[at]!]!
      const kind = kindCodes[people.kind[at]!]
      found = floors.flatMap((floor, position) =>
        (floor.kecamatan === null || desa.startsWith(`${floor.kecamatan}.`)) &&
        (floor.kind === null || floor.kind === kind)
          ? [position]
          : [],
      )
      byKey.set(key, found)
    }
    return found
  }
}

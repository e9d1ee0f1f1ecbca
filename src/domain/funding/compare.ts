import type { Allocation } from './allocate.ts'
import type { Candidates } from './candidates.ts'
import { kindCodes } from '../registry/kind-of-work.ts'

/** Paid people of a kecamatan or kind of work in two allocations. */
export type Pair = { code: string; before: number; after: number }

/** What changes for named people between two allocations of the same candidates. Lists hold their positions. */
export type Difference = {
  gained: number[]
  lost: number[]
  /** Paid in both, but for another number of months. */
  longer: number
  shorter: number
  /** Paid in both for as long, by another purse. */
  moved: number
  unchanged: number
  /** In rupiah, after less before. */
  spent: number
  personMonths: number
  kecamatan: Pair[]
  kinds: Pair[]
}

/**
 * Two scenarios side by side. Purses are told apart by their id, since the plans may order them differently.
 * @throws RangeError when the two are not about the same number of candidates: a bug.
 */
export function compare(people: Candidates, before: Allocation, after: Allocation): Difference {
  if (before.window.length !== after.window.length) throw new RangeError('two allocations of different candidates')
  const gained: number[] = []
  const lost: number[] = []
  const counts = { longer: 0, shorter: 0, moved: 0, unchanged: 0 }
  const kecamatan = new Map<string, Pair>()
  const kinds = new Map<string, Pair>()
  const note = (at: number, side: 'before' | 'after'): void => {
    const area = people.areas[people.desa[at]!]!.slice(0, 8)
    const kind = kindCodes[people.kind[at]!]!
    for (const [pairs, code] of [
      [kecamatan, area],
      [kinds, kind],
    ] as const) {
      const pair = pairs.get(code) ?? { code, before: 0, after: 0 }
      pair[side]++
      pairs.set(code, pair)
    }
  }
  for (let at = 0; at < people.count; at++) {
    const [was, is] = [before.windows[before.window[at]!], after.windows[after.window[at]!]]
    if (was) note(at, 'before')
    if (is) note(at, 'after')
    if (!was && is) gained.push(at)
    if (was && !is) lost.push(at)
    if (!was || !is) continue
    if (is.months !== was.months) counts[is.months > was.months ? 'longer' : 'shorter']++
    else if (before.plan.purses[was.purse]!.id !== after.plan.purses[is.purse]!.id) counts.moved++
    else counts.unchanged++
  }
  const total = (given: Allocation, of: 'spent' | 'personMonths'): number =>
    given.purses.reduce((sum, purse) => sum + purse[of], 0)
  const sorted = (pairs: Map<string, Pair>): Pair[] => [...pairs.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    gained,
    lost,
    ...counts,
    spent: total(after, 'spent') - total(before, 'spent'),
    personMonths: total(after, 'personMonths') - total(before, 'personMonths'),
    kecamatan: sorted(kecamatan),
    kinds: sorted(kinds),
  }
}

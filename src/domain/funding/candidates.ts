import { monthNumber, type Month } from '../basics/month.ts'
import { kindCodes, sectorOf } from '../registry/kind-of-work.ts'
import { findBar, type Purse, type Traits } from './purse.ts'
import { findWindow, type FundingLaw, type Length, type Window, type WindowBar } from './window.ts'

/**
 * People who may join, best rank first, as columns: position 0 is the most in need. A struct of arrays, because 1.4
 * million objects would not fit where 1.4 million columns do.
 */
export type Candidates = {
  count: number
  /** Position in `kindCodes`. */
  kind: Uint8Array
  /** Position in `areas`. */
  desa: Uint16Array
  areas: readonly string[]
  /** DTSEN decile, 0 where not known. */
  decile: Uint8Array
  extremePoor: Uint8Array
  /** 1 for those the previous decree covered. */
  kept: Uint8Array
  /** The last month already paid by a decree (`monthNumber`), 0 for none. */
  coveredUntil: Int32Array
  /** Months in a row paid up to `coveredUntil`. */
  coveredMonths: Uint8Array
  /** The weight of a person in the weighted choice; never negative. */
  points: Float64Array
}

export const emptyCandidates = (count: number, areas: readonly string[]): Candidates => ({
  count,
  kind: new Uint8Array(count),
  desa: new Uint16Array(count),
  areas,
  decile: new Uint8Array(count),
  extremePoor: new Uint8Array(count),
  kept: new Uint8Array(count),
  coveredUntil: new Int32Array(count),
  coveredMonths: new Uint8Array(count),
  points: new Float64Array(count),
})

/** What the purses of a plan are asked about the candidate at a position. */
export const traitsAt = (people: Candidates, at: number): Traits => ({
  kind: kindCodes[people.kind[at]!]!,
  desa: people.areas[people.desa[at]!]!,
  decile: people.decile[at]!,
  extremePoor: people.extremePoor[at] === 1,
})

/** Why nobody can be asked to pay for a person. */
export type GroupBar = 'no-purse' | WindowBar

/**
 * People whom the same purses may pay for, for the same months at the same price: they are interchangeable, which is
 * what makes the allocation of a million people a small transport problem. `options` are positions in `windows`, in
 * the order they are tried.
 */
export type Group = { options: Int32Array; bar: GroupBar | undefined }

export type Grouping = { windows: Window[]; groups: Group[]; groupOf: Int32Array }

/**
 * Sort candidates into groups. Windows that surely pass the death-benefit gate are tried first, then the purses in the
 * order of the plan, so that money for a short season is not spent on somebody whom a full year could have covered.
 */
export function groupCandidates(
  people: Candidates,
  purses: readonly Purse[],
  plan: { first: Month; length: Length },
  law: FundingLaw,
): Grouping {
  const windows: Window[] = []
  const groups: Group[] = []
  const groupOf = new Int32Array(people.count)
  const windowIds = new Map<string, number | WindowBar>()
  const groupIds = new Map<string, number>()
  const classIds = new Map<number, number>()
  const before = monthNumber(plan.first) - 1

  const windowFor = (purse: number, at: number): number | WindowBar => {
    const sector = sectorOf(kindCodes[people.kind[at]!]!)
    const covered = Math.max(people.coveredUntil[at]!, before)
    const key = `${purse} ${sector} ${covered}`
    const known = windowIds.get(key)
    if (known !== undefined) return known
    const found = findWindow(purses[purse]!, purse, plan, sector, covered, law.priceOf)
    const id = typeof found === 'string' ? found : windows.push(found) - 1
    windowIds.set(key, id)
    return id
  }

  const groupFor = (at: number): number => {
    const who = traitsAt(people, at)
    const options: number[] = []
    let bar: GroupBar = 'no-purse'
    purses.forEach((purse, position) => {
      if (findBar(purse, who) !== undefined || law.mayPay(purse, who).bar !== undefined) return
      const window = windowFor(position, at)
      if (typeof window === 'number') options.push(window)
      else if (bar === 'no-purse' || window === 'already-covered') bar = window
    })
    options.sort((a, b) => rankOf(windows[a]!) - rankOf(windows[b]!))
    const key = options.length > 0 ? options.join(' ') : bar
    const known = groupIds.get(key)
    if (known !== undefined) return known
    const id = groups.push({ options: Int32Array.from(options), bar: options.length > 0 ? undefined : bar }) - 1
    groupIds.set(key, id)
    return id
  }
  const rankOf = (window: Window): number => (window.months >= law.gate.sure ? 0 : 1e6) + window.purse

  for (let at = 0; at < people.count; at++) {
    const months = Math.max(0, people.coveredUntil[at]! - before)
    const key =
      (((people.desa[at]! * 32 + people.kind[at]!) * 16 + people.decile[at]!) * 2 + people.extremePoor[at]!) * 1024 +
      months
    let group = classIds.get(key)
    if (group === undefined) classIds.set(key, (group = groupFor(at)))
    groupOf[at] = group
  }
  return { windows, groups, groupOf }
}

import type { Grouping } from '../candidates.ts'
import type { Packer, Row } from './pack.ts'

/** Groups with numbers of their people. */
export type Members = readonly (readonly [group: number, heads: number])[]

/**
 * Who is paid by which purse, as numbers per group. Nobody is bound to a purse until the end: somebody whom two purses
 * may pay for makes room for somebody whom only one of them may.
 */
export type Exchange = {
  /** Money left by purse, in rupiah. */
  left: Float64Array
  /** 0 while a purse is open, else the turn at which it was sealed: nobody is then added or moved there. */
  sealed: Uint16Array
  /** Heads by group and option. */
  counts: Int32Array[]
  /** Open purses that may pay for a group. */
  openPurses: (group: number) => number[]
  /** The price a purse asks of a group, undefined where it may not pay for it. */
  costAt: (group: number, purse: number) => number | undefined
  /** Put heads of a group into one of its options, or take them out. The caller answers for the money. */
  place: (group: number, option: number, heads: number) => void
  /** Pay one person of a group if moving one person at a time makes it possible. */
  add: (group: number) => boolean
  /** Whom these purses pay for. */
  paidBy: (purses: readonly number[]) => Members
  /** Everybody listed, paid by these purses alone, and nobody else by them; undefined where that is not found. */
  fit: (members: Members, purses: readonly number[], packer: Packer) => Placing | 'none' | 'unknown'
  /** Carry out what `fit` found. */
  replace: (placing: Placing) => void
  /** Move people back to the purses that were to be tried first, as far as those have room. */
  tidy: () => void
}

export type Placing = { members: Members; rows: readonly Row[]; heads: readonly Int32Array[] }

type Step = { group: number; from: number; to: number; before: number }

/** Where an exchange stood at some turn: who was paid by what, and which purses were sealed. */
export type Standing = { counts: readonly Int32Array[]; sealed: Uint16Array }

/** An exchange where nobody is paid yet, or as it stood. `amounts` are the purses' money in rupiah. */
export function openExchange({ windows, groups }: Grouping, amounts: readonly number[], start?: Standing): Exchange {
  const purses = groups.map(({ options }) => Int32Array.from(options, (window) => windows[window]!.purse))
  const costs = groups.map(({ options }) => Float64Array.from(options, (window) => windows[window]!.amount))
  const counts = groups.map(({ options }) => new Int32Array(options.length))
  const left = Float64Array.from(amounts)
  const sealed = new Uint16Array(amounts.length)
  const groupsAt: number[][] = amounts.map(() => [])
  purses.forEach((options, group) => options.forEach((purse) => groupsAt[purse]!.push(group)))
  start?.counts.forEach((heads, group) => heads.forEach((count, option) => place(group, option, count)))
  start?.sealed.forEach((turn, purse) => (sealed[purse] = turn))
  return { left, sealed, counts, openPurses, costAt, place, add, paidBy, fit, replace, tidy }

  function openPurses(group: number): number[] {
    return [...purses[group]!].filter((purse) => sealed[purse] === 0)
  }

  function costAt(group: number, purse: number): number | undefined {
    return costs[group]![purses[group]!.indexOf(purse)]
  }

  function place(group: number, option: number, heads: number): void {
    counts[group]![option]! += heads
    left[purses[group]![option]!]! -= heads * costs[group]![option]!
  }

  function add(group: number): boolean {
    for (let option = 0; option < purses[group]!.length; option++) {
      const purse = purses[group]![option]!
      if (sealed[purse] !== 0 || left[purse]! < costs[group]![option]!) continue
      place(group, option, 1)
      return true
    }
    return makeRoom(group) && add(group)
  }

  /** A shortest chain of moves, one person each, that frees the price of this person in one of their purses. */
  function makeRoom(group: number): boolean {
    const steps = new Map<number, Step | undefined>()
    const needed = new Map<number, number>()
    purses[group]!.forEach((purse, option) => {
      if (sealed[purse] !== 0) return
      steps.set(purse, undefined)
      needed.set(purse, costs[group]![option]!)
    })
    for (const purse of steps.keys())
      for (const mover of groupsAt[purse]!) {
        const from = purses[mover]!.indexOf(purse)
        if (counts[mover]![from] === 0 || left[purse]! + costs[mover]![from]! < needed.get(purse)!) continue
        for (let to = 0; to < purses[mover]!.length; to++) {
          const next = purses[mover]![to]!
          if (sealed[next] !== 0 || steps.has(next)) continue
          steps.set(next, { group: mover, from, to, before: purse })
          needed.set(next, costs[mover]![to]!)
          if (left[next]! < costs[mover]![to]!) continue
          move(next, steps)
          return true
        }
      }
    return false
  }

  function move(last: number, steps: Map<number, Step | undefined>): void {
    const chain: Step[] = []
    for (let step = steps.get(last); step; step = steps.get(step.before)) chain.push(step)
    for (const { group, from, to } of chain) {
      // A single move is made for many at once where there is room: it spares the next searches and binds nobody.
      const room = Math.floor(left[purses[group]![to]!]! / costs[group]![to]!)
      const heads = chain.length > 1 ? 1 : Math.min(256, room, counts[group]![from]!)
      place(group, from, -heads)
      place(group, to, heads)
    }
  }

  function paidBy(these: readonly number[]): Members {
    const members = new Set(these.flatMap((purse) => groupsAt[purse]!))
    return [...members].flatMap((group) => {
      let heads = 0
      purses[group]!.forEach((purse, option) => (heads += these.includes(purse) ? counts[group]![option]! : 0))
      return heads > 0 ? [[group, heads] as const] : []
    })
  }

  function fit(members: Members, within: readonly number[], packer: Packer): Placing | 'none' | 'unknown' {
    const rows = members.map(([group, heads]): Row => {
      const options = [...purses[group]!.keys()].filter((option) => within.includes(purses[group]![option]!))
      return {
        heads,
        purses: options.map((option) => purses[group]![option]!),
        costs: options.map((option) => costs[group]![option]!),
      }
    })
    const heads = packer(rows, Float64Array.from(amounts))
    return typeof heads === 'string' ? heads : { members, rows, heads }
  }

  function replace({ members, rows, heads }: Placing): void {
    for (const [group] of members)
      purses[group]!.forEach((purse, option) => {
        if (sealed[purse] === 0) place(group, option, -counts[group]![option]!)
      })
    members.forEach(([group], at) =>
      rows[at]!.purses.forEach((purse, option) => place(group, purses[group]!.indexOf(purse), heads[at]![option]!)),
    )
  }

  function tidy(): void {
    counts.forEach((heads, group) => {
      for (let to = 0; to < heads.length; to++)
        for (let from = heads.length - 1; from > to; from--) {
          if (sealed[purses[group]![from]!] !== sealed[purses[group]![to]!]) continue
          const more = Math.min(heads[from]!, Math.floor(left[purses[group]![to]!]! / costs[group]![to]!))
          if (more <= 0) continue
          place(group, from, -more)
          place(group, to, more)
        }
    })
  }
}

import type { Month } from '../basics/month.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { groupCandidates, type Candidates, type Grouping } from './candidates.ts'
import { offer, verdicts, type Offers } from './solve/offer.ts'
import { openExchange, type Exchange } from './solve/exchange.ts'
import { queueUp, type Floor, type Queue } from './order.ts'
import type { Purse } from './purse.ts'
import type { Packer } from './solve/pack.ts'
import type { FundingLaw, Length, Window } from './window.ts'

/** What a scenario decides: purses in the order they are tried, from when and how long, floors, and the choice. */
export type Plan = {
  purses: readonly Purse[]
  first: Month
  length: Length
  floors: readonly Floor[]
  /** `rank`: strictly in the order of need. `weighted`: the most person-months weighted by points. */
  choice: 'rank' | 'weighted'
}

/** What became of a candidate. `covered`: already paid for all of the plan. `no-purse`: no purse may pay for them. */
export const fates = [...verdicts, 'no-purse', 'covered', 'no-window'] as const
export type Fate = (typeof fates)[number]

export type PurseResult = {
  heads: number
  personMonths: number
  spent: Rupiah
  left: Rupiah
  /** The candidate at whom this purse was closed, or -1 while it could still pay. */
  closedAt: number
  /** The last candidate in the queue this purse pays for, or -1. */
  lastPaid: number
}

export type Allocation = {
  plan: Plan
  windows: readonly Window[]
  grouping: Grouping
  queue: Queue
  /** By candidate: position in `windows`, or -1. */
  window: Int32Array
  /** By candidate: position in `fates`. */
  fate: Uint8Array
  purses: PurseResult[]
  /** How the queue was offered money. `proven` false: a search was cut short, the promises are likely, not certain. */
  offered: Offered
  /** Of the weighted choice: what was reached and what nothing can exceed. */
  weighted?: { objective: number; bound: number }
}

/**
 * Give money to named people, in this order: hard rules (may join, the purse may pay, one payer a month, whole
 * windows), those already covered, floors, rank. More money in a purse never drops a person (see `offer`).
 */
export function allocateByRank(people: Candidates, plan: Plan, law: FundingLaw, packer?: Packer): Allocation {
  const grouping = groupCandidates(people, plan.purses, plan, law)
  const queue = queueUp(people, grouping, plan.floors)
  const amounts = plan.purses.map((purse) => purse.amount)
  const exchange = openExchange(grouping, amounts)
  const fate = barredFates(people.count, grouping)
  const offered = offerTo(queue.order, fate, grouping, exchange, packer)
  exchange.tidy()
  return settle(people, plan, grouping, queue, exchange, fate, offered)
}

/** What offering to a queue of candidates gave, with candidates where `Offers` has places in the queue. */
export type Offered = { asked: Uint32Array; closedAt: readonly number[]; seals: Offers['seals']; proven: boolean }

/** Offer money to these candidates in this order, and write down what becomes of them. */
export function offerTo(
  order: Uint32Array,
  fate: Uint8Array,
  { groupOf }: Grouping,
  exchange: Exchange,
  packer?: Packer,
): Offered {
  const asked = order.filter((at) => fate[at] === 0)
  const groups = asked.map((at) => groupOf[at]!)
  const { verdict, closedAt, seals, proven } = offer(exchange, groups, packer)
  verdict.forEach((each, place) => (fate[asked[place]!] = each))
  return { asked, closedAt: Array.from(closedAt, (place) => (place < 0 ? -1 : asked[place]!)), seals, proven }
}

/** Fates of those whom no purse can be asked for; 0 (paid, until refused) for everybody else. */
export function barredFates(count: number, { groups, groupOf }: Grouping): Uint8Array {
  const byGroup = Uint8Array.from(groups, ({ bar }) => {
    if (bar === undefined) return 0
    return fates.indexOf(bar === 'no-purse' ? 'no-purse' : bar === 'already-covered' ? 'covered' : 'no-window')
  })
  const fate = new Uint8Array(count)
  for (let at = 0; at < count; at++) fate[at] = byGroup[groupOf[at]!]!
  return fate
}

/**
 * From heads per group and purse to names: within a group the longer windows go to those earlier in the queue.
 * @throws Error when names and heads do not add up: a bug.
 */
export function settle(
  people: Candidates,
  plan: Plan,
  grouping: Grouping,
  queue: Queue,
  { counts, left }: Exchange,
  fate: Uint8Array,
  offered: Offered,
): Allocation {
  const { windows, groups, groupOf } = grouping
  const byLength = groups.map(({ options }) =>
    [...options.keys()].sort((a, b) => windows[options[b]!]!.months - windows[options[a]!]!.months || a - b),
  )
  const open = counts.map((heads) => Int32Array.from(heads))
  const window = new Int32Array(people.count).fill(-1)
  const purses = plan.purses.map((purse, at): PurseResult => ({
    heads: 0,
    personMonths: 0,
    spent: rupiah(purse.amount - left[at]!),
    left: rupiah(left[at]!),
    closedAt: offered.closedAt[at]!,
    lastPaid: -1,
  }))
  for (const at of queue.order) {
    if (fate[at] !== 0) continue
    const group = groupOf[at]!
    const option = byLength[group]!.find((each) => open[group]![each]! > 0)
    if (option === undefined) throw new Error('more people paid than places given')
    open[group]![option]!--
    const id = groups[group]!.options[option]!
    window[at] = id
    const result = purses[windows[id]!.purse]!
    result.heads++
    result.personMonths += windows[id]!.months
    result.lastPaid = at
  }
  return { plan, windows, grouping, queue, window, fate, purses, offered }
}

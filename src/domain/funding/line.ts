import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { allocateByRank, fates, type Allocation } from './allocate.ts'
import { allocateWeighted } from './allocate-weighted.ts'
import type { Candidates } from './candidates.ts'
import { openExchange } from './solve/exchange.ts'
import { offer } from './solve/offer.ts'
import type { Packer } from './solve/pack.ts'
import type { FundingLaw, Window } from './window.ts'

/** Why a purse has money left. */
export type Unspent =
  | { why: 'nothing-left' }
  /** Everybody this purse may pay for is paid. */
  | { why: 'nobody-waits' }
  /** Less than the next person costs. */
  | { why: 'less-than-one'; next: number; price: Rupiah }
  /** Enough for somebody cheaper, but the person at the line comes first. */
  | { why: 'line-holds'; next: number; price: Rupiah; cheaper: number }

const isWaiting = (given: Allocation, at: number): boolean => {
  const fate = fates[given.fate[at]!]
  return fate === 'line' || fate === 'below'
}

/** Why each purse has what it has left, in the order of the plan. Every rupiah not spent has a reason. */
export function explainUnspent(given: Allocation): Unspent[] {
  const { grouping, windows, plan } = given
  const first = plan.purses.map((): { at: number; price: Rupiah } | undefined => undefined)
  const cheaper = plan.purses.map((): number | undefined => undefined)
  const seen = new Uint8Array(grouping.groups.length)
  for (const at of given.queue.order) {
    const group = grouping.groupOf[at]!
    if (seen[group] === 1 || !isWaiting(given, at)) continue
    seen[group] = 1
    for (const id of grouping.groups[group]!.options) {
      const { purse, amount } = windows[id]!
      first[purse] ??= { at, price: amount }
      if (amount <= given.purses[purse]!.left) cheaper[purse] ??= at
    }
  }
  return given.purses.map(({ left, closedAt }, purse): Unspent => {
    const waiting = first[purse]
    if (left === 0) return { why: 'nothing-left' }
    if (!waiting) return { why: 'nobody-waits' }
    const more = cheaper[purse]
    if (more === undefined) return { why: 'less-than-one', next: waiting.at, price: waiting.price }
    return { why: 'line-holds', next: closedAt >= 0 ? closedAt : waiting.at, price: waiting.price, cheaper: more }
  })
}

/** Somebody who is not paid, with what each purse that may pay lacks for them. */
export type Waiting = { at: number; options: { window: Window; lacks: Rupiah }[] }

/** The first people in the queue who are not paid: just below the line. */
export function belowLine(given: Allocation, most: number): Waiting[] {
  const found: Waiting[] = []
  for (const at of given.queue.order) {
    if (found.length === most) break
    if (!isWaiting(given, at)) continue
    const options = [...given.grouping.groups[given.grouping.groupOf[at]!]!.options].map((id) => {
      const window = given.windows[id]!
      return { window, lacks: rupiah(Math.max(0, window.amount - given.purses[window.purse]!.left)) }
    })
    found.push({ at, options })
  }
  return found
}

/** Who would be paid too, and who no longer, if a purse held more. Under the rank order nobody is ever lost. */
export type Change = { purse: number; gained: number[]; lost: number[]; personMonths: number }

/**
 * What more money (rupiah) in one purse buys. Under the rank order the run is taken up where that purse was closed:
 * all that came before stays as it was.
 */
export function buyMore(
  people: Candidates,
  given: Allocation,
  purse: number,
  more: Rupiah,
  law: FundingLaw,
  packer?: Packer,
): Change {
  const { plan, grouping, offered } = given
  const purses = plan.purses.map((each, at) => (at === purse ? { ...each, amount: rupiah(each.amount + more) } : each))
  if (plan.choice === 'weighted')
    return compareFates(given, allocateWeighted(people, { ...plan, purses }, law, packer), purse)
  const seal = offered.seals.findLast(({ standing }) => standing.sealed[purse] === 0)
  if (!seal || given.purses[purse]!.closedAt < 0) return { purse, gained: [], lost: [], personMonths: 0 }
  const exchange = openExchange(
    grouping,
    purses.map(({ amount }) => amount),
    seal.standing,
  )
  const asked = offered.asked.subarray(seal.at)
  const { verdict } = offer(
    exchange,
    asked.map((at) => grouping.groupOf[at]!),
    packer,
  )
  const gained = [...asked.filter((at, place) => verdict[place] === 0 && isWaiting(given, at))]
  const months = exchange.counts.reduce(
    (sum, heads, group) =>
      heads.reduce(
        (all, count, option) => all + count * given.windows[grouping.groups[group]!.options[option]!]!.months,
        sum,
      ),
    0,
  )
  return {
    purse,
    gained,
    lost: [],
    personMonths: months - given.purses.reduce((sum, each) => sum + each.personMonths, 0),
  }
}

function compareFates(before: Allocation, after: Allocation, purse: number): Change {
  const gained: number[] = []
  const lost: number[] = []
  before.window.forEach((id, at) => {
    if (id < 0 && after.window[at]! >= 0) gained.push(at)
    if (id >= 0 && after.window[at]! < 0) lost.push(at)
  })
  const months = (given: Allocation): number => given.purses.reduce((sum, each) => sum + each.personMonths, 0)
  return { purse, gained, lost, personMonths: months(after) - months(before) }
}

/** The allocation a plan asks for. */
export const allocate = (people: Candidates, plan: Allocation['plan'], law: FundingLaw, packer?: Packer): Allocation =>
  plan.choice === 'rank' ? allocateByRank(people, plan, law, packer) : allocateWeighted(people, plan, law, packer)

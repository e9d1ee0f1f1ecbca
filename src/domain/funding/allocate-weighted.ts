import { barredFates, fates, offerTo, settle, type Allocation, type Plan } from './allocate.ts'
import { groupCandidates, type Candidates, type Grouping } from './candidates.ts'
import { queueUp, type Queue } from './order.ts'
import { openExchange, type Exchange } from './solve/exchange.ts'
import { priceOut, type Block } from './solve/price-out.ts'
import type { Packer } from './solve/pack.ts'
import type { FundingLaw } from './window.ts'

/** A block of `priceOut` with the group it stands for and the option behind each of its ways. */
type Part = { group: number; options: readonly number[]; block: Block }

/**
 * The named other choice: hard rules, those already covered and floors as in the rank order, and then the most
 * person-months weighted by points that the rest of the money buys. `weighted.bound` is what no allocation that pays
 * the same people first can exceed. Here more money may drop a person: the best use of more is sometimes another one.
 */
export function allocateWeighted(people: Candidates, plan: Plan, law: FundingLaw, packer?: Packer): Allocation {
  const grouping = groupCandidates(people, plan.purses, plan, law)
  const queue = queueUp(people, grouping, plan.floors)
  const amounts = plan.purses.map((purse) => purse.amount)
  const fate = barredFates(people.count, grouping)
  const first = openExchange(grouping, amounts)
  const early = queue.order.filter((at) => queue.tier[at] !== 2)
  const offered = offerTo(early, fate, grouping, first, packer)
  const byWeight = sortByWeight(people, queue)
  const parts = partsOf(people, grouping, queue, first, fate, byWeight)
  const money = Float64Array.from(amounts, (amount, purse) => (first.sealed[purse] === 0 ? amount : 0))
  const mix = priceOut(
    parts.map(({ block }) => block),
    money,
    parts.map(({ group, options, block }) =>
      Int32Array.from(options, (option) => (block.owed ? first.counts[group]![option]! : 0)),
    ),
  )
  const exchange = placeMix(grouping, first, parts, mix.heads, amounts)
  const paidFree = fillUp(grouping, queue, exchange, first, fate, byWeight)
  for (const at of byWeight) {
    if (fate[at] !== 0 || queue.tier[at] !== 2) continue
    if (paidFree[grouping.groupOf[at]!]!-- <= 0) fate[at] = fates.indexOf('below')
  }
  const closedAt = closeAtHeaviest(grouping, byWeight, fate, offered.closedAt)
  const given = settle(people, plan, grouping, { ...queue, order: byWeight }, exchange, fate, { ...offered, closedAt })
  const objective = weigh(people, given)
  const fixed = weigh(people, given, (purse) => first.sealed[purse] !== 0)
  return { ...given, queue, weighted: { objective, bound: Math.max(objective, fixed + mix.bound) } }
}

/** Weighted person-months of an allocation, of all purses or of some. */
export function weigh(people: Candidates, given: Allocation, counts: (purse: number) => boolean = () => true): number {
  let sum = 0
  given.window.forEach((id, at) => {
    const window = given.windows[id]
    if (window && counts(window.purse)) sum += people.points[at]! * window.months
  })
  return sum
}

/** Candidates with the heaviest first; the queue decides between equals. */
function sortByWeight(people: Candidates, queue: Queue): Uint32Array {
  const falls = (order: Uint32Array): boolean =>
    order.every((at, index) => index === 0 || people.points[order[index - 1]!]! >= people.points[at]!)
  const byRank = Uint32Array.from(queue.order).sort()
  return falls(byRank) ? byRank : byRank.sort((a, b) => people.points[b]! - people.points[a]! || a - b)
}

function partsOf(
  people: Candidates,
  { windows, groups, groupOf }: Grouping,
  queue: Queue,
  first: Exchange,
  fate: Uint8Array,
  byWeight: Uint32Array,
): Part[] {
  const weights = { owed: groups.map((): number[] => []), free: groups.map((): number[] => []) }
  for (const at of byWeight)
    if (fate[at] === 0) weights[queue.tier[at] === 2 ? 'free' : 'owed'][groupOf[at]!]!.push(people.points[at]!)
  return groups.flatMap(({ options }, group) => {
    const open = [...options.keys()]
      .filter((option) => first.sealed[windows[options[option]!]!.purse] === 0)
      .sort((a, b) => windows[options[b]!]!.months - windows[options[a]!]!.months || a - b)
    if (open.length === 0) return []
    const ways = open.map((option) => {
      const { purse, months, amount } = windows[options[option]!]!
      return { purse, months, cost: amount }
    })
    return (['owed', 'free'] as const)
      .filter((side) => weights[side][group]!.length > 0)
      .map((side): Part => {
        const block = { weights: Float64Array.from(weights[side][group]!), owed: side === 'owed', ways }
        return { group, options: open, block }
      })
  })
}

/** Whole people from the mix: the owed first, all of them; of the others as many as the mix has, rounded down. */
function placeMix(
  grouping: Grouping,
  first: Exchange,
  parts: readonly Part[],
  heads: readonly Float64Array[],
  amounts: readonly number[],
): Exchange {
  const exchange = openExchange(grouping, amounts)
  first.sealed.forEach((turn, purse) => (exchange.sealed[purse] = turn))
  first.counts.forEach((counts, group) =>
    counts.forEach((count, option) => {
      const purse = grouping.windows[grouping.groups[group]!.options[option]!]!.purse
      if (first.sealed[purse] !== 0) exchange.place(group, option, count)
    }),
  )
  const whole = (part: number, owed: boolean): void => {
    const { group, options, block } = parts[part]!
    if (block.owed !== owed) return
    options.forEach((option, way) => {
      const { purse, cost } = block.ways[way]!
      const room = Math.floor(exchange.left[purse]! / cost)
      exchange.place(group, option, Math.min(room, Math.floor(heads[part]![way]! + 1e-7)))
    })
  }
  const missing = (part: number): number =>
    parts[part]!.block.weights.length -
    parts[part]!.options.reduce((sum, option) => sum + exchange.counts[parts[part]!.group]![option]!, 0)
  const owed = [...parts.keys()].filter((part) => parts[part]!.block.owed)
  for (const part of owed) whole(part, true)
  const placed = owed.every((part) => {
    for (let more = missing(part); more > 0; more--) if (!exchange.add(parts[part]!.group)) return false
    return true
  })
  // Rounding can, in a tight corner, leave no room for the last of the owed: then they stay where they were first put.
  if (!placed)
    for (const part of owed)
      for (const option of parts[part]!.options) {
        const { group } = parts[part]!
        exchange.place(group, option, first.counts[group]![option]! - exchange.counts[group]![option]!)
      }
  for (const part of parts.keys()) whole(part, false)
  return exchange
}

/** Spend what rounding left, heaviest first; gives how many free people each group has paid. */
function fillUp(
  grouping: Grouping,
  queue: Queue,
  exchange: Exchange,
  first: Exchange,
  fate: Uint8Array,
  byWeight: Uint32Array,
): Int32Array {
  const paid = Int32Array.from(exchange.counts, (counts, group) => sum(counts) - sum(first.counts[group]!))
  const waiting = Int32Array.from(paid)
  const full = new Uint8Array(paid.length)
  for (const at of byWeight) {
    const group = grouping.groupOf[at]!
    if (fate[at] !== 0 || queue.tier[at] !== 2 || full[group] === 1) continue
    if (waiting[group]!-- > 0) continue
    if (exchange.add(group)) paid[group]!++
    else full[group] = 1
  }
  return paid
}

/** Where a purse has no line of its own, the heaviest person it may pay for and does not. */
function closeAtHeaviest(
  grouping: Grouping,
  byWeight: Uint32Array,
  fate: Uint8Array,
  lines: readonly number[],
): number[] {
  const closedAt = [...lines]
  const seen = new Uint8Array(grouping.groups.length)
  for (const at of byWeight) {
    const group = grouping.groupOf[at]!
    if (fates[fate[at]!] !== 'below' || seen[group] === 1) continue
    seen[group] = 1
    for (const id of grouping.groups[group]!.options) {
      const { purse } = grouping.windows[id]!
      if (closedAt[purse] === -1) closedAt[purse] = at
    }
  }
  return closedAt
}

const sum = (counts: Int32Array): number => counts.reduce((total, each) => total + each, 0)

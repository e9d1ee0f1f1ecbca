import { maximise } from './simplex.ts'

/** One way to pay for the people of a block: which purse, for how many months, at what cost in rupiah. */
export type Way = { purse: number; months: number; cost: number }

/**
 * People interchangeable but for their weight. `weights` fall from first to last, `ways` are longest first; `owed`
 * people must be paid, others may be left out.
 */
export type Block = { weights: Float64Array; owed: boolean; ways: readonly Way[] }

/** Heads per block and way (fractions of people allowed), their weighted person-months, and what nothing exceeds. */
export type Mix = { heads: Float64Array[]; value: number; bound: number }

type Proposal = { heads: Int32Array[]; value: number; spent: Float64Array }

const mostRounds = 500

/**
 * The most weighted person-months that money can buy, people divisible: Dantzig–Wolfe decomposition. A price on each
 * purse's rupiah lets every person choose alone, which is quick for a million; a small linear programme mixes such
 * choices so that no purse is overspent, and its shadow prices are the next prices. By weak duality every round also
 * gives an upper bound on what any allocation can reach; the smallest is kept. `start` is an affordable choice.
 */
export function priceOut(blocks: readonly Block[], money: Float64Array, start: readonly Int32Array[]): Mix {
  const sums = blocks.map(({ weights }) => runningSums(weights))
  const proposals = [measure(blocks, sums, start, money.length)]
  const [first] = proposals
  let centre = new Float64Array(money.length)
  let bound = Infinity
  let shares: Float64Array = Float64Array.of(1)
  let value = first!.value
  for (let round = 0; round < mostRounds; round++) {
    const master = mixOf(proposals, money)
    shares = master.shares
    value = master.value
    if (bound - value <= 1e-7 * Math.max(1, Math.abs(value))) break
    // Halfway between the best prices so far and the newest, which steadies the search; else the newest alone.
    const halfway = centre.map((price, at) => (price + master.prices[at]!) / 2)
    let found = choose(blocks, sums, halfway, money)
    const improves = (given: typeof found): boolean =>
      given.proposal.value - dot(master.prices, given.proposal.spent) >
      master.worth + 1e-7 * Math.abs(master.worth) + 1e-9
    if (found.bound < bound) [bound, centre] = [found.bound, halfway]
    if (!improves(found)) {
      found = choose(blocks, sums, master.prices, money)
      if (found.bound < bound) [bound, centre] = [found.bound, master.prices]
      if (!improves(found)) break
    }
    proposals.push(found.proposal)
  }
  const heads = blocks.map(({ ways }, block) =>
    Float64Array.from(ways, (_, way) =>
      proposals.reduce((sum, each, at) => sum + (shares[at] ?? 0) * each.heads[block]![way]!, 0),
    ),
  )
  return { heads, value, bound: Math.max(bound, value) }
}

/** Shares of the proposals that buy the most without overspending, the price of each purse and the worth of a share. */
function mixOf(proposals: readonly Proposal[], money: Float64Array) {
  const [base, ...rest] = proposals
  const scale = Math.max(1, ...rest.map((each) => Math.abs(each.value - base!.value)))
  const purses = [...money.keys()].filter((at) => money[at]! > 0)
  const optimum = maximise({
    objective: rest.map((each) => (each.value - base!.value) / scale),
    rows: [
      ...purses.map((at) => ({
        coefficients: rest.map((each) => (each.spent[at]! - base!.spent[at]!) / money[at]!),
        limit: Math.max(0, (money[at]! - base!.spent[at]!) / money[at]!),
      })),
      { coefficients: rest.map(() => 1), limit: 1 },
    ],
  })
  const prices = new Float64Array(money.length)
  purses.forEach((at, row) => (prices[at] = (optimum.prices[row]! * scale) / money[at]!))
  const used = optimum.x.reduce((sum, each) => sum + each, 0)
  const shares = Float64Array.of(1 - used, ...optimum.x)
  const value = base!.value + optimum.value * scale
  const worth = base!.value - dot(prices, base!.spent) + optimum.prices[purses.length]! * scale
  return { prices, shares, value, worth }
}

/** Everybody takes what is best for them at these prices; with it the bound those prices prove. */
function choose(blocks: readonly Block[], sums: readonly Float64Array[], prices: Float64Array, money: Float64Array) {
  const heads = blocks.map((block) => bestHeads(block, prices))
  const proposal = measure(blocks, sums, heads, money.length)
  return { proposal, bound: dot(prices, money) + proposal.value - dot(prices, proposal.spent) }
}

/**
 * At given prices the gain of a way is a straight line in a person's weight: months × weight − price. The best ways
 * form an upper hull, the longer ways for the heavier people, and a search in the sorted weights counts heads.
 */
function bestHeads({ weights, owed, ways }: Block, prices: Float64Array): Int32Array {
  const heads = new Int32Array(ways.length)
  const toll = ways.map(({ purse, cost }) => prices[purse]! * cost)
  let from = 0
  let current = ways.length > 0 ? 0 : -1
  for (let at = 1; at < ways.length && ways[at]!.months === ways[0]!.months; at++)
    if (toll[at]! < toll[current]!) current = at
  while (current >= 0 && from < weights.length) {
    // Below which weight does a shorter way, or being left out, gain more than the current one?
    let next = -1
    let below = owed ? -Infinity : toll[current]! / ways[current]!.months
    for (let at = 0; at < ways.length; at++) {
      if (ways[at]!.months >= ways[current]!.months) continue
      const crossing = (toll[current]! - toll[at]!) / (ways[current]!.months - ways[at]!.months)
      if (crossing > below) {
        below = crossing
        next = at
      }
    }
    const until = Math.max(from, countAtLeast(weights, below))
    heads[current] = until - from
    from = until
    current = next
  }
  return heads
}

/** How many weights, falling, are at least this. */
function countAtLeast(weights: Float64Array, least: number): number {
  let [low, high] = [0, weights.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (weights[middle]! >= least) low = middle + 1
    else high = middle
  }
  return low
}

/** Heads in each way become money spent and weighted months, the longer ways for the heavier people. */
function measure(
  blocks: readonly Block[],
  sums: readonly Float64Array[],
  heads: readonly Int32Array[],
  purses: number,
): Proposal {
  const spent = new Float64Array(purses)
  let value = 0
  blocks.forEach(({ ways }, block) => {
    let from = 0
    for (let way = 0; way < ways.length; way++) {
      const count = heads[block]![way]!
      if (count === 0) continue
      spent[ways[way]!.purse]! += count * ways[way]!.cost
      value += ways[way]!.months * (sums[block]![from + count]! - sums[block]![from]!)
      from += count
    }
  })
  return { heads: [...heads], value, spent }
}

function runningSums(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length + 1)
  for (let at = 0; at < weights.length; at++) sums[at + 1] = sums[at]! + weights[at]!
  return sums
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, each, at) => sum + each * b[at]!, 0)

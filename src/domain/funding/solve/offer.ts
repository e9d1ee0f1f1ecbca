import type { Exchange, Members, Placing, Standing } from './exchange.ts'
import { pack, type Packer } from './pack.ts'

/** What became of a person: paid, left out because the money ran out just here, or below a line drawn earlier. */
export const verdicts = ['paid', 'line', 'below'] as const

export type Offers = {
  /** By place in the queue: position in `verdicts`. */
  verdict: Uint8Array
  /** By purse: position in the queue of the person at whom it was sealed, or -1. */
  closedAt: Int32Array
  /** Just before each seal: the place in the queue, and where the exchange stood. */
  seals: { at: number; standing: Standing }[]
  /** False when a packing search had to be cut short, so that the theorem is not proven to hold for this run. */
  proven: boolean
}

/**
 * Offer money to people in their order; `queue` names the group of each. A person is paid if everybody paid so far and
 * this person can be paid together, whatever moving that takes (purses under seal apart). If not, the smallest set of
 * purses is sealed that (a) cannot pay this person besides those who depend on it alone, and (b) nobody else needs.
 * Nobody later gets money from a sealed purse, so a cheaper person never overtakes: the line holds.
 *
 * Theorem. With this rule, more money in any purse never drops a person, whatever prices differ by person and purse.
 * Proof, by induction over the order, for a run with less (T sealed, S paid) and one with more (T', S'): T' ⊆ T and
 * S ⊆ S'. Those in S' but not in S depend on T alone; those who do not depend on T alone are paid outside T in the run
 * with less, and that still works with more money. So a person paid with less can be paid with more; and if the run
 * with more seals R, then R ∩ T also satisfies (a) and (b), so the smallest such set lies within T.
 *
 * Where a purse asks the same price of everybody, people and purses are a transversal matroid, (a) and (b) hold for the
 * purses reachable by moving one person at a time, and augmenting paths decide exactly (Edmonds and Fulkerson 1965).
 * Where prices differ within a purse, the packer decides.
 */
export function offer(exchange: Exchange, queue: ArrayLike<number>, packer: Packer = pack): Offers {
  const { sealed } = exchange
  const closedAt = new Int32Array(sealed.length).fill(-1)
  const verdict = new Uint8Array(queue.length)
  const closed = exchange.counts.map((_, group) => exchange.openPurses(group).length === 0)
  const seals: Offers['seals'] = []
  const turns = sealed.reduce((most, turn) => Math.max(most, turn), 0)
  let proven = true
  /** People at the head of the queue whose pay is already arranged. */
  let arranged = 0
  let reach: readonly number[] = []

  for (let at = 0; at < queue.length; at++) {
    const group = queue[at]!
    if (closed[group]) verdict[at] = 2
    else if (arranged > 0) arranged--
    else if (!exchange.add(group) && !payExactly(at)) {
      const smallest = reach.length > 1 && !samePrices(reach, group) ? smallestSeal(group) : reach
      seals.push({ at, standing: { counts: exchange.counts.map((heads) => heads.slice()), sealed: sealed.slice() } })
      for (const purse of smallest) [sealed[purse], closedAt[purse]] = [turns + seals.length, at]
      for (const other of closed.keys()) closed[other] = exchange.openPurses(other).length === 0
      verdict[at] = 1
    }
  }
  return { verdict, closedAt, seals, proven }

  /** The purses any exchange from these groups would touch. Nobody they pay for has an open purse elsewhere. */
  function reachFrom(groups: Iterable<number>): number[] {
    const reached = new Set([...groups].flatMap(exchange.openPurses))
    for (const purse of reached)
      for (const [member] of exchange.paidBy([purse]))
        exchange.openPurses(member).forEach((other) => reached.add(other))
    return [...reached]
  }

  function samePrices(purses: readonly number[], asking: number): boolean {
    return purses.every((purse) => {
      const costs = withMore(exchange.paidBy(purses), [asking]).map(([member]) => exchange.costAt(member, purse))
      return new Set(costs.filter((cost) => cost !== undefined)).size === 1
    })
  }

  /** Pay this person by arranging anew who is paid by what; where that works, as many of the next as it works for. */
  function payExactly(at: number): boolean {
    const group = queue[at]!
    reach = reachFrom([group])
    if (reach.length === 1 || samePrices(reach, group)) return false
    for (let ahead = 4096; ahead >= 1; ahead = Math.floor(ahead / 4)) {
      const next = groupsAhead(at, ahead)
      if (ahead > 1 && next.length <= ahead / 4) continue
      const purses = ahead === 1 ? reach : reachFrom(next)
      const found = exchange.fit(withMore(exchange.paidBy(purses), next), purses, ahead === 1 ? packer : quickPack)
      if (found === 'unknown' && ahead === 1) proven = false
      if (typeof found === 'string') continue
      exchange.replace(found)
      arranged = next.length - 1
      return true
    }
    return false
  }

  function groupsAhead(at: number, most: number): number[] {
    const next: number[] = []
    for (let ahead = at; ahead < queue.length && next.length < most; ahead++) {
      const group = queue[ahead]!
      if (!closed[group]) next.push(group)
    }
    return next
  }

  /** See (a) and (b) above. There is one smallest such set, and `reach` is such a set. */
  function smallestSeal(group: number): readonly number[] {
    const own = exchange.openPurses(group)
    const others = reach.filter((purse) => !own.includes(purse))
    if (others.length > 8) return ((proven = false), reach)
    const paid = exchange.paidBy(reach)
    for (const these of subsets(others).map((some) => [...own, ...some])) {
      const depends = ([member]: Members[number]): boolean =>
        exchange.openPurses(member).every((purse) => these.includes(purse))
      const inside = paid.filter(depends)
      if (found(withMore(inside, [group]), these)) continue
      const elsewhere = reach.filter((purse) => !these.includes(purse))
      const placings = [
        found(inside, these),
        found(
          paid.filter((member) => !depends(member)),
          elsewhere,
        ),
      ]
      if (!placings[0] || !placings[1]) continue
      placings.forEach((placing) => placing && exchange.replace(placing))
      return these
    }
    return reach
  }

  function found(members: Members, purses: readonly number[]): Placing | undefined {
    const placing = exchange.fit(members, purses, packer)
    if (placing === 'unknown') proven = false
    return typeof placing === 'string' ? undefined : placing
  }
}

const quickPack: Packer = (rows, left) => pack(rows, left, 20)

/** The members and some more people, given by their groups. */
function withMore(members: Members, more: readonly number[]): Members {
  const heads = new Map(members)
  for (const group of more) heads.set(group, (heads.get(group) ?? 0) + 1)
  return [...heads]
}

/** Every choice of some of these, fewest first; all of them together is left out. */
function subsets(of: readonly number[]): number[][] {
  const found: number[][] = []
  for (let mask = 0; mask < (1 << of.length) - 1; mask++) found.push(of.filter((_, bit) => (mask >> bit) & 1))
  return found.sort((a, b) => a.length - b.length)
}

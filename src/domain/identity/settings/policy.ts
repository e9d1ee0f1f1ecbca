import type { Day } from '../../basics/day.ts'
import policies from './policies.json' with { type: 'json' }

/**
 * From which weight on two records are one person, and from which on an officer is asked. Weights are in bits: each one
 * doubles the odds. A policy, not law: it holds from a day on, and says who decided it and why.
 */
export type LinkPolicy = {
  from: Day
  decidedBy: string
  reason: string
  /** Bits from which a pair links by itself, and from which it is shown to an officer. */
  linkFrom: number
  doubtFrom: number
  /** A run is never taken to be drawn from fewer people than this: a short list proves nothing about rarity. */
  fewestPeople: number
  /** Most bits that desa, family card and mother's name may bring together: siblings share all three. */
  mostHousehold: number
  /** Most bits one word, and one whole name, may bring. */
  mostWord: number
  mostName: number
}

/** The policy in force on a day. @throws RangeError before the first one: no answer outside the known period. */
export function policyOn(on: Day, all = policies as LinkPolicy[]): LinkPolicy {
  const inForce = all.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!inForce) throw new RangeError(`no linkage policy on ${on}`)
  return inForce
}

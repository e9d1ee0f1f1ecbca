import type { Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import type { Danger, WorkGroup } from '../registry/kind-of-work.ts'

/** What a hardship is worth. Policy, not law: somebody decided it, on a day, for a reason. Whole points only. */
export type Weights = {
  /** Points of DTSEN decile 1 to 10. */
  decile: readonly number[]
  decileUnknown: number
  extremePoor: number
  breadwinner: number
  /** Per person who depends on the worker, up to `dependantsUpTo` people. */
  dependant: number
  dependantsUpTo: number
  disability: number
  danger: Record<Danger, number>
  group: Record<WorkGroup, number>
}

/** Weights as they are kept: signed and dated. */
export type SignedWeights = Weights & { decidedBy: string; on: Day; reason: string }

export type WeightRefusal =
  | { code: 'weight-not-whole'; field: string; found: unknown }
  | { code: 'weight-out-of-range'; field: string; found: number }
  | { code: 'weight-against-hardship'; field: string }
  | { code: 'weights-unsigned'; field: 'decidedBy' | 'reason' }

const most = 1000

/**
 * Whether weights may be used: whole points from 0 to 1,000, a signature and a reason, and never a worse hardship
 * worth less than a lighter one (a poorer decile, more danger).
 */
export function checkWeights(weights: SignedWeights): Outcome<SignedWeights, WeightRefusal> {
  for (const [field, found] of Object.entries(flat(weights))) {
    if (!Number.isInteger(found)) return refused({ code: 'weight-not-whole', field, found })
    if (found < 0 || found > most) return refused({ code: 'weight-out-of-range', field, found })
  }
  if (weights.decile.length !== 10) return refused({ code: 'weight-not-whole', field: 'decile', found: weights.decile })
  for (let at = 1; at < 10; at++)
    if (weights.decile[at]! > weights.decile[at - 1]!)
      return refused({ code: 'weight-against-hardship', field: `decile.${at + 1}` })
  const { low, medium, high } = weights.danger
  if (medium < low || high < medium) return refused({ code: 'weight-against-hardship', field: 'danger' })
  if (weights.dependantsUpTo > 20)
    return refused({ code: 'weight-out-of-range', field: 'dependantsUpTo', found: weights.dependantsUpTo })
  if (weights.decidedBy.trim().length < 3) return refused({ code: 'weights-unsigned', field: 'decidedBy' })
  if (weights.reason.trim().length < 10) return refused({ code: 'weights-unsigned', field: 'reason' })
  return done(weights)
}

/** Every number of the weights under a name: `decile.1`, `danger.high`, `group.market`. */
export function flat(weights: Weights): Record<string, number> {
  const numbers: Record<string, number> = {}
  weights.decile.forEach((points, at) => (numbers[`decile.${at + 1}`] = points))
  for (const field of scalars) numbers[field] = weights[field]
  for (const [danger, points] of Object.entries(weights.danger)) numbers[`danger.${danger}`] = points
  for (const [group, points] of Object.entries(weights.group)) numbers[`group.${group}`] = points
  return numbers
}

const scalars = ['decileUnknown', 'extremePoor', 'breadwinner', 'dependant', 'dependantsUpTo', 'disability'] as const

/** The most points anybody can have. */
export const mostPoints = (weights: Weights): number =>
  Math.max(...weights.decile, weights.decileUnknown) +
  weights.extremePoor +
  weights.breadwinner +
  weights.dependant * weights.dependantsUpTo +
  weights.disability +
  Math.max(...Object.values(weights.danger)) +
  Math.max(...Object.values(weights.group))

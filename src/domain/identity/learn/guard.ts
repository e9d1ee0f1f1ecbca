import { fields, levels, type Field } from '../compare.ts'
import { oddsOf, type Model } from '../settings/model.ts'

/** Why a learnt model is not believed. */
export type Implausible =
  | { code: 'too-few-rows'; found: number; least: number }
  | { code: 'too-few-anchors'; found: number; least: number }
  | { code: 'anchors-disagree'; lambda: number; least: number }
  | { code: 'labels-swapped'; field: Field }
  | { code: 'level-order'; field: Field; level: string }

export const leastRows = 5_000
export const leastAnchors = 300
/** Of pairs that share a trusted NIK at least this share must be one person, or the labels have swapped. */
export const leastLambda = 0.5

/** Bits by which a weaker level may outweigh a stronger one, as chance in few pairs; beyond it the model is refused. */
const tolerance = 3

/** What is wrong with a freshly learnt model, or nothing. `lambda` is the share of anchors found to be one person. */
export function findImplausible(model: Model, lambda: number): Implausible | null {
  const { rows, anchors } = model.basis
  if (rows < leastRows) return { code: 'too-few-rows', found: rows, least: leastRows }
  if (anchors < leastAnchors) return { code: 'too-few-anchors', found: anchors, least: leastAnchors }
  if (lambda < leastLambda) return { code: 'anchors-disagree', lambda, least: leastLambda }
  for (const field of fields) {
    const bits = oddsOf(model, field).map(({ m, u }) => Math.log2(m / u))
    if (bits[0]! <= 0 || bits.at(-1)! >= 0) return { code: 'labels-swapped', field }
    const wrong = bits.findIndex((value, at) => at > 0 && value > Math.min(...bits.slice(0, at)) + tolerance)
    if (wrong > 0) return { code: 'level-order', field, level: levels[field][wrong]! }
  }
  return null
}

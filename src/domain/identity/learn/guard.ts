import { fields, levels, type Field } from '../compare.ts'
import { oddsOf, type Model, type Odds } from '../settings/model.ts'

/** Why a learnt model is not believed. */
export type Implausible =
  | { code: 'too-few-rows'; found: number; least: number }
  | { code: 'too-few-anchors'; found: number; least: number }
  | { code: 'anchors-disagree'; lambda: number; least: number }
  | { code: 'lambda-out-of-range'; lambda: number }
  | { code: 'no-share'; field: Field | 'matchesPerRow'; level: string }
  | { code: 'labels-swapped'; field: Field }
  | { code: 'level-order'; field: Field; level: string }

export const leastRows = 5_000
export const leastAnchors = 300
/** Of pairs that share a trusted NIK at least this share must be one person, or the labels have swapped. */
export const leastLambda = 0.5

/** Bits by which a weaker level may outweigh a stronger one, as chance in few pairs; beyond it the model is refused. */
const tolerance = 3

/** Of pairs of one name and birth, the share of one person: below this, or at no number at all, learning went astray. */
const leastNamesakes = 0.02

/** Shares of pairs of one person that learning arrived at: among pairs with one NIK, and with one name and birth. */
export type Lambdas = { anchors: number; namesakes: number }

/** What is wrong with a freshly learnt model, or nothing. */
export function findImplausible(model: Model, { anchors: lambda, namesakes }: Lambdas): Implausible | null {
  const { rows, anchors } = model.basis
  if (rows < leastRows) return { code: 'too-few-rows', found: rows, least: leastRows }
  if (anchors < leastAnchors) return { code: 'too-few-anchors', found: anchors, least: leastAnchors }
  if (lambda < leastLambda) return { code: 'anchors-disagree', lambda, least: leastLambda }
  if (!(lambda <= 1)) return { code: 'lambda-out-of-range', lambda }
  if (!(namesakes >= leastNamesakes && namesakes <= 1)) return { code: 'lambda-out-of-range', lambda: namesakes }
  return findUnfit(model)
}

/** What is wrong with a model by itself, whoever made it: a level without a share, labels swapped, levels out of order. */
export function findUnfit(model: Model): Implausible | null {
  if (!(model.matchesPerRow > 0 && model.matchesPerRow < 1000))
    return { code: 'no-share', field: 'matchesPerRow', level: '' }
  for (const field of fields) {
    const shares = (model.fields as Partial<Model['fields']>)[field]
    const missing = levels[field].find((level) => {
      const odds = (shares as Record<string, Partial<Odds>> | undefined)?.[level]
      return !(isShare(odds?.m) && isShare(odds?.u))
    })
    if (missing) return { code: 'no-share', field, level: missing }
    const bits = oddsOf(model, field).map(({ m, u }) => Math.log2(m / u))
    if (bits[0]! <= 0 || bits.at(-1)! >= 0) return { code: 'labels-swapped', field }
    const wrong = bits.findIndex((value, at) => at > 0 && value > Math.min(...bits.slice(0, at)) + tolerance)
    if (wrong > 0) return { code: 'level-order', field, level: levels[field][wrong]! }
  }
  return null
}

const isShare = (share: number | undefined): boolean => share !== undefined && share > 0 && share <= 1

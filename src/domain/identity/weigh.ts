import { fields, type Comparison, type Field } from './compare.ts'
import { oddsOf, type Model } from './settings/model.ts'
import type { LinkPolicy } from './settings/policy.ts'
import type { Roll } from './roll/roll.ts'

/** A model made ready for one roll: bits for every level, and for every word of its names. */
export type Scales = {
  policy: LinkPolicy
  /** Bits before anything is compared: how unlikely any two rows are to be one person. Negative. */
  prior: number
  /** `bits.birth[level]` as in `Comparison`; place 0, a blank, is 0. */
  bits: Record<Field, Float64Array>
  wordBits: Float64Array
}

/** How many names' worth of trust the model's shares of words have against the words counted in the roll. */
const wordsKnownBefore = 20_000
/** The share assumed of a word the model does not list. */
const rareShare = 1 / 40_000
/** Bits lost when two words meet by ear, or by a slip of the pen, instead of being equal. */
const lostByEar = 1.5
const lostBySlip = 3

/** Makes a model ready for a roll. */
export function makeScales(model: Model, policy: LinkPolicy, roll: Roll): Scales {
  const people = Math.max(roll.length, policy.fewestPeople)
  const bits = Object.fromEntries(fields.map((field) => [field, fieldBits(model, field)])) as Scales['bits']
  const wordBits = Float64Array.from(roll.words.text, (word, number) => {
    const before = (model.commonWords[word] ?? rareShare) * wordsKnownBefore
    const share = (before + roll.words.count[number]!) / (wordsKnownBefore + roll.length)
    return Math.min(policy.mostWord, -Math.log2(share))
  })
  return { policy, prior: Math.log2(model.matchesPerRow / people), bits, wordBits }
}

/** A name's bits come from the words that met (`nameBits`); its level adds only how often one person's names agree so. */
function fieldBits(model: Model, field: Field): Float64Array {
  return Float64Array.from([0, ...oddsOf(model, field).map(({ m, u }) => Math.log2(field === 'name' ? m : m / u))])
}

/** The weight of a pair in bits: above 0, one person is likelier than two. */
export function weigh(scales: Scales, comparison: Comparison): number {
  return (
    scales.prior +
    nameBits(scales, comparison) +
    scales.bits.birth[comparison.birth]! +
    scales.bits.sex[comparison.sex]! +
    scales.bits.nik[comparison.nik]! +
    householdBits(scales, comparison)
  )
}

/** Rare words that met tell more than common ones: "Siti" brings little, "Sulastrining" much. */
export function nameBits(scales: Scales, { name, words }: Comparison): number {
  if (name === 0) return 0
  const lost = words.byEar ? lostByEar : lostBySlip
  let bits = 0
  for (const word of words.equal) bits += scales.wordBits[word]!
  for (let at = 0; at < words.alike.length; at += 2) {
    const commoner = Math.min(scales.wordBits[words.alike[at]!]!, scales.wordBits[words.alike[at + 1]!]!)
    bits += Math.max(0, commoner - lost)
  }
  return scales.bits.name[name]! + Math.min(scales.policy.mostName, bits)
}

/** Desa, family card and mother's name together, bounded: they tell one household from another, not one sibling. */
export function householdBits(scales: Scales, { desa, kk, mother }: Comparison): number {
  const all = scales.bits.desa[desa]! + scales.bits.kk[kk]! + scales.bits.mother[mother]!
  return Math.min(scales.policy.mostHousehold, all)
}

/** The chance that a pair of this weight is one person. */
export const chanceOf = (weight: number): number => 1 / (1 + 2 ** -weight)

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

/** Bits are kept to the 4096th part, so that their sums are exact and the same in whatever order they are added. */
export const exact = (bits: number): number => Math.round(bits * 4096) / 4096

/** Makes a model ready for a roll. */
export function makeScales(model: Model, policy: LinkPolicy, roll: Pick<Roll, 'length' | 'words'>): Scales {
  const people = Math.max(roll.length, policy.fewestPeople)
  const bits = Object.fromEntries(fields.map((field) => [field, fieldBits(model, field)])) as Scales['bits']
  const wordBits = new Float64Array(new SharedArrayBuffer(roll.words.length * 8))
  const names = roll.words.names ?? roll.length
  for (let word = 0; word < roll.words.length; word++) {
    wordBits[word] = bitsOfWord(model, policy, roll.words.text[word]!, roll.words.count[word]!, names)
  }
  return { policy, prior: exact(Math.log2(model.matchesPerRow / people)), bits, wordBits }
}

/** What a word that stands in `count` of `rows` names brings: the rarer, the more. */
export function bitsOfWord(model: Model, policy: LinkPolicy, word: string, count: number, rows: number): number {
  const before = (model.commonWords[word] ?? rareShare) * wordsKnownBefore
  return exact(Math.min(policy.mostWord, -Math.log2((before + count) / (wordsKnownBefore + rows))))
}

/** A name's bits come from the words that met (`nameBits`); its level adds only how often one person's names agree so. */
function fieldBits(model: Model, field: Field): Float64Array {
  return Float64Array.from([
    0,
    ...oddsOf(model, field).map(({ m, u }) => exact(Math.log2(field === 'name' ? m : m / u))),
  ])
}

/** The weight of a pair in bits: above 0, one person is likelier than two. */
export function weigh(scales: Scales, comparison: Comparison): number {
  return weighLevels(scales, comparison) + wordsBits(scales, comparison)
}

/** The weight but for the words that met. */
export function weighLevels(scales: Scales, comparison: Omit<Comparison, 'words'>): number {
  return (
    scales.prior +
    scales.bits.name[comparison.name]! +
    scales.bits.birth[comparison.birth]! +
    scales.bits.sex[comparison.sex]! +
    scales.bits.nik[comparison.nik]! +
    householdBits(scales, comparison)
  )
}

/** Rare words that met tell more than common ones: "Siti" brings little, "Sulastrining" much. */
function wordsBits(scales: Scales, { words }: Comparison): number {
  const { wordBits } = scales
  let bits = 0
  for (const word of words.equal) bits += wordBits[word]!
  for (let at = 0; at < words.alike.length; at += 2) {
    bits += bitsOfMeeting(wordBits[words.alike[at]!]!, wordBits[words.alike[at + 1]!]!, words.byEar)
  }
  return Math.min(scales.policy.mostName, bits)
}

/** Two words that are only alike bring what the commoner of them would, less for having to be forgiven. */
export const bitsOfMeeting = (one: number, other: number, byEar: boolean): number =>
  Math.max(0, Math.min(one, other) - (byEar ? lostByEar : lostBySlip))

/** What the name brings: its level and its words. */
export const nameBits = (scales: Scales, comparison: Comparison): number =>
  scales.bits.name[comparison.name]! + wordsBits(scales, comparison)

/** Desa, family card and mother's name together, bounded: they tell one household from another, not one sibling. */
export function householdBits(scales: Scales, { desa, kk, mother }: Omit<Comparison, 'words'>): number {
  const all = scales.bits.desa[desa]! + scales.bits.kk[kk]! + scales.bits.mother[mother]!
  return Math.min(scales.policy.mostHousehold, all)
}

/** The chance that a pair of this weight is one person. */
export const chanceOf = (weight: number): number => 1 / (1 + 2 ** -weight)

import type { Day } from '../../basics/day.ts'
import { levels, type Field, type Level } from '../compare.ts'
import firstModelJson from './first-model.json' with { type: 'json' }

/** How often a level shows among pairs of one person (m) and of two people (u). */
export type Odds = { m: number; u: number }

/**
 * What has been learnt of how lists differ about one person. A setting of this room, not law: dated, signed, readable,
 * and kept with every link it made.
 */
export type Model = {
  decidedBy: string
  decidedOn: Day
  reason: string
  /** What it was learnt from: rows, pairs with one trusted NIK, pairs drawn at random. */
  basis: { rows: number; anchors: number; randomPairs: number }
  /** Of a row in a list, how many other rows of the same person are to be expected. */
  matchesPerRow: number
  fields: { [F in Field]: Record<Level<F>, Odds> }
  /** Share of names that hold a word; words not listed are taken as rare. */
  commonWords: Record<string, number>
}

/** The model a regency starts with, until one learnt on its own lists is kept. */
export const firstModel = firstModelJson as unknown as Model

/** The odds of a field, strongest level first. */
export const oddsOf = (model: Model, field: Field): Odds[] =>
  levels[field].map((level) => (model.fields[field] as Record<string, Odds>)[level]!)

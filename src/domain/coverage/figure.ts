import type { Day } from '../basics/day.ts'

/** What the insurer accepted is counted of: everybody listed, or those the last ranking lets join. */
export const denominators = ['may', 'listed'] as const
export type Denominator = (typeof denominators)[number]

export const dimensions = ['kecamatan', 'desa', 'market', 'work'] as const
export type Dimension = (typeof dimensions)[number]

/**
 * Where a person stands; each counts once. `accepted`: the insurer's recap says so. `waiting`: decreed, the insurer has
 * not answered. `own`: a member by other means, as the insurer's list shows. `refused`: the insurer said no. `none`:
 * none of these.
 */
export const parts = ['accepted', 'waiting', 'own', 'refused', 'none'] as const
export type Part = (typeof parts)[number]

/** Counts of one place or kind of work. Null: too few people to be told to the reader. */
export type Counts = {
  people: number | null
  accepted: number | null
  waiting: number | null
  own: number | null
  refused: number | null
}

/** A figure with everything it rests on: without its days and its denominator it is not a figure. */
export type Figure = {
  /** The day it speaks of. */
  on: Day
  /** The day of the newest recap of the insurer; null before the first. */
  recapOn: Day | null
  of: Denominator
  /** The day the denominator speaks of: of the ranking, or the day itself. */
  ofOn: Day
  total: Counts
}

/** Those who are none of the other parts; null when a count is withheld. */
export function noneOf({ people, accepted, waiting, own, refused }: Counts): number | null {
  if (people === null || accepted === null || waiting === null || own === null || refused === null) return null
  return people - accepted - waiting - own - refused
}

/** Accepted of people in thousandths, rounded down: 999 of 1,000 is never shown as all. Null when nobody is counted. */
export function perMille({ people, accepted }: Pick<Counts, 'people' | 'accepted'>): number | null {
  if (people === null || accepted === null || people === 0) return null
  return Math.floor((accepted * 1000) / people)
}

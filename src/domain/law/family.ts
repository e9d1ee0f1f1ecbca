import type { Day } from '../basics/day.ts'
import type { Month } from '../basics/month.ts'
import type { Rupiah } from '../basics/rupiah.ts'
import type { Because } from './cite.ts'
import type { Contribution } from './contribution.ts'
import type { Part, Readings } from './outcomes.ts'
import type { BpuProgramme, Payer, Sector } from './payer.ts'
import type { Child } from './scholarship.ts'

/** A worker without an employer, who pays, and what is imagined to happen on a day. */
export type FamilyAsked = {
  /** The day of the event: the law of that day answers. */
  on: Day
  /** What the worker earns a month, as declared; the base follows from it. */
  income: Rupiah
  payer: Payer
  sector: Sector
  /** First month of contributions. */
  first: Month
  programmes: readonly BpuProgramme[]
  /** Months of contributions by the day of the event. */
  monthsPaid: number
  /** Of those, in a row up to the event; the same when left out. */
  monthsInRow?: number
  children?: readonly Child[]
  /** Months unable to work, for the case of a temporary disability; 3 when left out. */
  monthsUnable?: number
}

export const familyCases = ['death', 'work-death', 'total-disability', 'unable', 'care'] as const
export type FamilyCaseCode = (typeof familyCases)[number]

/** One thing that may happen, and all that the family may then receive. */
export type FamilyCase = Readings<{ amount: Rupiah; parts: Part[] }> & {
  code: FamilyCaseCode
  title: string
  /** False when no programme of theirs covers it: there is then one outcome of 0 that says so. */
  covered: boolean
}

export type FamilyAnswer = {
  base: { base: Rupiah; because: Because[] }
  /** What `first` costs; a relief may change it later, see `months`. */
  cost: Contribution
  /** Twelve months from `first`, as far as the law is known. */
  months: { month: Month; amount: Rupiah; open: Rupiah[] }[]
  cases: FamilyCase[]
  /** The month from which the full death benefit holds, on each reading; empty without JKM. */
  fullFrom: { month: Month; reading: string }[]
  questions: string[]
  warns: boolean
}

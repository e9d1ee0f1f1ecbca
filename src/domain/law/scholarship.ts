import type { Day } from '../basics/day.ts'
import type { Rupiah } from '../basics/rupiah.ts'

export const levels = ['kindergarten', 'primary', 'junior', 'senior', 'higher'] as const
export type Level = (typeof levels)[number]

/** A child of the member, on the day the scholarship is asked for. */
export type Child = {
  birth: Day
  /** The level the child is in, or enters next. */
  level: Level
  /** School years of this level already paid by the insurer; 0 when left out. */
  yearsPaid?: number
  /** School years that have passed since the event and were never asked for; 0 when left out. */
  yearsMissed?: number
  married?: boolean
  /** Work beside school: up to six months in a row for a wage, without a wage (BPU), and an internship do not end it. */
  works?: 'no' | 'wage-up-to-six-months' | 'wage-longer' | 'own-account' | 'intern'
}

/** One school year still to come: at this age, at this level. */
export type SchoolYear = { level: Level; age: number; amount: Rupiah }

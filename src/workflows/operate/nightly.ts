import type { Day } from '../../domain/basics/day.ts'
import type { Outcome } from '../../domain/basics/outcome.ts'
import type { Actor, Database } from '../../store/database.ts'

/** What the work of a night is given. The clock is an argument: `on` is the day it works for, `at` the instant. */
export type Night = {
  database: Database
  ownerUrl: string
  /** The clock as an actor of this regency, with the rights of `nightlyVerbs`. */
  actor: Actor
  on: Day
  at: string
  env: NodeJS.ProcessEnv
}

/** What it did: numbers and codes only, and the same in a sentence for the page. */
export type Did = { did: Record<string, number | string | boolean | null>; says: string }

/** A task of the night: durable, once a night, noted with what it did or why it failed. Doing it twice does no harm. */
export type Nightly = {
  /** `room.what`, the same for good: runs are found by it. */
  name: string
  /** In Indonesian, for the page. */
  title: string
  /** When, in western Indonesia: minute and hour of a cron line, `15 1` for 01.15. */
  at: `${number} ${number}`
  /** Once for each regency, or once for the whole installation (it is then noted in each). */
  per: 'regency' | 'installation'
  run: (night: Night) => Promise<Outcome<Did>>
}

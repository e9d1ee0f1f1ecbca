import type { Unspent } from '../../domain/funding/line.ts'
import type { Summary } from '../../domain/funding/summary.ts'

/** Of one purse: what it pays, why it has money left, and what one more million rupiah in it buys. */
export type KeptPurseResult = {
  heads: number
  personMonths: number
  spent: number
  left: number
  unspent: Unspent
  /** Rank of the person at whom it was closed, and of the last person paid; null where there is none. */
  closedAt: number | null
  lastPaid: number | null
  million: { heads: number; lost: number; personMonths: number; workers: number[] }
}

/** Somebody just below the line. `lacks` in rupiah, by position of the purse in the plan. */
export type KeptWaiting = { worker: number; rank: number; options: { purse: number; amount: number; lacks: number }[] }

/** The figures of a scenario. People by number only. */
export type ScenarioResult = {
  summary: Summary
  purses: KeptPurseResult[]
  waiting: KeptWaiting[]
  proven: boolean
  weighted: { objective: number; bound: number } | null
  /** sha256 of the law that priced it. */
  law: string
}

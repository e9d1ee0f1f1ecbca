import type { Day } from '../basics/day.ts'
import type { Month } from '../basics/month.ts'
import type { Outcome } from '../basics/outcome.ts'
import type { Confidence, Force, Standing } from './shape.ts'
import type { ContributionAsked } from './contribution.ts'
import type { FamilyAsked } from './family.ts'

/** What may be asked to be explained. `rule`: one parameter on a day (or through time without `on`). */
export type Question =
  | { ask: 'rule'; rule: string; on?: Day | Month }
  | ({ ask: 'contribution' } & ContributionAsked)
  | { ask: 'death'; on: Day; monthsPaid: number }
  | ({ ask: 'family' } & FamilyAsked)

/** One line of an explanation. Reasons carry the day, the article and how sure it is; the others only words. */
export type ExplainedLine = {
  kind: 'title' | 'amount' | 'part' | 'reason' | 'reading' | 'question' | 'warning'
  text: string
  on?: Day | Month
  rule?: string
  article?: string
  quote?: string
  standing?: Standing
  confidence?: Confidence
  force?: Force
  question?: string
}

export type Explained = { title: string; lines: ExplainedLine[]; questions: string[]; warns: boolean }
export type Explain = (question: Question) => Outcome<Explained>

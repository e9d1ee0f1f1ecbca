import { addMonths, type Month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Ending } from '../../domain/enrolment/line.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findEnded, moveEnding } from '../../store/enrolment/life.ts'

/** `from` null: nobody ended after all. */
export type CorrectEnding = { worker: number; decree: number; from: Month | null; why: Ending | null }

const monthsTaken = '23P01'

/**
 * Corrects when, why or whether somebody left. Refused when the months it would take back were decreed to them anew by
 * another decree: the database keeps a month from being in force twice. Bills follow when they are corrected next.
 */
export async function correctEnding(
  database: Database,
  actor: Actor,
  { worker, decree, from, why }: CorrectEnding,
): Promise<Outcome<{ worker: number; from: Month | null }>> {
  if ((from === null) !== (why === null)) return refused({ code: 'ending-month-outside' })
  try {
    return await asActor(database, actor, async (session): Promise<Outcome<{ worker: number; from: Month | null }>> => {
      const line = await findEnded(session, decree, worker)
      if (!line) return refused({ code: 'ending-not-in-force' })
      if (from !== null && (from < line.firstMonth || from >= addMonths(line.firstMonth, line.months)))
        return refused({ code: 'ending-month-outside' })
      await moveEnding(session, line, from, why)
      session.note('enrolment', { act: 'correct-ending', subject: { worker, decree, was: line.endedFrom, from, why } })
      return done({ worker, from })
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === monthsTaken)
      return refused({ code: 'months-taken' })
    throw error
  }
}

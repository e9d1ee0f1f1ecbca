import type { Month } from '../../domain/basics/month.ts'
import { addMonths } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Ending } from '../../domain/enrolment/line.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { endLine, findInForce } from '../../store/enrolment/endings.ts'

/** `from`: the first month that is no longer paid for. */
export type EndCover = { worker: number; decree: number; from: Month; why: Ending }

/**
 * Lets somebody leave a decree before its last month. Their later months are free again, for them or for whoever takes
 * their place. Which of the reasons apply, a person decides: nobody is taken off by a program.
 */
export async function endCover(
  database: Database,
  actor: Actor,
  { worker, decree, from, why }: EndCover,
): Promise<Outcome<{ worker: number; freed: number }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ worker: number; freed: number }>> => {
    const line = await findInForce(session, decree, worker)
    if (!line) return refused({ code: 'ending-not-in-force' })
    const after = addMonths(line.firstMonth, line.months)
    if (from < line.firstMonth || from >= after) return refused({ code: 'ending-month-outside' })
    const freed = await endLine(session, line, from, why)
    session.note('enrolment', { act: 'end-cover', subject: { worker, decree, from, why, freed } })
    return done({ worker, freed })
  })
}

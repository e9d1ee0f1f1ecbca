import type { Day } from '../../domain/basics/day.ts'
import { done, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { endSure } from '../../store/enrolment/life.ts'

/**
 * Ends everybody who died or found a wage job, by the register, from the month after. Who moved or turned 65 is only
 * shown (listEndingsDue): a person decides each of those, with endCover.
 */
export async function endDue(
  database: Database,
  actor: Actor,
  { on }: { on: Day },
): Promise<Outcome<{ ended: Record<string, number> }>> {
  // prettier-ignore
  return asActor(database, actor, async (session) => {
    const ended = await endSure(session, on)
    session.note('enrolment', { act: 'end-due', subject: { on, ...ended } })
    return done({ ended })
  })
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { keepReplacement, type Seat } from '../../store/enrolment/life.ts'

/**
 * Records who came for whom. The one who comes was proposed, approved by another person and decreed like everybody else,
 * out of the same purse and not before the place was free; this only ties the two together.
 */
export async function replaceWorker(
  database: Database,
  actor: Actor,
  { gone, came }: { gone: Seat; came: Seat },
): Promise<Outcome<{ gone: number; came: number }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ gone: number; came: number }>> => {
    const kept = await keepReplacement(session, gone, came)
    if (kept === 'none') return refused({ code: 'ending-not-in-force' })
    if (kept === 'unfit') return refused({ code: 'replacement-unfit' })
    if (kept === 'taken') return refused({ code: 'replacement-taken' })
    session.note('enrolment', { act: 'replace', subject: { gone: gone.worker, came: came.worker, decree: came.decree } }) // prettier-ignore
    return done({ gone: gone.worker, came: came.worker })
  })
}

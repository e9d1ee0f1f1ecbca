import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ReviewRefusal } from '../../domain/identity/review.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { askOpinion, otherReviewers } from '../../store/identity/opinions.ts'
import { findPair } from '../../store/identity/queue.ts'

/**
 * Asks for a second opinion on an open pair: from then on another account decides, which the database holds to. Refused
 * while there is nobody else who could.
 */
export async function askColleague(
  database: Database,
  actor: Actor,
  id: number,
  note: string,
): Promise<Outcome<{ pair: number }, ReviewRefusal>> {
  return asActor(database, actor, async (session) => {
    const pair = await findPair(session, id, true)
    if (!pair) return refused({ code: 'not-found' })
    if (pair.state !== 'open') return refused({ code: 'pair-decided', state: pair.state })
    if (pair.askedBy !== null) return refused({ code: 'asked-already' })
    if ((await otherReviewers(session)) === 0) return refused({ code: 'nobody-else' })
    await askOpinion(session, id, note)
    session.note('identity', { act: 'ask-opinion', worker: pair.a, subject: { pair: id } })
    return done({ pair: id })
  })
}

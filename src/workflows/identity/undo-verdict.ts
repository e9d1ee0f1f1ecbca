import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ReviewRefusal } from '../../domain/identity/review.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findPair } from '../../store/identity/queue.ts'
import { settleDoubt } from './settle-doubt.ts'
import { takeBack } from './take-back.ts'

/**
 * Takes a verdict back: both records are what they were, the pair waits again, and so do the pairs that it had settled
 * besides. A verdict implied by another one is taken back there.
 */
export async function undoVerdict(
  database: Database,
  actor: Actor,
  id: number,
): Promise<Outcome<{ pair: number; reopened: number }, ReviewRefusal>> {
  return asActor(database, actor, async (session) => {
    const pair = await findPair(session, id, true)
    if (!pair) return refused({ code: 'not-found' })
    const reopened = await takeBack(session, pair)
    if (!reopened.ok) return reopened
    session.note('identity', { act: 'undo', worker: pair.a, subject: { pair: id, verdict: pair.state } })
    await settleDoubt(session, reopened.value)
    return done({ pair: id, reopened: reopened.value.length })
  })
}

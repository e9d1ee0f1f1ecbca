import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ReviewRefusal } from '../../domain/identity/review.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findPair } from '../../store/identity/queue.ts'
import { postpone } from '../../store/identity/verdicts.ts'
import { giveVerdict } from './give-verdict.ts'
import { settleDoubt } from './settle-doubt.ts'

export type Verdict = 'same' | 'different' | 'later'

/**
 * An officer's word on a doubtful pair. `same` lets one record speak for two, or gives a row of a reference list its
 * worker; `different` keeps them apart in every later run; `later` puts the pair at the end of the queue.
 * What the verdict settles besides (a third record merged into the same one) is settled with it.
 */
export async function decidePair(
  database: Database,
  actor: Actor,
  id: number,
  verdict: Verdict,
): Promise<Outcome<{ pair: number; settled: number }, ReviewRefusal>> {
  return asActor(database, actor, async (session) => {
    const pair = await findPair(session, id, true)
    if (!pair) return refused({ code: 'not-found' })
    if (pair.state !== 'open') return refused({ code: 'pair-decided', state: pair.state })
    if (verdict === 'later') {
      session.note('identity', { act: verdict, worker: pair.a, subject: { pair: id, kind: pair.kind } })
      await postpone(session, id)
      return done({ pair: id, settled: 0 })
    }
    const given = await giveVerdict(session, pair, verdict)
    if (!given.ok) return given
    session.note('identity', { act: verdict, worker: pair.a, subject: { pair: id, kind: pair.kind } })
    await settleDoubt(session, [id, ...given.value])
    return done({ pair: id, settled: given.value.length })
  })
}

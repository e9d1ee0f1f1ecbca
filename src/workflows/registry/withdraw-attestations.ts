import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { findWithdrawable, withdrawAttestations as withdraw } from '../../store/registry/attestations.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { refreshStanding } from './refresh-standing.ts'
import { settleWorkers } from './settle-workers.ts'

/** Takes attestations back, one's own or, for an officer, anybody's: each worker stands as before. */
export async function withdrawAttestations(
  database: Database,
  actor: Actor,
  ids: readonly number[],
): Promise<Outcome<{ withdrawn: number }>> {
  return asActor(database, actor, async (session) => {
    const own = await findWithdrawable(session, ids)
    if (own.length === 0) return refused({ code: 'not-found' })
    const workers = await withdraw(session, own)
    await refreshStanding(session, workers)
    await settleWorkers(session, workers)
    for (const worker of workers) session.note('registry', { act: 'withdraw-attestation', worker })
    return done({ withdrawn: workers.length })
  })
}

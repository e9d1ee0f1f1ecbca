import { standing } from '../../domain/registry/attestation.ts'
import { loadAttestations, loadHealth, saveStanding } from '../../store/registry/standing.ts'
import type { Session } from '../../store/session.ts'

/** Brings "who vouches for what" of some workers up to date with their attestations. Part of the caller's transaction. */
export async function refreshStanding(session: Session, workers: readonly number[]): Promise<void> {
  if (workers.length === 0) return
  const attestations = Map.groupBy(await loadAttestations(session, workers), ({ worker }) => worker)
  const health = await loadHealth(session, workers)
  await saveStanding(
    session,
    workers.map((worker) => {
      const held = standing(attestations.get(worker) ?? [])
      const disability = health.get(worker)?.disability
      const known = { ...(disability && { disability }), ...(held?.ill && { ill: true }) }
      return { worker, held, health: Object.keys(known).length > 0 ? known : undefined }
    }),
  )
}

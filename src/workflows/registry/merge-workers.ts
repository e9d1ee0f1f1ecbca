import { setDoubtful, setMerged, setUnmerged } from '../../store/registry/merge-workers.ts'
import { applyReferenceFacts } from '../../store/registry/references.ts'
import type { Session } from '../../store/session.ts'
import { refreshStanding } from './refresh-standing.ts'
import { settleWorkers } from './settle-workers.ts'

/**
 * Two records are one person: `keep` speaks for both from now on, with everything stated about either. Part of the
 * caller's transaction. @returns false when either is not a listed worker, and then nothing has changed
 */
export async function mergeWorkers(session: Session, keep: number, gone: number): Promise<boolean> {
  if (!(await setMerged(session, keep, gone))) return false
  session.note('registry', { act: 'merge', worker: keep, subject: { gone } })
  await renew(session, [keep])
  return true
}

/**
 * Takes a merge back: both records are what they were before, and so is the one that spoke for both by now (`root`).
 * @returns false when it was not merged
 */
export async function unmergeWorkers(session: Session, gone: number, root?: number): Promise<boolean> {
  const keep = await setUnmerged(session, gone)
  if (keep === undefined) return false
  session.note('registry', { act: 'unmerge', worker: keep, subject: { gone } })
  await renew(session, [...new Set([root ?? keep, keep, gone])])
  return true
}

/** Marks workers as part of an open pair, or no longer. */
export async function markDoubtful(session: Session, workers: readonly number[], doubtful: boolean): Promise<void> {
  if (workers.length === 0) return
  await setDoubtful(session, workers, doubtful)
  session.note('registry', { act: 'mark-doubtful', subject: { workers: workers.length, doubtful } })
}

async function renew(session: Session, workers: readonly number[]): Promise<void> {
  await settleWorkers(session, workers)
  await refreshStanding(session, workers)
  await applyReferenceFacts(session, workers)
}

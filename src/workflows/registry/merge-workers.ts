import { setDoubtful, setMerged, setUnmerged } from '../../store/registry/merge-workers.ts'
import { applyReferenceFacts } from '../../store/registry/references.ts'
import type { Session } from '../../store/session.ts'
import { refreshStanding } from './refresh-standing.ts'
import { settleWorkers } from './settle-workers.ts'

/** Records to be made up to date at the end of an act on many: whole, or what reference lists say of them only. */
export type Deferred = { records: Set<number>; facts: Set<number> }

/**
 * Two records are one person: `keep` speaks for both from now on, with everything stated about either. Part of the
 * caller's transaction. @returns false when either is not a listed worker, and then nothing has changed
 */
export async function mergeWorkers(session: Session, keep: number, gone: number, later?: Deferred): Promise<boolean> {
  if (!(await setMerged(session, keep, gone))) return false
  session.note('registry', { act: 'merge', worker: keep, subject: { gone } })
  await renew(session, [keep], later)
  return true
}

/**
 * Takes a merge back: both records are what they were before, and so is the one that spoke for both by now (`root`).
 * @returns false when it was not merged
 */
export async function unmergeWorkers(
  session: Session,
  gone: number,
  root?: number,
  later?: Deferred,
): Promise<boolean> {
  const keep = await setUnmerged(session, gone)
  if (keep === undefined) return false
  session.note('registry', { act: 'unmerge', worker: keep, subject: { gone } })
  await renew(session, [...new Set([root ?? keep, keep, gone])], later)
  return true
}

/** Marks workers as part of an open pair, or no longer. */
export async function markDoubtful(session: Session, workers: readonly number[], doubtful: boolean): Promise<void> {
  if (workers.length === 0) return
  await setDoubtful(session, workers, doubtful)
  session.note('registry', { act: 'mark-doubtful', subject: { workers: workers.length, doubtful } })
}

async function renew(session: Session, workers: readonly number[], later?: Deferred): Promise<void> {
  if (later) {
    for (const worker of workers) later.records.add(worker)
    return
  }
  await settleWorkers(session, workers)
  await refreshStanding(session, workers)
  await applyReferenceFacts(session, workers)
}

/** Makes up to date what an act on many has deferred. Part of the caller's transaction and of its history link. */
export async function renewDeferred(session: Session, { records, facts }: Deferred): Promise<void> {
  if (records.size > 0) await renew(session, [...records])
  const rest = [...facts].filter((worker) => !records.has(worker))
  if (rest.length > 0) {
    await applyReferenceFacts(session, rest)
    session.note('registry', { act: 'apply-references', subject: { workers: rest.length } })
  }
}

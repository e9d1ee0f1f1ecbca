import { settle } from '../../domain/registry/settle.ts'
import { may } from '../../domain/access/rights.ts'
import { loadFacts } from '../../store/registry/load-facts.ts'
import { saveSettled } from '../../store/registry/save-settled.ts'
import type { Session } from '../../store/session.ts'

const batch = 5_000

/**
 * Settles the records of workers from everything stated about them. Part of the caller's transaction and of its history
 * link. A worker of whom nothing is stated any more (all links undone) keeps the record as it last was.
 * @returns how many records were written
 */
export async function settleWorkers(session: Session, workers: readonly number[]): Promise<number> {
  const ids = [...new Set(workers)].sort((a, b) => a - b)
  let written = 0
  for (let at = 0; at < ids.length; at += batch) {
    const stated = await loadFacts(session, ids.slice(at, at + batch))
    const settled = [...stated].map(([worker, { facts, untrusted }]) => ({ worker, untrusted, ...settle(facts) }))
    if (settled.length === 0) continue
    await saveSettled(session, settled, may(session.role, 'registry.correct'))
    written += settled.length
  }
  if (written > 0) session.note('registry', { act: 'settle', subject: { workers: written } })
  return written
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { applyReferenceFacts, insertListAttestations, workersOfList } from '../../store/registry/references.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import type { Progress, Work } from '../work.ts'
import { refreshStanding } from './refresh-standing.ts'
import { settleWorkers } from './settle-workers.ts'

const batch = 5_000

/**
 * Takes what a kept reference list (insurer, welfare, deaths, employees, attestations) says of known workers into their
 * records, some thousand at a time. Doing it again changes nothing, so a killed run is simply run again.
 * @returns how many of the register's workers the list speaks of, how many records changed, how many were attested
 */
export async function applyReferences(
  database: Database,
  actor: Actor,
  list: number,
  progress: Progress,
): Promise<Outcome<{ workers: number; changed: number; attested: number }>> {
  const { workers, attested } = await asActor(database, actor, async (session) => {
    const { attested, working } = await insertListAttestations(session, list)
    await refreshStanding(session, attested)
    await settleWorkers(session, working)
    session.note('registry', { act: 'attest-list', subject: { list, workers: attested.length } })
    return { attested: attested.length, workers: await workersOfList(session, list) }
  })
  progress.step('Menerapkan daftar rujukan', workers.length)
  let changed = 0
  for (let at = 0; at < workers.length; at += batch) {
    if (progress.cancelled()) return refused({ code: 'cancelled' })
    const some = workers.slice(at, at + batch)
    changed += await asActor(database, actor, async (session) => {
      const now = await applyReferenceFacts(session, some)
      session.note('registry', { act: 'apply-references', subject: { list, workers: some.length, changed: now } })
      return now
    })
    progress.advance(some.length)
  }
  return done({ workers: workers.length, changed, attested })
}

export const applyReferencesWork: Work<{ list: number }> = {
  name: 'registry.apply-references',
  title: 'Menerapkan daftar rujukan',
  run: (database, actor, { list }, progress) => applyReferences(database, actor, list, progress),
}

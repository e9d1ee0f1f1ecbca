import { Ear, soundOf } from '../../domain/identity/plain-keys.ts'
import {
  setUnmatchedSounds,
  setWorkerSounds,
  unmatchedUnsounded,
  workersUnsounded,
} from '../../store/identity/sounds.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import type { Progress } from '../work.ts'

const portion = 50_000

/**
 * Works out how the names sound that came or changed since the last time, or that were worked out by older tables of
 * names: what a linkage finds candidates by. Mostly there is nothing to do. @returns false when asked to stop
 */
export async function workOutSounds(database: Database, actor: Actor, progress: Progress): Promise<boolean> {
  for (let more = true; more;) {
    if (progress.cancelled()) return false
    more = await asActor(database, actor, (session) => workOutSome(session))
  }
  return true
}

/** Some thousand of them, within the caller's transaction. @returns whether there may be more */
export async function workOutSome(session: Session): Promise<boolean> {
  const ear = new Ear()
  const workers = await workersUnsounded(session, portion)
  if (workers.length > 0) {
    const sounds = workers.map((worker) => soundOf(ear, worker))
    await setWorkerSounds(session, workers.map(({ worker }) => worker), sounds) // prettier-ignore
  }
  const rows = await unmatchedUnsounded(session, portion)
  if (rows.length > 0) {
    await setUnmatchedSounds(session, rows, rows.map((row) => soundOf(ear, row))) // prettier-ignore
    session.note('identity', { act: 'work-out-sounds', subject: { rows: rows.length } })
  }
  return workers.length >= portion || rows.length >= portion
}

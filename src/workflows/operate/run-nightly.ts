import type { Day } from '../../domain/basics/day.ts'
import { nightly } from '../../domain/access/rights.ts'
import type { Outcome } from '../../domain/basics/outcome.ts'
import { withNightLock } from '../../store/operate/night-lock.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { beginRun, endRun } from '../../store/operate/runs.ts'
import { listRegencies } from '../../store/operate/list-regencies.ts'
import { allNightly } from './all-nightly.ts'
import type { Did, Nightly } from './nightly.ts'

/** Where the night works: what it is given of the running system, and its settings. */
export type NightPlace = { database: Database; ownerUrl: string; env?: NodeJS.ProcessEnv }

/** The clock: the day the night works for, and the instant. */
export type Clock = { on: Day; at: string }

/**
 * Runs one task of the night and notes it in every regency it was for. A refusal is noted as the reason and the night goes
 * on; a bug is noted, and thrown, so that the queue tries again. One that already runs elsewhere is left alone.
 * @param tasks those there are, for a test to bring its own
 */
export async function runNightly(
  place: NightPlace,
  name: string,
  clock: Clock,
  askedBy: string | null = null,
  tasks: readonly Nightly[] = allNightly,
): Promise<void> {
  const task = tasks.find((one) => one.name === name)
  if (!task) return
  await withNightLock(place.database, name, async () => {
    const regencies = await listRegencies(place.database)
    const actors = regencies.map((regency): Actor => ({ regency, account: nightly }))
    const night = { ...clock, env: place.env ?? process.env, database: place.database, ownerUrl: place.ownerUrl }
    if (task.per === 'regency')
      for (const actor of actors) await noted(place, task, [actor], clock, askedBy, () => task.run({ ...night, actor }))
    else if (actors[0])
      await noted(place, task, actors, clock, askedBy, () => task.run({ ...night, actor: actors[0]! }))
  })
}

async function noted(
  { database }: NightPlace,
  task: Nightly,
  actors: readonly Actor[],
  { on }: Clock,
  askedBy: string | null,
  work: () => Promise<Outcome<Did>>,
): Promise<void> {
  const runs: { actor: Actor; id: string }[] = []
  for (const actor of actors) {
    const id = await asActor(database, actor, (session) => beginRun(session, { task: task.name, day: on, askedBy }))
    runs.push({ actor, id })
  }
  const end = async (how: Parameters<typeof endRun>[2]) => {
    for (const { actor, id } of runs) await asActor(database, actor, (session) => endRun(session, id, how))
  }
  try {
    const outcome = await work()
    await end(outcome.ok ? outcome.value : { problem: outcome.refusal })
  } catch (error) {
    await end({ problem: { code: 'bug', name: error instanceof Error ? error.name : 'unknown' } as { code: string } })
    throw error
  }
}

/** The tasks as cron lines. */
export const nightShift = allNightly.map(({ name, at }) => ({ name, cron: `${at} * * *` }))

import { asActor, type Actor, type Database } from '../database.ts'

/** Lets the planner look at what has just been written: without it, joins of many new rows take minutes. */
export async function refreshStatistics(database: Database, actor: Actor): Promise<void> {
  await asActor(database, actor, (session) => session.client.query('select identity.refresh_statistics()'))
}

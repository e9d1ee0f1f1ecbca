import { asActor, type Actor, type Database, type Session } from '../database.ts'

/** How many rows the planner believes the smallest of the tables of a linkage to hold; 0 where it has never looked. */
export async function rowsLookedAt(session: Session): Promise<number> {
  const { rows } = await session.client.query<{ least: number }>(
    `select greatest(min(reltuples), 0)::float8 as least from pg_class
     where oid in ('ingest.row'::regclass, 'identity.link'::regclass, 'registry.worker'::regclass)`,
  )
  return rows[0]!.least
}

/** Lets the planner look at what has just been written: without it, joins of many new rows take minutes. */
export async function refreshStatistics(database: Database, actor: Actor): Promise<void> {
  await asActor(database, actor, (session) => session.client.query('select identity.refresh_statistics()'))
}

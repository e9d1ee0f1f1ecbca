import type { Session } from '../session.ts'

/** The newest job that reads a list and has not ended, if the actor may see it. */
export async function findJobOfList(session: Session, list: number): Promise<string | null> {
  const { rows } = await session.client.query<{ id: string }>(
    `select id from access.job where regency = $1 and work = 'ingest.load-list' and (subject->>'list')::bigint = $2
       and state in ('waiting', 'running') order by created_at desc limit 1`,
    [session.actor.regency, list],
  )
  return rows[0]?.id ?? null
}

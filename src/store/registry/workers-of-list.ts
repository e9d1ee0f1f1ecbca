import type { Day } from '../../domain/basics/day.ts'
import type { Session } from '../session.ts'

/**
 * The workers a kept list speaks of, of whom nobody has said anything on or after a day. In the order of their numbers,
 * beyond `after`, at most `limit`.
 */
export async function unattestedOfList(
  session: Session,
  list: number,
  on: Day,
  after: number,
  limit: number,
): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `select w.id from registry.worker w
     where w.regency = $1 and w.state = 'listed' and w.restricted_on is null and w.id > $4
       and (w.attested_on is null or w.attested_on < $3)
       and exists (select from identity.link l where l.regency = w.regency and l.worker = w.id and l.list = $2)
     order by w.id limit $5`,
    [session.actor.regency, list, on, after, limit],
  )
  return rows.map(({ id }) => id)
}

/** Whether a list is kept, and the name of its file. */
export async function findKeptList(session: Session, list: number): Promise<{ file: string } | undefined> {
  const { rows } = await session.client.query<{ file: string }>(
    `select file_name as file from ingest.list where regency = $1 and id = $2 and state = 'kept' and kind = 'workers'`,
    [session.actor.regency, list],
  )
  return rows[0]
}

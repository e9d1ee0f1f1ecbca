import type { Day } from '../../domain/basics/day.ts'
import type { Session } from '../session.ts'

/** Who a list speaks of: the workers its rows are linked to. */
const listed = `w.regency = $1 and w.state = 'listed' and w.restricted_on is null
  and exists (select from identity.link l where l.regency = w.regency and l.worker = w.id and l.list = $2)`

/** Nobody has said anything of them on or after the day, and they are not known to be dead. */
const open = '(w.attested_on is null or w.attested_on < $3) and w.dead_on is null'

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
    `select w.id from registry.worker w where ${listed} and ${open} and w.id > $4 order by w.id limit $5`,
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

/**
 * `people` = `waits` + `known` + `dead` + `withoutWork`. `known`: somebody spoke of them on or after the day;
 * `withoutWork`: no kind of work is on record, so that nobody can say they work. `unlinked`: rows nobody was found for yet.
 */
export type CountOfList = {
  people: number
  waits: number
  known: number
  dead: number
  withoutWork: number
  unlinked: number
}

/** What a signature under a list, on a day, would say of how many. */
export async function countOfList(session: Session, list: number, on: Day): Promise<CountOfList> {
  const { rows } = await session.client.query<CountOfList>(
    `select count(*) as people,
       count(*) filter (where ${open} and w.kind_of_work is not null) as waits,
       count(*) filter (where ${open} and w.kind_of_work is null) as "withoutWork",
       count(*) filter (where w.dead_on is not null) as dead,
       count(*) filter (where w.dead_on is null and w.attested_on >= $3) as known,
       (select count(*) from ingest.row r where r.regency = $1 and r.list = $2 and r.verdict <> 'refused' and not r.mended
          and not exists (select from identity.link k where k.regency = r.regency and k.list = r.list and k.seq = r.seq)
          and not exists (select from identity.unmatched u where u.regency = r.regency and u.list = r.list and u.seq = r.seq)) as unlinked
     from registry.worker w where ${listed}`,
    [session.actor.regency, list, on],
  )
  return rows[0]!
}

export type Signature = { attester: string; on: Day; people: number }

const signed = `a.regency = $1 and a.via = 'paper' and a.paper = $3 and a.withdrawn_at is null
  and exists (select from identity.link l where l.regency = a.regency and l.worker = a.worker and l.list = $2)`

/** Who vouched for everybody in a list, on which day, and for how many that stands; the newest first. */
export async function listSignatures(session: Session, list: number, file: string): Promise<Signature[]> {
  const { rows } = await session.client.query<Signature>(
    `select a.attester, a.stated_on as on, count(distinct a.worker) as people
     from registry.attestation a where ${signed} group by 1, 2 order by 2 desc, 1`,
    [session.actor.regency, list, file],
  )
  return rows
}

/** Attestations that stand under one signature, at most `limit`. */
export async function attestationsOfSignature(
  session: Session,
  list: number,
  file: string,
  { attester, on }: Pick<Signature, 'attester' | 'on'>,
  limit: number,
): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `select a.id from registry.attestation a where ${signed} and a.attester = $4 and a.stated_on = $5 order by a.id limit $6`,
    [session.actor.regency, list, file, attester, on, limit],
  )
  return rows.map(({ id }) => id)
}

/** Whether attestations sent under a client id were taken back. */
export async function wasWithdrawn(session: Session, clientId: string): Promise<boolean> {
  const { rows } = await session.client.query(
    `select from registry.attestation where regency = $1 and client_id = $2 and withdrawn_at is not null limit 1`,
    [session.actor.regency, clientId],
  )
  return rows.length > 0
}

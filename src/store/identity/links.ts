import type { Session } from '../session.ts'
import type { How } from './tables.ts'

export type NewLink = { list: number; seq: number; worker: number; how: How; weight: number | null }
export type RowRef = { list: number; seq: number }

/** Writes down which worker each row speaks of. A row linked already keeps its link. */
export async function insertLinks(session: Session, links: readonly NewLink[], model: number | null): Promise<void> {
  if (links.length === 0) return
  await session.client.query(
    `insert into identity.link (regency, list, seq, worker, how, weight, model)
     select $1, list, seq, worker, how, weight, $7
     from unnest($2::bigint[], $3::int[], $4::bigint[], $5::text[], $6::real[]) as given (list, seq, worker, how, weight)
     on conflict do nothing`,
    [
      session.actor.regency,
      links.map(({ list }) => list),
      links.map(({ seq }) => seq),
      links.map(({ worker }) => worker),
      links.map(({ how }) => how),
      links.map(({ weight }) => weight),
      model,
    ],
  )
}

/** Writes down the rows for whom nobody was found, so that they are looked at again when new workers come. */
export async function insertUnmatched(session: Session, rows: readonly RowRef[]): Promise<void> {
  if (rows.length === 0) return
  await session.client.query(
    `insert into identity.unmatched (regency, list, seq, birth, desa, nik_hash)
     select r.regency, r.list, r.seq, r.birth, r.desa, r.nik_hash
     from unnest($2::bigint[], $3::int[]) as given (list, seq)
       join ingest.row r on r.regency = $1 and r.list = given.list and r.seq = given.seq
     on conflict do nothing`,
    [session.actor.regency, rows.map(({ list }) => list), rows.map(({ seq }) => seq)],
  )
}

export async function deleteUnmatched(session: Session, rows: readonly RowRef[]): Promise<void> {
  if (rows.length === 0) return
  await session.client.query(
    `delete from identity.unmatched u using unnest($2::bigint[], $3::int[]) as given (list, seq)
     where u.regency = $1 and u.list = given.list and u.seq = given.seq`,
    [session.actor.regency, rows.map(({ list }) => list), rows.map(({ seq }) => seq)],
  )
}

/** Whether any row waits for a worker. */
export async function anyWaiting(session: Session): Promise<boolean> {
  const { rowCount } = await session.client.query('select from identity.unmatched where regency = $1 limit 1', [
    session.actor.regency,
  ])
  return rowCount === 1
}

/** The waiting rows that a later row of the same sender has replaced. */
export async function findMendedUnmatched(session: Session): Promise<RowRef[]> {
  const { rows } = await session.client.query<RowRef>(
    `select u.list, u.seq from identity.unmatched u
       join ingest.row r on r.regency = u.regency and r.list = u.list and r.seq = u.seq and r.mended
     where u.regency = $1`,
    [session.actor.regency],
  )
  return rows
}

/** Takes a link away again: the row waits with those that speak of nobody. */
export async function deleteLink(session: Session, { list, seq }: RowRef): Promise<void> {
  await session.client.query('delete from identity.link where regency = $1 and list = $2 and seq = $3', [
    session.actor.regency,
    list,
    seq,
  ])
}

import type { Session } from '../session.ts'

/**
 * Finds the earlier doubtful or refused rows of the same sender that rows of this list replace: the same name with the
 * same birth day, family card or desa, or, where the name was missing, the same NIK. Each earlier row is replaced once.
 * Gives how many.
 */
export async function findMends(session: Session, list: number): Promise<number> {
  // The rows are new and uncounted: the planner takes them for few, and would compare each with each.
  await session.client.query(`set local enable_nestloop = off`)
  const { rowCount } = await session.client.query(
    `with this as (
       select id, kind, lower(sender) as sender from ingest.list where regency = $1 and id = $2
     ), bad as materialized (
       select b.list, b.seq, b.name, b.birth, b.desa, b.kk_hash, b.nik_hash
       from this t join ingest.list l on l.regency = $1 and lower(l.sender) = t.sender and l.kind = t.kind and l.id < t.id
         and l.state in ('preview', 'kept')
         join ingest.row b on b.regency = $1 and b.list = l.id and b.verdict <> 'kept' and not b.mended
     ), rows as materialized (
       select seq, name, birth, desa, kk_hash, nik_hash from ingest.row
       where regency = $1 and list = $2 and verdict <> 'refused' and exists (select from bad)
     ), met as (
       select r.seq, b.list, b.seq as bad_seq from bad b join rows r on r.name = b.name
       where b.name <> '' and (r.birth = b.birth or r.kk_hash = b.kk_hash or r.desa = b.desa)
       union all
       select r.seq, b.list, b.seq from bad b join rows r on r.nik_hash = b.nik_hash where b.name = ''
     ), pairs as (
       select seq, list as bad_list, bad_seq,
         row_number() over (partition by seq order by list desc, bad_seq) as nth_bad,
         row_number() over (partition by list, bad_seq order by seq) as nth_row
       from met
     )
     update ingest.row r set mends_list = p.bad_list, mends_seq = p.bad_seq from pairs p
     where r.regency = $1 and r.list = $2 and r.seq = p.seq and p.nth_bad = 1 and p.nth_row = 1`,
    [session.actor.regency, list],
  )
  await session.client.query(`set local enable_nestloop = on`)
  return rowCount ?? 0
}

/** The rows that this list's rows replace are read by nobody downstream from now on. */
export async function markMended(session: Session, list: number): Promise<number> {
  const { rowCount } = await session.client.query(
    `update ingest.row b set mended = true from ingest.row r
     where r.regency = $1 and r.list = $2 and r.mends_list is not null
       and b.regency = $1 and b.list = r.mends_list and b.seq = r.mends_seq and not b.mended`,
    [session.actor.regency, list],
  )
  return rowCount ?? 0
}

/** Rows of the list that later rows have replaced. */
export async function countMended(session: Session, list: number): Promise<number> {
  const { rows } = await session.client.query<{ mended: number }>(
    `select count(*)::int as mended from ingest.row where regency = $1 and list = $2 and mended`,
    [session.actor.regency, list],
  )
  return rows[0]?.mended ?? 0
}

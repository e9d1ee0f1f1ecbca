import type { Session } from '../session.ts'
import type { Pair } from './queue.ts'

/** Open pairs of a pattern that nobody put off or asks a colleague about, up to the newest one that was seen. */
const alike = `p.regency = $1 and p.pattern = $2 and p.state = 'open' and p.postponed_at is null and p.asked_by is null`

export type Alike = { pairs: number; atRisk: number; lightest: number; heaviest: number; newest: number }

/** The pairs of a pattern in numbers. */
export async function countAlike(session: Session, pattern: string): Promise<Alike | undefined> {
  const { rows } = await session.client.query<Alike>(
    `select count(*)::int as pairs, sum(p.at_risk)::bigint as "atRisk", min(p.weight) as lightest, max(p.weight) as heaviest, max(p.id) as newest
     from identity.pair p where ${alike} having count(*) > 0`,
    [session.actor.regency, pattern],
  )
  return rows[0]
}

/** A sample of a pattern from its lightest to its heaviest pair, evenly. */
export async function sampleAlike(session: Session, pattern: string, size: number): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `select id from (
       select p.id, row_number() over (order by p.weight, p.id) - 1 as at, count(*) over () as pairs from identity.pair p where ${alike}) x
     where at in (select case when $3 = 1 then 0 else (k * (x.pairs - 1)) / ($3 - 1) end from generate_series(0, $3 - 1) k)
     order by at`,
    [session.actor.regency, pattern, size],
  )
  return rows.map(({ id }) => id)
}

/** The pairs of a pattern to be decided now, locked, the most money first. */
export async function lockAlike(session: Session, pattern: string, upTo: number, most: number): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `select p.id from identity.pair p where ${alike} and p.id <= $3 order by p.at_risk desc, p.id limit $4 for update`,
    [session.actor.regency, pattern, upTo, most],
  )
  return rows.map(({ id }) => id)
}

/** Whether two workers, with the records merged into either, have trusted NIKs that differ. */
export async function niksDiffer(session: Session, one: number, other: number): Promise<boolean> {
  const { rows } = await session.client.query<{ niks: number }>(
    `with recursive family as (
       select id, nik_hash from registry.worker where regency = $1 and id = any($2::bigint[])
       union all
       select w.id, w.nik_hash from family f join registry.worker w on w.regency = $1 and w.merged_into = f.id
     ) select count(distinct nik_hash)::int as niks from family`,
    [session.actor.regency, [one, other]],
  )
  return (rows[0]?.niks ?? 0) > 1
}

/** Writes down the act that decided these pairs. @returns its number */
export async function insertTogether(
  session: Session,
  { pattern, verdict, pairs }: { pattern: string; verdict: 'same' | 'different'; pairs: readonly number[] },
): Promise<number> {
  const { rows } = await session.client.query<{ id: number }>(
    'insert into identity.together (regency, pattern, verdict, pairs, account) values ($1, $2, $3, $4, $5) returning id',
    [session.actor.regency, pattern, verdict, pairs.length, session.actor.account],
  )
  const id = rows[0]!.id
  await session.client.query('update identity.pair set together = $3 where regency = $1 and id = any($2::bigint[])', [
    session.actor.regency,
    pairs,
    id,
  ])
  return id
}

/** Whether an act is there and still stands, locked. */
export async function findTogether(session: Session, act: number): Promise<{ standing: boolean } | undefined> {
  const { rows } = await session.client.query<{ standing: boolean }>(
    'select undone_at is null as standing from identity.together where regency = $1 and id = $2 for update',
    [session.actor.regency, act],
  )
  return rows[0]
}

/** The pairs an act decided and nobody has taken back, the last one joined first. */
export async function pairsTogether(session: Session, act: number): Promise<Pick<Pair, 'id'>[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `select p.id from identity.pair p
       left join identity.merge m on m.regency = p.regency and m.pair = p.id and m.undone_at is null
     where p.regency = $1 and p.together = $2 and p.state <> 'open'
     order by m.id desc nulls last, p.id desc for update of p`,
    [session.actor.regency, act],
  )
  return rows
}

export async function undoTogether(session: Session, act: number): Promise<void> {
  await session.client.query(
    'update identity.together set undone_by = $3, undone_at = now() where regency = $1 and id = $2',
    [session.actor.regency, act, session.actor.account],
  )
}

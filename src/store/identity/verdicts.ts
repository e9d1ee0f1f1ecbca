import type { Session } from '../session.ts'
import type { RowRef } from './links.ts'
import type { PairState } from './tables.ts'

/** Writes a verdict on a pair, or takes it back (`open`). `impliedBy`: the pair whose verdict settled this one too. */
export async function setVerdict(
  session: Session,
  pairs: readonly number[],
  state: PairState,
  impliedBy: number | null = null,
): Promise<void> {
  if (pairs.length === 0) return
  await session.client.query(
    `update identity.pair set state = $3, decided_by = case when $3 = 'open' then null else $4 end,
       decided_at = case when $3 = 'open' then null else now() end, implied_by = $5, postponed_at = null,
       together = case when $3 = 'open' then null else together end
     where regency = $1 and id = any($2::bigint[])`,
    [session.actor.regency, pairs, state, session.actor.account, impliedBy],
  )
}

export async function postpone(session: Session, pair: number): Promise<void> {
  await session.client.query('update identity.pair set postponed_at = now() where regency = $1 and id = $2', [
    session.actor.regency,
    pair,
  ])
}

const family = `with recursive family as (
     select id as root, id from registry.worker where regency = $1 and id = any($2::bigint[])
     union all
     select f.root, w.id from family f join registry.worker w on w.regency = $1 and w.merged_into = f.id
   )`

export type OpenPair = { id: number; askedBy: string | null }

/** Open pairs both of whose sides are records of these workers: settled with whatever is said of the workers. */
export async function pairsAmong(session: Session, workers: readonly number[]): Promise<OpenPair[]> {
  const { rows } = await session.client.query<OpenPair>(
    `${family} select p.id, p.asked_by as "askedBy" from identity.pair p where p.regency = $1 and p.state = 'open'
       and p.a in (select id from family) and p.b in (select id from family)`,
    [session.actor.regency, workers],
  )
  return rows
}

/** The pair by which an officer has told two workers apart, or a worker and a row; of merged records too. */
export async function partedBy(
  session: Session,
  worker: number,
  other: { worker: number } | RowRef,
): Promise<number | undefined> {
  const [second, list, seq] = 'worker' in other ? [other.worker, null, null] : [null, other.list, other.seq]
  const { rows } = await session.client.query<{ id: number }>(
    `${family} select p.id from identity.pair p join family a on a.id = p.a left join family b on b.id = p.b
     where p.regency = $1 and p.state = 'different'
       and case when $3::bigint is null then a.root = $4 and p.list = $5 and p.seq = $6 else a.root <> b.root end
     order by p.implied_by nulls first, p.id limit 1`,
    [session.actor.regency, second === null ? [worker] : [worker, second], second, worker, list, seq],
  )
  return rows[0]?.id
}

/** Other open pairs about one row: once it is somebody's, it is nobody else's. */
export async function pairsOfRow(session: Session, { list, seq }: RowRef, but: number): Promise<OpenPair[]> {
  const { rows } = await session.client.query<OpenPair>(
    `select id, asked_by as "askedBy" from identity.pair where regency = $1 and list = $2 and seq = $3 and id <> $4 and state = 'open'`,
    [session.actor.regency, list, seq, but],
  )
  return rows
}

export async function pairsImpliedBy(session: Session, pair: number): Promise<{ id: number; a: number }[]> {
  const { rows } = await session.client.query<{ id: number; a: number }>(
    'select id, a from identity.pair where regency = $1 and implied_by = $2',
    [session.actor.regency, pair],
  )
  return rows
}

/** Of some workers those who still have an open pair, their merged records' included; a decile holds nobody back. */
export async function stillDoubted(session: Session, workers: readonly number[]): Promise<Set<number>> {
  const { rows } = await session.client.query<{ root: number }>(
    `${family} select distinct f.root from family f where exists (
       select from identity.pair p where p.regency = $1 and p.state = 'open' and p.kind <> 'welfare' and (p.a = f.id or p.b = f.id))`,
    [session.actor.regency, workers],
  )
  return new Set(rows.map(({ root }) => root))
}

/** The workers of some pairs, as recorded when they were queued. */
export async function workersOfPairs(session: Session, pairs: readonly number[]): Promise<number[]> {
  const { rows } = await session.client.query<{ a: number; b: number | null }>(
    'select a, b from identity.pair where regency = $1 and id = any($2::bigint[])',
    [session.actor.regency, pairs],
  )
  return rows.flatMap(({ a, b }) => (b === null ? [a] : [a, b]))
}

/** The worker a row was given, if any. */
export async function workerOfRow(session: Session, { list, seq }: RowRef): Promise<number | undefined> {
  const { rows } = await session.client.query<{ worker: number }>(
    'select worker from identity.link where regency = $1 and list = $2 and seq = $3',
    [session.actor.regency, list, seq],
  )
  return rows[0]?.worker
}

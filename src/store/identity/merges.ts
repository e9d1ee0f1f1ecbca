import type { Joined } from '../../domain/identity/review.ts'
import type { Session } from '../session.ts'

export async function insertMerge(
  session: Session,
  merge: { pair: number; keep: number; gone: number },
): Promise<void> {
  await session.client.query(
    'insert into identity.merge (regency, pair, keep, gone, account) values ($1, $2, $3, $4, $5)',
    [session.actor.regency, merge.pair, merge.keep, merge.gone, session.actor.account],
  )
}

/** The merge a pair's verdict made, if it still stands. */
export async function findMerge(
  session: Session,
  pair: number,
): Promise<{ id: number; keep: number; gone: number; at: Date } | undefined> {
  const { rows } = await session.client.query<{ id: number; keep: number; gone: number; at: Date }>(
    'select id, keep, gone, at from identity.merge where regency = $1 and pair = $2 and undone_at is null',
    [session.actor.regency, pair],
  )
  return rows[0]
}

export async function undoMerge(session: Session, merge: number): Promise<void> {
  await session.client.query(
    'update identity.merge set undone_by = $3, undone_at = now() where regency = $1 and id = $2',
    [session.actor.regency, merge, session.actor.account],
  )
}

/** The standing merges of everybody who is one person with this record, in the order in which they were made. */
export async function mergesOfFamily(session: Session, root: number): Promise<Joined[]> {
  const { rows } = await session.client.query<Joined>(
    `with recursive family as (
       select id from registry.worker where regency = $1 and id = $2
       union all
       select w.id from family f join registry.worker w on w.regency = $1 and w.merged_into = f.id
     )
     select m.pair, p.a, p.b, m.gone, m.keep
     from identity.merge m join identity.pair p on p.regency = m.regency and p.id = m.pair
     where m.regency = $1 and m.undone_at is null and m.gone in (select id from family)
     order by m.id`,
    [session.actor.regency, root],
  )
  return rows
}

/** What was decided, since two records became one person, of that person: while it stands they cannot be parted. */
export async function decreedSince(
  session: Session,
  merge: { id: number; gone: number },
): Promise<{ kind: 'decree' | 'proposal'; name: string } | undefined> {
  const { rows } = await session.client.query<{ kind: 'decree' | 'proposal'; name: string }>(
    `select s.kind, s.name from identity.merge m, identity.decreed_since(m.gone, m.at) s
     where m.regency = $1 and m.id = $2 limit 1`,
    [session.actor.regency, merge.id],
  )
  return rows[0]
}

import { randomBytes } from 'node:crypto'
import type { Session } from '../session.ts'
import { seal, unseal } from '../keys/seal.ts'

/**
 * The keys of workers' values in the history, made where missing. A worker whose key was destroyed has none, and
 * gets none again.
 */
export async function personKeys(session: Session, workers: readonly number[]): Promise<Map<number, Buffer>> {
  if (workers.length === 0) return new Map()
  const { regency } = session.actor
  const { wrap } = session.keys
  await session.client.query(
    `insert into history.person_key (regency, worker, wrapped)
     select $1, w, k from unnest($2::bigint[], $3::bytea[]) as t(w, k) on conflict do nothing`,
    [regency, workers, workers.map(() => seal(wrap, 'person-key', randomBytes(32)))],
  )
  return findPersonKeys(session, workers)
}

/** The keys there are, for reading. */
export async function findPersonKeys(session: Session, workers: readonly number[]): Promise<Map<number, Buffer>> {
  const { rows } = await session.client.query<{ worker: number; wrapped: Buffer }>(
    'select worker, wrapped from history.person_key where regency = $1 and worker = any($2) and wrapped is not null',
    [session.actor.regency, workers],
  )
  return new Map(rows.map((row) => [row.worker, unseal(session.keys.wrap, 'person-key', row.wrapped)]))
}

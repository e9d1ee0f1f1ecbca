import type { Day } from '../../domain/basics/day.ts'
import type { WorkerFields } from '../../domain/registry/worker.ts'
import type { Session } from '../session.ts'

/** Keeps what an officer corrected: the values sealed, which fields in plain. */
export async function insertCorrection(
  session: Session,
  worker: number,
  on: Day,
  values: { [F in keyof WorkerFields]?: WorkerFields[F] | null },
): Promise<number> {
  const { rows } = await session.client.query<{ id: number }>(
    `insert into registry.correction (regency, worker, fields, sealed, stated_on, account)
     values ($1, $2, $3, $4, $5, access.account()) returning id`,
    [session.actor.regency, worker, Object.keys(values), session.seal('person', values), on],
  )
  return rows[0]?.id ?? 0
}

/** Marks a person as asked to be left alone since a day, or no longer (null). */
export async function setRestricted(session: Session, worker: number, on: Day | null): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `update registry.worker set restricted_on = $3, changed_at = now() where regency = $1 and id = $2 and state = 'listed'`,
    [session.actor.regency, worker, on],
  )
  return rowCount === 1
}

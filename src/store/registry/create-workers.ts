import type { Session } from '../session.ts'

/** New numbers for workers. Gaps do no harm: a number says nothing about anybody. */
export async function reserveWorkers(session: Session, count: number): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `select nextval('registry.worker_id') as id from generate_series(1, $1)`,
    [count],
  )
  return rows.map(({ id }) => id)
}

/**
 * Makes the workers that identity's links of a range of rows speak of and the register does not know yet.
 * `several` are the workers of the range of whom more than one row speaks: their records have to be settled.
 */
export async function insertWorkers(
  session: Session,
  list: number,
  fromSeq: number,
  toSeq: number,
): Promise<{ created: number; several: number[] }> {
  const { rows } = await session.client.query<{ created: number; several: number[] }>(
    'select created, several from registry.create_workers($1, $2, $3)',
    [list, fromSeq, toSeq],
  )
  return rows[0] ?? { created: 0, several: [] }
}

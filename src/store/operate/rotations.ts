import type pg from 'pg'

export type Rotation = { id: number; deep: boolean; operator: string; done: string[] }

/** The deep change of keys that was begun and not ended, where there is one. */
export async function unfinishedRotation(owner: pg.ClientBase): Promise<Rotation | undefined> {
  const { rows } = await owner.query<Rotation>(
    'select id, deep, operator, done from operate.rotation where ended_at is null',
  )
  return rows[0]
}

export async function beginRotation(owner: pg.ClientBase, deep: boolean, operator: string): Promise<Rotation> {
  const { rows } = await owner.query<Rotation>(
    'insert into operate.rotation (deep, operator) values ($1, $2) returning id, deep, operator, done',
    [deep, operator],
  )
  return rows[0]!
}

/** Notes a table as sealed anew, in the transaction that did it. */
export const noteDone = (owner: pg.ClientBase, id: number, what: string) =>
  owner.query('update operate.rotation set done = done || $2::text where id = $1', [id, what])

export const endRotation = (owner: pg.ClientBase, id: number) =>
  owner.query('update operate.rotation set ended_at = now() where id = $1', [id])

import type pg from 'pg'

export type BackupRecord = {
  id: string
  beganAt: string
  file: string
  bytes: number
  rows: number
  files: number
  sealedBy: 'operator' | 'passphrase'
}

/** Notes a backup that was written. */
export const noteBackup = (client: pg.ClientBase, { id, beganAt, file, bytes, rows, files, sealedBy }: BackupRecord) =>
  client.query(
    `insert into operate.backup (id, began_at, ended_at, file, bytes, rows, files, sealed_by) values ($1, $2, now(), $3, $4, $5, $6, $7)`,
    [id, beganAt, file, bytes, rows, files, sealedBy],
  )

/** Notes that one was read back in full, or what was wrong with it. */
export const noteChecked = (client: pg.ClientBase, id: string, fault: string | null) =>
  client.query('update operate.backup set checked_at = now(), fault = $2 where id = $1', [id, fault])

export const noteRemoved = (client: pg.ClientBase, files: readonly string[]) =>
  client.query('update operate.backup set removed_at = now() where file = any($1) and removed_at is null', [files])

/** The restore's own row: once it is committed, the new state is the state. */
export const noteRestore = (
  client: pg.ClientBase,
  one: { id: string; file: string; backup: string; takenAt: string; rows: number; files: number },
) =>
  client.query(
    'insert into operate.restore (id, file, backup, taken_at, rows, files) values ($1, $2, $3, $4, $5, $6)',
    [one.id, one.file, one.backup, one.takenAt, one.rows, one.files],
  )

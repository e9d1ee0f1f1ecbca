import type { Session } from '../session.ts'

export type RunState = 'running' | 'done' | 'failed'

export type Run = {
  id: string
  task: string
  day: string
  askedBy: string | null
  beganAt: Date
  endedAt: Date | null
  state: RunState
  says: string | null
  problem: { code: string } | null
}

/** Notes that a task began. Called as the clock. */
export async function beginRun(
  session: Session,
  run: { task: string; day: string; askedBy: string | null },
): Promise<string> {
  // One that was cut off with its process will not end any more.
  await session.client.query(
    `update operate.run set state = 'failed', ended_at = now(), problem = '{"code": "cut-off"}'
     where regency = $1 and task = $2 and state = 'running'`,
    [session.actor.regency, run.task],
  )
  const { rows } = await session.client.query<{ id: string }>(
    'insert into operate.run (regency, task, day, asked_by) values ($1, $2, $3, $4) returning id',
    [session.actor.regency, run.task, run.day, run.askedBy],
  )
  return rows[0]!.id
}

export async function endRun(
  session: Session,
  id: string,
  end: { did: object; says: string } | { problem: { code: string } },
): Promise<void> {
  const done = 'did' in end
  await session.client.query(
    `update operate.run set state = $3, ended_at = now(), did = $4, says = $5, problem = $6 where regency = $1 and id = $2`,
    [
      session.actor.regency,
      id,
      done ? 'done' : 'failed',
      done ? JSON.stringify(end.did) : null,
      done ? end.says : null,
      done ? null : JSON.stringify(end.problem),
    ],
  )
}

/** The newest runs of every task. */
export async function listRuns(session: Session, each: number): Promise<(Run & { name: string | null })[]> {
  const { rows } = await session.client.query<Run & { name: string | null }>(
    `select r.id, r.task, r.day, r.asked_by as "askedBy", r.began_at as "beganAt", r.ended_at as "endedAt", r.state, r.says,
       r.problem, c.name
     from (select x.*, row_number() over (partition by x.task order by x.began_at desc) as nth
           from operate.run x where x.regency = $1) r
     left join access.colleague_names() c on c.id = r.asked_by
     where r.nth <= $2 order by r.began_at desc`,
    [session.actor.regency, each],
  )
  return rows
}

/** On which days a task ended well since a day: what a start after some days of standing still has to make up for. */
export async function ranOn(session: Session, task: string, day: string): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `select from operate.run where regency = $1 and task = $2 and day >= $3 and state <> 'failed' limit 1`,
    [session.actor.regency, task, day],
  )
  return rowCount === 1
}

export type BackupRow = {
  id: string
  beganAt: Date
  endedAt: Date | null
  file: string
  bytes: number | null
  rows: number | null
  files: number | null
  sealedBy: 'operator' | 'passphrase'
  checkedAt: Date | null
  fault: string | null
  removedAt: Date | null
}

export async function listBackups(session: Session, limit: number): Promise<BackupRow[]> {
  const { rows } = await session.client.query<BackupRow>(
    `select id, began_at as "beganAt", ended_at as "endedAt", file, bytes, rows, files, sealed_by as "sealedBy",
       checked_at as "checkedAt", fault, removed_at as "removedAt"
     from operate.backup order by began_at desc limit $1`,
    [limit],
  )
  return rows
}

export type RestoreRow = { at: Date; file: string; takenAt: Date; rows: number; files: number }

export async function lastRestore(session: Session): Promise<RestoreRow | undefined> {
  const { rows } = await session.client.query<RestoreRow>(
    'select at, file, taken_at as "takenAt", rows, files from operate.restore order by at desc limit 1',
  )
  return rows[0]
}

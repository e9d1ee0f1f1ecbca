import { sql } from 'kysely'
import type { Database, Session } from '../database.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export type Job = {
  id: string
  work: string
  subject: Record<string, unknown>
  state: JobState
  step: string
  done: number
  total: number | null
  result: unknown
  problem: { code: string } | null
  cancel_requested: boolean
  created_at: Date
  updated_at: Date
}

const columns = [
  'id', 'work', 'subject', 'state', 'step', 'done', 'total', 'result', 'problem', 'cancel_requested', 'created_at', 'updated_at',
] as const // prettier-ignore

export async function addJob(session: Session, work: string, subject: object): Promise<string> {
  const { id } = await session.db
    .insertInto('access.job')
    .values({ ...session.actor, work, subject: JSON.stringify(subject) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const findJob = (session: Session, id: string): Promise<Job | undefined> =>
  session.db
    .selectFrom('access.job')
    .select(columns)
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .executeTakeFirst() as Promise<unknown> as Promise<Job | undefined>

export const listJobs = (session: Session, limit: number): Promise<Job[]> =>
  session.db
    .selectFrom('access.job')
    .select(columns)
    .where('regency', '=', session.actor.regency)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute() as Promise<unknown> as Promise<Job[]>

/** Writes how far a job is; gives whether someone asked to stop it. */
export async function updateJob(
  session: Session,
  id: string,
  change: Partial<Pick<Job, 'state' | 'step' | 'done' | 'total'>> & { result?: unknown; problem?: unknown },
): Promise<boolean> {
  const { result, problem, ...plain } = change
  const row = await session.db
    .updateTable('access.job')
    .set({
      ...plain,
      ...(result !== undefined && { result: JSON.stringify(result) }),
      ...(problem !== undefined && { problem: JSON.stringify(problem) }),
      updated_at: sql<Date>`now()`,
    })
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .returning('cancel_requested')
    .executeTakeFirst()
  return row?.cancel_requested ?? false
}

/** Asks a job to stop between two pieces of its work. A job that still waits is cancelled at once. */
export async function cancelJob(session: Session, id: string): Promise<boolean> {
  const row = await session.db
    .updateTable('access.job')
    .set({ cancel_requested: true, state: sql<JobState>`case when state = 'waiting' then 'cancelled' else state end` })
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whose job it is, asked before anyone is entered. */
export async function accountOfJob(database: Database, regency: string, id: string): Promise<string | undefined> {
  const { rows } = await database.app.query<{ account: string | null }>(
    'select access.job_account($1, $2) as account',
    [regency, id],
  )
  return rows[0]?.account ?? undefined
}

export async function openJobs(database: Database): Promise<{ regency: string; id: string; state: JobState }[]> {
  const { rows } = await database.app.query<{ regency: string; id: string; state: JobState }>(
    'select * from access.open_jobs()',
  )
  return rows
}

/** Runs `work` while holding the job's lock, which dies with the connection. Gives false when somebody else holds it. */
export async function withJobLock(database: Database, id: string, work: () => Promise<void>): Promise<boolean> {
  const client = await database.app.connect()
  let held = false
  try {
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
      [id],
    )
    held = rows[0]?.held ?? false
    if (held) await work()
    return held
  } finally {
    // A connection that still holds the lock must not go back to the pool.
    client.release(held)
  }
}

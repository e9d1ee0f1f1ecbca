import type { Database } from '../database.ts'

/** Runs a task of the night unless it runs already, here or in another process. The lock dies with the connection. */
export async function withNightLock(database: Database, task: string, work: () => Promise<void>): Promise<void> {
  const client = await database.app.connect()
  let lost: Error | undefined
  const lock = 'hashtextextended($1, 7314011)'
  try {
    const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${lock}) as held`, [task])
    if (!rows[0]?.held) return
    try {
      await work()
    } finally {
      await client.query(`select pg_advisory_unlock(${lock})`, [task]).catch((error: Error) => (lost = error))
    }
  } finally {
    client.release(lost)
  }
}

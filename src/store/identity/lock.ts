import type { Database } from '../database.ts'

const between = 250

/**
 * Runs work while nobody else links rows of the regency: two jobs at once would each make a worker of one person.
 * Waits its turn until `cancelled`, and then gives undefined. The lock falls with the connection, also when killed.
 */
export async function withTurn<T>(
  database: Database,
  regency: string,
  cancelled: () => boolean,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const client = await database.app.connect()
  const key = [`identity.link:${regency}`]
  const lock = async () =>
    (await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 4)) as mine', key)).rows[0]
      ?.mine ?? false
  try {
    while (!(await lock())) {
      if (cancelled()) return undefined
      await new Promise((resolve) => setTimeout(resolve, between))
    }
    try {
      return await work()
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 4))', key)
    }
  } finally {
    client.release()
  }
}

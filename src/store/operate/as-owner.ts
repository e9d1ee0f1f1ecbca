import pg from 'pg'

/** Runs `work` on a connection of the database's owner, past row-level security: for the operator's acts only. */
export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'bahu-operator' })
  // A connection lost between two statements fails the next one; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The same in one transaction: committed when `work` returns, rolled back when it throws. */
export const asOwnerOnce = <T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  asOwner(ownerUrl, async (client) => {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  })

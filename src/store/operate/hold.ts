import pg from 'pg'

/** Bahu is running on this database: what needs it alone does not begin. */
export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse'
  constructor() {
    super('Bahu sedang berjalan di basis data ini. Hentikan dulu (juga perintah lain yang masih bekerja), lalu ulangi.')
  }
}

/** Somebody restores into this database, or changes its keys. */
export class DatabaseClosed extends Error {
  override name = 'DatabaseClosed'
  constructor() {
    super('Basis data ini sedang dipulihkan atau diganti kuncinya. Tunggu sampai selesai.')
  }
}

const number = 7314010

/**
 * Holds the database while it is open: together with others who work in it, or alone, for a restore and for new keys.
 * The hold is a session's lock and dies with the process.
 * @throws DatabaseInUse when it is wanted alone and is not; DatabaseClosed when somebody has it alone
 */
export async function holdDatabase(ownerUrl: string, how: 'together' | 'alone'): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'bahu-hold' })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_lock${how === 'together' ? '_shared' : ''}(${number}) as held`,
  )
  if (rows[0]?.held) return () => client.end().catch(() => undefined)
  await client.end()
  throw how === 'together' ? new DatabaseClosed() : new DatabaseInUse()
}

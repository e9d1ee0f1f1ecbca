import { connect, type Database } from '../../store/database.ts'
import { openEmbedded } from '../../store/embedded/open-embedded.ts'
import { ensureDatabase } from '../../store/ensure-database.ts'
import { findHome, makeHome } from '../../store/home.ts'
import { openKeyring } from '../../store/keys/keyring.ts'
import { migrate } from '../../store/migrate.ts'

export type System = {
  database: Database
  /** For migrations and the operator's acts only. */
  ownerUrl: string
  embedded: boolean
  announce: (address: string) => void
  close: () => Promise<void>
}

/**
 * Opens an installation: the home and its keys, `DATABASE_URL` or the embedded PostgreSQL, the migrations it lacks.
 * @throws HomeTaken when a server starts on a home where one runs; Error with a sentence in Indonesian otherwise
 */
export async function openSystem(purpose: 'server' | 'command', env: NodeJS.ProcessEnv = process.env): Promise<System> {
  const home = findHome(env)
  makeHome(home)
  const keys = openKeyring(home.keys, env)
  const embedded = env.DATABASE_URL ? undefined : await openEmbedded(home, keys, purpose)
  const ownerUrl = embedded ? await ensureDatabase(embedded.url, 'bahu') : (env.DATABASE_URL ?? '')
  try {
    await migrate(ownerUrl, keys)
  } catch (error) {
    await embedded?.close()
    throw error
  }
  const database = connect(ownerUrl, keys, home)
  return {
    database,
    ownerUrl,
    embedded: embedded !== undefined,
    announce: (address) => embedded?.announce(address),
    close: async () => {
      await database.close()
      await embedded?.close()
    },
  }
}

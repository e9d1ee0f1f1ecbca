import { openEmbedded } from '../../store/embedded/open-embedded.ts'
import { ensureDatabase } from '../../store/ensure-database.ts'
import { findHome, makeHome, type Home } from '../../store/home.ts'
import { deriveKeyring, fingerprintOf } from '../../store/keys/keyring.ts'
import { dropNextKey, findNextKey, readOperatorKey, takeNextKey } from '../../store/keys/operator-key.ts'
import { asOwner } from '../../store/operate/as-owner.ts'
import { checkOperatorKey, WrongKey } from '../../store/operate/data-keys.ts'
import { holdDatabase } from '../../store/operate/hold.ts'

/** Where an installation lives: its home, the operator's key, the server its database is on. Nothing was migrated yet. */
export type Place = {
  home: Home
  operator: Buffer
  ownerUrl: string
  embedded: boolean
  announce: (address: string) => void
  close: () => Promise<void>
}

/**
 * Opens `DATABASE_URL` or the embedded PostgreSQL, holding the database alone or together with others, and runs `check`
 * on it. A change of the operator's key that was cut off is settled here: the key that opens is the key.
 * @throws WrongKey, DatabaseInUse, DatabaseClosed, HomeTaken
 */
export async function openPlace<T>(
  purpose: 'server' | 'command' | 'alone',
  env: NodeJS.ProcessEnv,
  check: (place: Place) => Promise<T>,
): Promise<{ place: Place; checked: T }> {
  const home = findHome(env)
  makeHome(home)
  const operator = readOperatorKey(home.keys, env)
  const next = env.BAHU_KEY ? undefined : findNextKey(home.keys)
  if (!next) return openWith(home, operator, purpose, env, check)
  try {
    const opened = await openWith(home, operator, purpose, env, check)
    dropNextKey(home.keys)
    return opened
  } catch (error) {
    if (!(error instanceof WrongKey)) throw error
    const opened = await openWith(home, next, purpose, env, check)
    takeNextKey(home.keys, fingerprintOf(operator))
    return opened
  }
}

async function openWith<T>(
  home: Home,
  operator: Buffer,
  purpose: 'server' | 'command' | 'alone',
  env: NodeJS.ProcessEnv,
  check: (place: Place) => Promise<T>,
): Promise<{ place: Place; checked: T }> {
  const keys = deriveKeyring(operator)
  const embedded = env.DATABASE_URL
    ? undefined
    : await openEmbedded(home, keys, purpose === 'server' ? 'server' : 'command').catch(
        (error: Error & { code?: string }) => {
          // The owner's password is derived from the operator's key.
          throw error.code === '28P01' ? new WrongKey(keys.fingerprint) : error
        },
      )
  let release: (() => Promise<void>) | undefined
  const close = async () => {
    await release?.()
    await embedded?.close()
  }
  try {
    const ownerUrl = embedded ? await ensureDatabase(embedded.url, 'bahu') : (env.DATABASE_URL ?? '')
    release = await holdDatabase(ownerUrl, purpose === 'alone' ? 'alone' : 'together')
    await asOwner(ownerUrl, (client) => checkOperatorKey(client, keys.fingerprint))
    const announce = (address: string) => embedded?.announce(address)
    const place = { home, operator, ownerUrl, embedded: embedded !== undefined, announce, close }
    return { place, checked: await check(place) }
  } catch (error) {
    await close()
    throw error
  }
}

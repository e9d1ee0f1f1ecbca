import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import type { Role } from '../domain/access/roles.ts'
import type { Home } from './home.ts'
import type { Keyring } from './keys/keyring.ts'
import { seal, unseal } from './keys/seal.ts'
import type { LoginRole } from './roles.ts'
import type { Actor, Session } from './session.ts'
import type { Tables } from './tables.ts'
import type { Note } from './history/note.ts'
import { writeNotes } from './history/write-notes.ts'

// bigint ids and counts fit a JavaScript number for as long as a regency has fewer than 2^53 rows of anything.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A date stays the text it is: see domain/basics/day.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type { Actor, Session } from './session.ts'

/** One opened installation: a pool per login role, the keys, the home. It can do nothing until someone enters. */
export type Database = {
  app: pg.Pool
  auth: pg.Pool
  keys: Keyring
  home: Home
  urlFor: (role: LoginRole) => string
  close: () => Promise<void>
}

export function connect(ownerUrl: string, keys: Keyring, home: Home): Database {
  const urlFor = (role: LoginRole) => {
    const url = new URL(ownerUrl)
    url.username = role
    url.password = keys.rolePassword(role)
    return url.toString()
  }
  const open = (role: LoginRole, max: number) => {
    const pool = new pg.Pool({ connectionString: urlFor(role), max, application_name: 'bahu' })
    // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
    pool.on('error', () => undefined)
    return pool
  }
  const app = open('bahu_app', 16)
  const auth = open('bahu_auth', 4)
  return { app, auth, keys, home, urlFor, close: async () => void (await Promise.all([app.end(), auth.end()])) }
}

/**
 * Runs `work` in one transaction as `actor`. Commits when it returns, rolls back when it throws; the history link is
 * written last, so that its chain is locked for as short a time as can be.
 * @throws DatabaseError 28000 when the account does not exist or is not active
 */
export async function asActor<T>(database: Database, actor: Actor, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await database.app.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await client.query('select access.enter($1, $2)', [actor.regency, actor.account])
    const { rows } = await client.query<{ role: Role }>('select access.role() as role')
    const notes = new Map<string, Note[]>()
    const { keys } = database
    const session: Session = {
      db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: onlyThis(client) }) }),
      client,
      actor,
      role: rows[0]!.role,
      note: (room, note) => void notes.set(room, [...(notes.get(room) ?? []), note]),
      seal: (context, value) => seal(keys.seal, context, JSON.stringify(value)),
      unseal: (context, sealed) => JSON.parse(unseal(keys.seal, context, sealed).toString('utf8')) as never,
      keys,
    }
    const result = await work(session)
    await writeNotes(session, notes)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}

/** Kysely over the one connection of a transaction we manage ourselves. */
function onlyThis(client: pg.PoolClient): PostgresPool {
  const lent = { query: client.query.bind(client), release: () => undefined }
  return { connect: async () => lent, end: async () => undefined } as unknown as PostgresPool
}

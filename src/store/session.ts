import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Role } from '../domain/access/roles.ts'
import type { Note } from './history/note.ts'
import type { Keyring } from './keys/keyring.ts'
import type { Tables } from './tables.ts'

/** Who acts: an account of a regency. Everything else (role, rights, areas) the database looks up itself. */
export type Actor = { regency: string; account: string }

/** One transaction of one actor, behind row-level security. */
export type Session = {
  db: Kysely<Tables>
  /** The bare connection, for COPY and for statements a query builder would only hide. */
  client: pg.PoolClient
  actor: Actor
  role: Role
  /** Adds to this transaction's link in the room's history. Without it a change to a watched table does not commit. */
  note: (room: string, note: Note) => void
  seal: (context: string, value: unknown) => Buffer
  unseal: <T>(context: string, sealed: Buffer) => T
  keys: Keyring
}

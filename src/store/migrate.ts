import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { roles } from '../domain/access/roles.ts'
import { nightly, nightlyVerbs, verbsOf } from '../domain/access/rights.ts'
import type { Keyring } from './keys/keyring.ts'
import { checkOperatorKey } from './operate/data-keys.ts'
import { ensureRoles } from './roles.ts'

export type Migration = { number: number; name: string; sql: string; sha256: string }

const directory = new URL('../../migrations/', import.meta.url)

/** The forward-only SQL files, in order. @throws Error when a number is missing or doubled. */
export function readMigrations(): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    const number = Number(name.slice(0, 4))
    if (number !== index + 1) throw new Error(`migration ${name}: expected number ${index + 1}`)
    const sql = readFileSync(new URL(name, directory), 'utf8')
    return { number, name: name.replace(/\.sql$/, ''), sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings a database up to date as its owner: login roles, the migrations it lacks (each in its own transaction, one
 * process at a time), and the table of rights. Doing it twice, or twenty at once, does no harm.
 * @throws Error when a migration that was applied has been edited since, or when the database knows later ones than this
 *   program; WrongKey, before anything is changed, when its keys are not under the operator's key
 * @returns the names applied now
 */
export async function migrate(ownerUrl: string, keys: Keyring): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const applied: string[] = []
  try {
    await client.query('select pg_advisory_lock(7314000)')
    await checkOperatorKey(client, keys.fingerprint)
    await ensureRoles(client, keys)
    await makeMigrationTable(client)
    for (const migration of lacking(await appliedMigrations(client))) {
      await client.query('begin')
      await applyMigration(client, migration)
      await client.query('commit')
      applied.push(migration.name)
    }
    await client.query('begin')
    await writeRights(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
  return applied
}

/** Builds the tables as they stood at a migration, in the caller's transaction. @returns the migrations applied */
export async function migrateTo(client: pg.ClientBase, last: number): Promise<Migration[]> {
  await makeMigrationTable(client)
  const migrations = readMigrations().filter((one) => one.number <= last)
  for (const migration of migrations) await applyMigration(client, migration)
  return migrations
}

async function makeMigrationTable(client: pg.ClientBase): Promise<void> {
  await client.query(`create table if not exists public.migration
    (number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`)
  await client.query(`comment on table public.migration is 'The migrations applied; a merged file never changes.'`)
}

export type Applied = { number: number; name: string; sha256: string }

export async function appliedMigrations(client: pg.ClientBase): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('select number, name, sha256 from public.migration order by number')
  return rows
}

/**
 * The migrations a database still lacks.
 * @throws Error when one it has was edited since, or is unknown here: the program is older than its data
 */
export function lacking(applied: readonly Applied[]): Migration[] {
  const here = readMigrations()
  const beyond = applied.find((one) => one.number > here.length)
  if (beyond)
    throw new Error(`Basis data ini lebih baru daripada program: migrasi ${beyond.name} tidak dikenal. Perbarui Bahu.`)
  const known = new Map(applied.map((one) => [one.number, one.sha256]))
  return here.filter((migration) => {
    const before = known.get(migration.number)
    if (before !== undefined && before !== migration.sha256)
      throw new Error(`migration ${migration.name} was changed after it was applied`)
    return before === undefined
  })
}

async function applyMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query(migration.sql)
  await client.query('insert into public.migration (number, name, sha256) values ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.sha256,
  ])
}

async function writeRights(client: pg.ClientBase): Promise<void> {
  const rights = [
    ...roles.flatMap((role) => verbsOf(role).map((verb) => ({ role: role as string, verb }))),
    ...nightlyVerbs.map((verb) => ({ role: nightly, verb })),
  ]
  await client.query('insert into access.role select unnest($1::text[]) on conflict do nothing', [[...roles, nightly]])
  await client.query('delete from access.role_right')
  await client.query(
    'insert into access.role_right (role, verb) select r.role, r.verb from jsonb_to_recordset($1) as r(role text, verb text)',
    [JSON.stringify(rights)],
  )
}

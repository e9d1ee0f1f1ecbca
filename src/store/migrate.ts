import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { roles } from '../domain/access/roles.ts'
import { verbsOf } from '../domain/access/rights.ts'
import type { Keyring } from './keys/keyring.ts'
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
 * @throws Error when a migration that was applied has been edited since.
 * @returns the names applied now
 */
export async function migrate(ownerUrl: string, keys: Keyring): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const applied: string[] = []
  try {
    await client.query('select pg_advisory_lock(7314000)')
    await ensureRoles(client, keys)
    await client.query(`create table if not exists public.migration
      (number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`)
    await client.query(`comment on table public.migration is 'The migrations applied; a merged file never changes.'`)
    const { rows } = await client.query<{ number: number; sha256: string }>(
      'select number, sha256 from public.migration',
    )
    const known = new Map(rows.map((row) => [row.number, row.sha256]))
    for (const migration of readMigrations()) {
      const before = known.get(migration.number)
      if (before === migration.sha256) continue
      if (before !== undefined) throw new Error(`migration ${migration.name} was changed after it was applied`)
      await client.query('begin')
      await client.query(migration.sql)
      await client.query('insert into public.migration (number, name, sha256) values ($1, $2, $3)', [
        migration.number,
        migration.name,
        migration.sha256,
      ])
      await client.query('commit')
      applied.push(migration.name)
    }
    await writeRights(client)
  } finally {
    await client.end()
  }
  return applied
}

async function writeRights(client: pg.Client): Promise<void> {
  const rights = roles.flatMap((role) => verbsOf(role).map((verb) => ({ role, verb })))
  await client.query('begin')
  await client.query('insert into access.role select unnest($1::text[]) on conflict do nothing', [roles])
  await client.query('delete from access.role_right')
  await client.query(
    'insert into access.role_right (role, verb) select r.role, r.verb from jsonb_to_recordset($1) as r(role text, verb text)',
    [JSON.stringify(rights)],
  )
  await client.query('commit')
}

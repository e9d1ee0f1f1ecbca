import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Role } from '../../src/domain/access/roles.ts'
import { connect, type Actor, type Database } from '../../src/store/database.ts'
import { findHome, makeHome } from '../../src/store/home.ts'
import { deriveKeyring } from '../../src/store/keys/keyring.ts'
import type { System } from '../../src/workflows/operate/open-system.ts'
import { testKey } from './test-key.ts'

export type Fresh = {
  database: Database
  ownerUrl: string
  system: System
  /** The demo account of a role (of a verifier: the one whose e-mail starts with `who`). */
  actor: (role: Role, who?: string) => Promise<Actor>
  /** Runs SQL as the owner, past row-level security: for arranging and for looking, never for the act under test. */
  owner: <R extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<R[]>
}

/**
 * A database of one's own, cloned from the migrated template, with its own home. Closed after the file's tests;
 * a transaction left open fails the file.
 */
export async function freshDatabase(): Promise<Fresh> {
  const server = inject('server')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template bahu_template`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const ownerUrl = url.toString()
  const home = findHome({ BAHU_DATA: join(inject('home'), name) })
  makeHome(home)
  const database = connect(ownerUrl, deriveKeyring(testKey), home)
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const owner: Fresh['owner'] = async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<R>(sql, values)).rows
  const close = async () => {
    const leaked = await owner<{ query: string }>(
      `select query from pg_stat_activity where datname = $1 and state like 'idle in transaction%'`,
      [name],
    )
    await pool.end()
    await database.close()
    if (leaked.length > 0) throw new Error(`a transaction was left open after: ${leaked[0]?.query}`)
  }
  afterAll(close)
  return {
    database,
    ownerUrl,
    owner,
    system: { database, ownerUrl, embedded: false, announce: () => undefined, close: async () => undefined },
    actor: async (role, who = '') => {
      const [found] = await owner<{ id: string }>(
        `select id from access.account where role = $1 and email like $2 || '%' order by email limit 1`,
        [role, who],
      )
      if (!found) throw new Error(`no demo account for ${role} ${who}`)
      return { regency: '35.09', account: found.id }
    },
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Two clones of one template cannot be made at the same instant.
    await client.query('select pg_advisory_lock(7314003)')
    await client.query(sql)
  } finally {
    await client.end()
  }
}

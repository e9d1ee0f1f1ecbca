import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startCluster } from '../../src/store/embedded/cluster.ts'
import { ensureDatabase } from '../../src/store/ensure-database.ts'
import { deriveKeyring } from '../../src/store/keys/keyring.ts'
import { migrate } from '../../src/store/migrate.ts'
import { findHome, makeHome } from '../../src/store/home.ts'
import { connect } from '../../src/store/database.ts'
import { openRegency } from '../../src/store/access/regencies.ts'
import { addAccount } from '../../src/workflows/access/add-account.ts'
import { demoAccounts } from '../../src/workflows/access/demo-accounts.ts'
import { claimHome, clearOrphans } from './clear-orphans.ts'
import { testKey } from './test-key.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: string
    home: string
  }
}

/**
 * One PostgreSQL for the whole run: the embedded one, or TEST_DATABASE_URL. A migrated template database with an
 * empty demo regency and an account for every role; each test file works on a clone of it.
 */
export default async function setup(project: TestProject) {
  clearOrphans(tmpdir())
  const home = findHome({ BAHU_DATA: mkdtempSync(join(tmpdir(), 'bahu-test-')) })
  claimHome(home.root)
  makeHome(home)
  const keys = deriveKeyring(testKey)
  const external = process.env.TEST_DATABASE_URL
  const cluster = external
    ? undefined
    : await startCluster(home.postgres, home.binaries, keys.rolePassword('bahu_owner'))
  const server = external ?? cluster?.url ?? ''
  if (external) await dropTestDatabases(external)
  const template = await ensureDatabase(server, 'bahu_template')
  await migrate(template, keys)
  await openRegency(template, '35.09', { demo: true })
  const database = connect(template, keys, home)
  for (const account of demoAccounts('35.09')) {
    await addAccount(database, { regency: '35.09', ownerUrl: template }, account)
  }
  await database.close()
  project.provide('server', server)
  project.provide('home', home.root)
  return async () => {
    await cluster?.stop()
    rmSync(home.root, { recursive: true, force: true })
  }
}

/** What an earlier run left on a server of one's own. */
async function dropTestDatabases(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname = 'bahu_template' or datname like 'test\\_%'`,
  )
  for (const { name } of rows) await client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`)
  await client.end()
}

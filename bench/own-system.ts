import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openRegency } from '../src/store/access/regencies.ts'
import { addAccount } from '../src/workflows/access/add-account.ts'
import { demoAccounts } from '../src/workflows/access/demo-accounts.ts'
import { openSystem } from '../src/workflows/operate/open-system.ts'
import type { Fresh } from '../test/harness/fresh-database.ts'

/**
 * A system of a measurement's own: embedded database, one regency, an account for every role. Closed, it leaves nothing,
 * unless a home is named: that one stays and is taken as it is the next time.
 */
export async function ownSystem(
  home?: string,
): Promise<Fresh & { size: () => Promise<number>; close: () => Promise<void> }> {
  const known = home !== undefined && existsSync(home)
  if (home) mkdirSync(home, { recursive: true })
  const root = home ?? mkdtempSync(join(tmpdir(), 'bahu-bench-'))
  chmodSync(root, 0o755)
  const { DATABASE_URL: _, ...env } = process.env
  const system = await openSystem('command', { ...env, BAHU_DATA: join(root, 'home') })
  const { database, ownerUrl } = system
  if (!known) {
    await openRegency(ownerUrl, '35.09', { demo: true })
    for (const account of demoAccounts('35.09')) await addAccount(database, { regency: '35.09', ownerUrl }, account)
  }
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const owner: Fresh['owner'] = async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<R>(sql, values)).rows
  return {
    database,
    ownerUrl,
    system,
    owner,
    actor: async (role) => {
      const [found] = await owner<{ id: string }>('select id from access.account where role = $1 order by email limit 1', [role]) // prettier-ignore
      return { regency: '35.09', account: found!.id }
    },
    size: async () => Number((await owner<{ size: number }>('select pg_database_size(current_database()) as size'))[0]!.size), // prettier-ignore
    close: async () => {
      await pool.end()
      await system.close()
      if (!home) rmSync(root, { recursive: true, force: true })
    },
  }
}

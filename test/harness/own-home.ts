import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { asOwner } from '../../src/store/operate/as-owner.ts'
import { openSystem, type System } from '../../src/workflows/operate/open-system.ts'

/** The environment of an installation of its own, server included: what changes roles or keys must not touch another's. */
export function ownHome(env: Record<string, string> = {}): Record<string, string> {
  const root = mkdtempSync(join(tmpdir(), 'bahu-home-'))
  // Root's database runs as another user, who must be able to pass.
  chmodSync(root, 0o711)
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  return { BAHU_DATA: root, ...env }
}

/** Works in an installation and closes it. */
export async function within<T>(env: Record<string, string>, work: (system: System) => Promise<T>): Promise<T> {
  const system = await openSystem('command', env)
  try {
    return await work(system)
  } finally {
    await system.close()
  }
}

/**
 * How many rows every table holds and a sum of their contents, by PostgreSQL's own hash: read from information_schema,
 * so that a table added tomorrow is compared too. The queue is left out, and what a restore itself notes.
 */
export function sumsOfTables(ownerUrl: string, without: readonly string[] = []): Promise<Record<string, string>> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'jobs') order by 1`,
    )
    const sums: Record<string, string> = {}
    for (const { name } of rows.filter((one) => !without.includes(one.name))) {
      const { rows: found } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as sum from ${name} t`,
      )
      sums[name] = found[0]!.sum
    }
    return sums
  })
}

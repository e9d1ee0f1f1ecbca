import type pg from 'pg'
import type { Keyring } from '../keys/keyring.ts'
import { migrateTo, readMigrations } from '../migrate.ts'
import { ensureRoles } from '../roles.ts'
import { copyOut, fixedText } from './copy-table.ts'
import { listTables, setSequence } from './list-tables.ts'
import type { Begin, End } from './manifest.ts'
import { rowSum } from './row-sum.ts'

/** Whether a database holds nobody's rows yet: never migrated, or no regency opened in it. */
export async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('access.regency') is not null as there`,
  )
  if (!there[0]?.there) return true
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select from access.regency) or exists (select from auth."user") as used',
  )
  return !rows[0]?.used
}

/** Why a backup cannot be restored by this program, before anything is changed. */
export function misfitOf(begin: Begin): 'backup-of-newer-program' | 'other-migrations' | undefined {
  const here = new Map(readMigrations().map((one) => [one.number, one.sha256]))
  if (begin.migrations.some((one) => !here.has(one.number))) return 'backup-of-newer-program'
  return begin.migrations.every((one) => here.get(one.number) === one.sha256) ? undefined : 'other-migrations'
}

/**
 * In the caller's transaction: takes away every schema of ours and builds the tables as they stood when the backup was
 * taken, empty and without what would stand in the way of loading. Schemas of others stay.
 * @returns what puts keys, indexes and triggers back
 */
export async function rebuildEmpty(client: pg.ClientBase, keys: Keyring, begin: Begin): Promise<() => Promise<void>> {
  await client.query(fixedText)
  await client.query(`set local check_function_bodies = off`)
  const schemas = readMigrations().flatMap(({ sql }) =>
    [...sql.matchAll(/^create schema (\w+)/gm)].map((match) => match[1]),
  )
  await client.query('drop table if exists public.migration')
  await client.query(`drop schema if exists ${schemas.join(', ')} cascade`)
  await ensureRoles(client, keys)
  await migrateTo(client, begin.migrations.at(-1)?.number ?? 0)
  const tables = await listTables(client)
  const shape = (list: { name: string; columns: string[] }[]) =>
    JSON.stringify(list.map(({ name, columns }) => `${name}(${columns.join()})`).sort())
  if (shape(tables) !== shape(begin.tables))
    throw new Error('the tables of the backup are not those its migrations make')
  const putBack = await takeAway(client)
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
  return async () => {
    for (const statement of putBack) await client.query(statement)
    for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
  }
}

/** Drops foreign keys and plain indexes. @returns the statements that make them again */
async function takeAway(client: pg.ClientBase): Promise<string[]> {
  const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'public', 'pg_toast')`
  const { rows: keys } = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as make
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where k.contype = 'f' and k.conparentid = 0 and ${ours}`,
  )
  const { rows: indexes } = await client.query<{ drop: string; make: string }>(
    `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and not i.indisprimary and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
       and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)`,
  )
  for (const { drop } of [...keys, ...indexes]) await client.query(drop)
  // Indexes first: a foreign key looks its rows up.
  return [...indexes, ...keys].map(({ make }) => make)
}

/** Reads every table back and compares it with the backup; sets the numbers on. @throws Error when one differs */
export async function proveLoaded(client: pg.ClientBase, end: End, advance: (rows: number) => void): Promise<void> {
  const expected = new Map(end.tables.map(({ name, rows, sum }) => [name, `${rows} ${sum}`]))
  for (const table of await listTables(client)) {
    const read = rowSum()
    for await (const piece of copyOut(client, table)) advance(read.add(piece))
    const { rows, sum } = read.result()
    if (expected.get(table.name) !== `${rows} ${sum}`) throw new Error(`${table.name} is not what the backup holds`)
  }
  for (const sequence of end.sequences) await setSequence(client, sequence)
}

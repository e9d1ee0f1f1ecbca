// Oracle: the catalogue of a migrated database, against the house's rules about tables.
import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../src/store/migrate.ts'
import { keyedColumns, keylessColumns } from '../../src/store/operate/sealed-columns.ts'
import { freshDatabase, type Fresh } from '../harness/fresh-database.ts'

let at: Fresh
type Table = { name: string; rls: boolean; comment: string | null; key: string[]; owner: string; watched: boolean }
let tables: Table[]

/** Tables without a regency: they hold no one's rows, or belong to the whole installation. */
const beforeAnyRegency = [
  'access.role',
  'access.role_right',
  'history.pending',
  'operate.backup',
  'operate.data_key',
  'operate.restore',
  'operate.rotation',
]
/** Changed by the database itself, or carrying progress only. */
const withoutHistory = [/^history\./, /^operate\./, /^identity\.sound$/, /^access\.(role|role_right|regency|area|job)$/]

beforeAll(async () => {
  at = await freshDatabase()
  tables = await at.owner<Table>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as rls, obj_description(c.oid) as comment, c.relowner::regrole::text as owner,
       array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, nth)
             join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
             where i.indrelid = c.oid and i.indisprimary order by k.nth) as key,
       exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history') as watched
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname not in ('pg_catalog', 'information_schema', 'auth', 'jobs', 'public') order by 1`,
  )
})

describe('every table', () => {
  it('is there', () => expect(tables.length).toBeGreaterThan(8))

  it('says what it is for', () => {
    expect(tables.filter((table) => !table.comment).map((table) => table.name)).toEqual([])
  })

  it('has the regency first in its key', () => {
    const without = tables.filter((table) => table.key[0] !== 'regency').map((table) => table.name)
    expect(without).toEqual(beforeAnyRegency)
  })

  it('is behind row-level security, and not owned by the program', () => {
    const open = tables.filter((table) => !table.rls).map((table) => table.name)
    expect(open).toEqual(['access.role', 'access.role_right'])
    expect(tables.filter((table) => table.owner.startsWith('bahu_app'))).toEqual([])
  })

  it('does not change without a link in the history', () => {
    const silent = tables.filter((table) => !table.watched).map((table) => table.name)
    expect(silent.filter((name) => !withoutHistory.some((pattern) => pattern.test(name)))).toEqual([])
  })

  it('that holds bytes says what new keys mean for them', async () => {
    const bytes = await at.owner<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema', 'jobs') order by 1`,
    )
    const said = [...keyedColumns.map(({ table, column }) => `${table}.${column}`), ...keylessColumns]
    expect(bytes.map(({ name }) => name)).toEqual(said.sort())
  })

  it('is described in tables.ts with the columns it has', async () => {
    const columns = await at.owner<{ name: string; columns: string[] }>(
      `select table_schema || '.' || table_name as name, array_agg(column_name::text order by column_name) as columns
       from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema') group by 1`,
    )
    const real = new Map(columns.map((table) => [table.name, table.columns]))
    const described = [...describedTables()]
    expect(described.length).toBeGreaterThan(5)
    for (const [name, keys] of described) expect(real.get(name), name).toEqual(keys)
  })
})

describe('the program’s role', () => {
  it('may not bypass row-level security, and knows nothing of passwords and queue', async () => {
    const [role] = await at.owner(
      `select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'bahu_app'`,
    )
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false })
    for (const table of ['auth."user"', 'auth."account"', 'auth."session"']) {
      await expect(at.database.app.query(`select * from ${table}`)).rejects.toThrow(/permission denied/)
    }
    await expect(at.database.auth.query('select * from access.account')).rejects.toThrow(/permission denied/)
  })

  it('without an account sees no row of any table', async () => {
    for (const { name } of tables.filter((table) => table.rls)) {
      const rows = await at.database.app.query(`select * from ${name} limit 1`).then(
        (result) => result.rows.length,
        (error: Error) => (/permission denied/.test(error.message) ? 0 : Promise.reject(error)),
      )
      expect(rows, name).toBe(0)
    }
  })
})

describe('migrations', () => {
  it('done again change nothing, also twenty at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => migrate(at.ownerUrl, at.database.keys)))
    expect(all.flat()).toEqual([])
    expect(await at.owner('select count(*) as n from public.migration')).toEqual([{ n: readMigrations().length }])
  })

  it('that were released stand as they were: a change is a new migration', () => {
    const released = readFileSync('migrations/released.txt', 'utf8').trim().split('\n')
    expect(released.length).toBeGreaterThan(9)
    const here = readMigrations().map(({ name, sha256 }) => `${sha256}  ${name}.sql`)
    expect(here.slice(0, released.length)).toEqual(released)
  })
})

function* describedTables(): Generator<[string, string[]]> {
  for (const file of globSync('src/store/*/tables.ts')) {
    const text = readFileSync(file, 'utf8')
    for (const match of text.matchAll(/^ {2}'([a-z_]+\.[a-z_]+)': \{([^]*?)(?:^ {2}\}| \}$)/gm)) {
      const body = match[2] ?? ''
      const keys = [...body.replace(/\{[^}]*\}/g, '').matchAll(/(?:^|[;\n])\s*([a-z_0-9]+)\??:/g)].map(
        (key) => key[1] ?? '',
      )
      yield [match[1] ?? '', keys.sort()]
    }
  }
}

// Oracle: a database as an earlier release left it, filled by plain SQL: every value of every column is the same after the upgrade, and everything opens.
import { hashSync } from '@node-rs/argon2'
import { expect, it } from 'vitest'
import type pg from 'pg'
import { deriveKeyring } from '../../src/store/keys/keyring.ts'
import { seal } from '../../src/store/keys/seal.ts'
import { lacking, migrateTo, readMigrations } from '../../src/store/migrate.ts'
import { asOwner } from '../../src/store/operate/as-owner.ts'
import { ensureRoles } from '../../src/store/roles.ts'
import { openPlace, type Place } from '../../src/workflows/operate/open-place.ts'
import { ownHome, within } from '../harness/own-home.ts'
import { lookAround } from './look-around.ts'

const env = ownHome()
const released = 10
const people = Array.from({ length: 30 }, (_, n) => ({
  id: n + 1,
  nik: `350901410190${9100 + n}`,
  name: `WARGA ${n + 1}`,
}))

/** The earlier release's tables with some rows in them, under keys as they were derived then: from the operator's key itself. */
async function fill({ ownerUrl, operator }: Place): Promise<Record<string, unknown[]>> {
  const keys = deriveKeyring(operator)
  return asOwner(ownerUrl, async (client) => {
    await ensureRoles(client, keys)
    await migrateTo(client, released)
    await client.query(`insert into access.role values ('officer'), ('auditor')`)
    await client.query(`insert into access.regency values ('35.09', 'KABUPATEN JEMBER', true)`)
    for (const [id, role] of [
      ['petugas', 'officer'],
      ['pemeriksa', 'auditor'],
    ]) {
      const email = `${id}@bahu.example`
      await client.query(
        `insert into access.account (regency, id, name, email, role) values ('35.09', $1, $1, $2, $3)`,
        [id, email, role],
      )
      await client.query(`insert into auth."user" ("id", "name", "email", "emailVerified") values ($1, $1, $2, true)`, [
        id,
        email,
      ])
      await client.query(
        `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt") values ($1, $1, 'credential', $1, $2, now())`,
        [id, hashSync('bahu-membahu')],
      )
    }
    await client.query(
      `insert into ingest.list (kind, regency, sender, file_name, file_hash, bytes, as_of, state, loaded_by)
       values ('workers', '35.09', 'Pasar Tanjung', 'pasar.xlsx', '\\x01', 100, '2026-11-01', 'kept', 'petugas')`,
    )
    for (const { id, nik, name } of people) {
      const sealed = seal(keys.seal, 'person', JSON.stringify({ nik, mother: 'IBU' }))
      const health = id % 3 === 0 ? seal(keys.seal, 'person-health', '{"ill":true}') : null
      await client.query(
        `insert into ingest.row (regency, list, seq, sheet, row_no, verdict, name, nik_hash, sealed, health)
         values ('35.09', 1, $1, 0, $1, 'kept', $2, $3, $4, $5)`,
        [id, name, keys.lookup('nik', nik), sealed, health],
      )
      await client.query(
        `insert into registry.worker (regency, id, name, birth, sex, desa, nik_hash, sealed, health)
         values ('35.09', nextval('registry.worker_id'), $1, '1980-01-01', 'P', '35.09.01.2001', $2, $3, $4)`,
        [name, keys.lookup('nik', nik), sealed, health],
      )
    }
    await client.query(
      `insert into funding.purse (regency, name, kind, amount, first_month, last_month, rule, account)
       values ('35.09', 'APBD 2027', 'apbd', 5000000000, '2027-01', '2027-12', '{}', 'petugas')`,
    )
    // Two links of the history, appended as the program did: by an entered account.
    for (const act of ['keep-list', 'keep-purse']) {
      await client.query('begin')
      await client.query(`select access.enter('35.09', 'petugas')`)
      await client.query(`select history.append('ingest', $1, '[]')`, [JSON.stringify([{ act }])])
      await client.query('commit')
    }
    return contents(client, await columnsOf(client))
  })
}

type Columns = Record<string, string[]>
async function columnsOf(client: pg.ClientBase): Promise<Columns> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select table_schema || '.' || quote_ident(table_name) as name, array_agg(quote_ident(column_name) order by column_name) as columns
     from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema', 'jobs')
       and (table_schema, table_name) in (select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE')
     group by 1`,
  )
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))
}

async function contents(client: pg.ClientBase, columns: Columns): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const [name, of] of Object.entries(columns)) {
    const { rows } = await client.query<{ row: unknown }>(
      `select to_jsonb(t)::text as row from (select ${of.join(', ')} from ${name}) t order by 1`,
    )
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

it('an earlier release’s data goes through every later migration and loses nothing', async () => {
  const { place, checked: before } = await openPlace('alone', env, fill)
  const columns = await asOwner(place.ownerUrl, columnsOf)
  expect(Object.values(before).flat().length).toBeGreaterThan(60)
  await place.close()

  await within(env, async (system) => {
    const after = await asOwner(system.ownerUrl, (client) => contents(client, columns))
    // The list of rights is written anew at each start; the list of migrations has grown.
    for (const table of ['access.role', 'access.role_right', 'public.migration']) {
      expect(after[table]).toEqual(expect.arrayContaining(before[table]!))
      delete before[table]
      delete after[table]
    }
    expect(after).toEqual(before)
    const applied = await asOwner(
      system.ownerUrl,
      async (client) =>
        (
          await client.query<{ number: number; name: string; sha256: string }>(
            'select * from public.migration order by number',
          )
        ).rows,
    )
    expect(applied.map(({ name }) => name)).toEqual(readMigrations().map(({ name }) => name))
    expect(lacking(applied)).toEqual([])

    const seen = await lookAround(system)
    expect(seen.broken).toEqual([])
    expect(seen.rooms).toEqual([expect.objectContaining({ room: 'ingest', links: 2 })])
    expect(seen.signedIn).toBe(true)
    expect(seen.people.map(({ opened, found }) => ({ ...opened, found }))).toEqual(
      people.map(({ nik }) => ({ nik, mother: 'IBU', found: true })),
    )
  })
})

it('data of a later release is not opened by this program', () => {
  const [last] = readMigrations().slice(-1)
  expect(() => lacking([{ number: last!.number + 1, name: 'later', sha256: '' }])).toThrow(
    /lebih baru daripada program/,
  )
})

import type pg from 'pg'
import type { DataKey, Keyring } from '../keys/keyring.ts'
import { layerWith } from '../keys/lookup.ts'
import { generationOf, seal, unseal } from '../keys/seal.ts'
import type { KeyedColumn } from './sealed-columns.ts'

const batch = 2000

/**
 * Seals a table's columns anew under the newest key, and lays the newest layer over its keyed hashes, in the caller's
 * transaction: all of the table or nothing. Guards of the table step aside for it.
 * @param keys with the old and the new generation in hand
 * @param columns of this one table
 */
export async function sealTable(
  client: pg.ClientBase,
  columns: readonly KeyedColumn[],
  keys: Keyring,
  newest: DataKey,
  advance: (rows: number) => void,
): Promise<void> {
  const table = columns[0]!.table
  const layer = layerWith(newest.lookup)
  const renew = (column: KeyedColumn, value: Buffer | null): Buffer | null => {
    if (value === null || value.length === 0) return value
    if (column.kind === 'lookup') return layer(value)
    const key = column.kind === 'seal' ? keys.seal : keys.wrap
    return generationOf(value) === newest.generation ? value : sealAnew(key, column.contexts, value)
  }
  const names = columns.map(({ column }) => column)
  await client.query(`lock table ${table} in share row exclusive mode`)
  await client.query(`alter table ${table} disable trigger user`)
  // A row is found by its place: the planner would read the whole table for each batch otherwise.
  await client.query(
    'set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off; set local row_security = off',
  )
  await client.query(
    `declare rows no scroll cursor for select ctid::text as place, ${names.join(', ')} from ${table}
     where ${names.map((name) => `${name} is not null`).join(' or ')}`,
  )
  for (;;) {
    const { rows } = await client.query<Record<string, Buffer | null> & { place: string }>(`fetch ${batch} from rows`)
    if (rows.length === 0) break
    const values = columns.map((column) => rows.map((row) => renew(column, row[column.column] ?? null)))
    await client.query(
      `update ${table} t set ${names.map((name, at) => `${name} = v.c${at}`).join(', ')}
       from unnest($1::tid[], ${names.map((_, at) => `$${at + 2}::bytea[]`).join(', ')}) as v (place, ${names.map((_, at) => `c${at}`).join(', ')})
       where t.ctid = v.place`,
      [rows.map((row) => row.place), ...values],
    )
    advance(rows.length)
  }
  await client.query('close rows')
  await client.query(`alter table ${table} enable trigger user`)
}

function sealAnew(key: Buffer, contexts: readonly string[], value: Buffer): Buffer {
  for (const context of contexts) {
    let plain: Buffer
    try {
      plain = unseal(key, context, value)
    } catch {
      continue
    }
    return seal(key, context, plain)
  }
  throw new Error(`a value does not open as ${contexts.join(' or ')}`)
}

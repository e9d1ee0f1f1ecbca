import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { fingerprintOf, firstDataKey, wrappingKey, deriveKeyring, type DataKey } from '../keys/keyring.ts'
import { seal, unseal } from '../keys/seal.ts'

/** The operator's key given is not the one this database lies under. Nothing was changed. */
export class WrongKey extends Error {
  override name = 'WrongKey'
  constructor(given: string, needed?: string) {
    super(
      `Kunci operator yang diberikan (sidik ${given}) bukan kunci basis data ini${needed ? ` (sidik ${needed})` : ''}. ` +
        'Pakai kunci yang berlaku sekarang; kunci lama hanya membuka cadangan lama.',
    )
  }
}

type Row = { generation: number; secret: Buffer | null; lookup: Buffer; operator: string }

const contextOf = (generation: number, part: 'secret' | 'lookup') => `data-key:${generation}:${part}`

/** Whether the database knows data keys, asked before any migration. @throws WrongKey when they are not under this key */
export async function checkOperatorKey(owner: pg.ClientBase, fingerprint: string): Promise<void> {
  const { rows: there } = await owner.query<{ there: boolean }>(
    `select to_regclass('operate.data_key') is not null as there`,
  )
  if (!there[0]?.there) return
  const { rows } = await owner.query<{ operator: string }>('select operator from operate.data_key limit 1')
  if (rows[0] && rows[0].operator !== fingerprint) throw new WrongKey(fingerprint, rows[0].operator)
}

/**
 * The data's keys, oldest first, made where there are none: a new installation gets keys of its own, an older one the
 * operator's key everything in it was sealed under.
 * @throws WrongKey when they do not open with the operator's key
 */
export async function openDataKeys(owner: pg.ClientBase, operator: Buffer): Promise<DataKey[]> {
  const known = await readDataKeys(owner, operator)
  if (known.length > 0) return known
  const { rows } = await owner.query<{ begun: boolean }>('select exists (select from access.regency) as begun')
  if (rows[0]?.begun) await mustOpenHere(owner, operator)
  const key = rows[0]?.begun ? firstDataKey(operator) : makeDataKey(1)
  await saveDataKey(owner, operator, key, 'on conflict do nothing')
  return readDataKeys(owner, operator)
}

export const makeDataKey = (generation: number): DataKey => ({
  generation,
  secret: randomBytes(32),
  lookup: randomBytes(32),
})

/** @throws WrongKey when one of them does not open */
export async function readDataKeys(owner: pg.ClientBase, operator: Buffer): Promise<DataKey[]> {
  const { rows } = await owner.query<Row>(
    'select generation, secret, lookup, operator from operate.data_key order by generation',
  )
  return rows.map((row) => unwrap(row, operator))
}

function unwrap({ generation, secret, lookup, operator: under }: Row, operator: Buffer): DataKey {
  const fingerprint = fingerprintOf(operator)
  if (under !== fingerprint) throw new WrongKey(fingerprint, under)
  const open = (part: 'secret' | 'lookup', sealed: Buffer) =>
    unseal(wrappingKey(operator), contextOf(generation, part), sealed)
  return { generation, secret: secret && open('secret', secret), lookup: open('lookup', lookup) }
}

/** Writes a generation, wrapped by the operator's key; `then` says what happens where it stands already. */
export async function saveDataKey(
  owner: pg.ClientBase,
  operator: Buffer,
  { generation, secret, lookup }: DataKey,
  then: 'on conflict do nothing' | 'again' = 'on conflict do nothing',
): Promise<void> {
  const wrap = (part: 'secret' | 'lookup', key: Buffer) => seal(wrappingKey(operator), contextOf(generation, part), key)
  await owner.query(
    `insert into operate.data_key (generation, secret, lookup, operator, retired_at)
     values ($1, $2, $3, $4, case when $2::bytea is null then now() end)
     on conflict ${then === 'again' ? '(generation) do update set secret = excluded.secret, lookup = excluded.lookup, operator = excluded.operator' : 'do nothing'}`,
    [generation, secret && wrap('secret', secret), wrap('lookup', lookup), fingerprintOf(operator)],
  )
}

/** An installation from before data keys says nothing of its key: a value of it must open. */
async function mustOpenHere(owner: pg.ClientBase, operator: Buffer): Promise<void> {
  const { rows } = await owner.query<{ sealed: Buffer }>(
    'select sealed from registry.worker where sealed is not null limit 1',
  )
  if (!rows[0]) return
  try {
    unseal(deriveKeyring(operator).seal, 'person', rows[0].sealed)
  } catch {
    throw new WrongKey(fingerprintOf(operator))
  }
}

/** The fingerprint of the operator's key the data's keys lie under; null where there are none yet. */
export async function operatorOf(owner: pg.ClientBase): Promise<string | null> {
  const { rows } = await owner.query<{ operator: string }>('select operator from operate.data_key limit 1')
  return rows[0]?.operator ?? null
}

/** Wraps the data's keys under another operator's key, in the caller's transaction: nothing else needs to change. */
export async function wrapAnew(owner: pg.ClientBase, from: Buffer, to: Buffer): Promise<void> {
  for (const key of await readDataKeys(owner, from)) await saveDataKey(owner, to, key, 'again')
}

/** Nothing lies under the older generations any more: their secrets go, their layers of the keyed hashes stay. */
export const retireBefore = (owner: pg.ClientBase, generation: number) =>
  owner.query(
    'update operate.data_key set secret = null, retired_at = now() where generation < $1 and secret is not null',
    [generation],
  )

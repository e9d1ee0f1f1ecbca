import type pg from 'pg'

export type BackupTable = { name: string; columns: string[]; estimate: number }
export type Sequence = { name: string; last: number; called: boolean }

/** `schema.table`, each quoted. */
const named = `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`

/**
 * Tables of ours: every one but those of the queue, which is filled again from the open jobs. A partitioned table is one.
 * Generated columns are left out: they are computed again.
 */
export async function listTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `select ${named} as name, greatest(c.reltuples, 0)::float8 as estimate,
       array(select quote_ident(a.attname) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
       and n.nspname not in ('pg_catalog', 'information_schema', 'jobs')
       and (n.nspname <> 'public' or c.relname = 'migration')
     order by 1`,
  )
  return rows
}

/** Where every sequence stands, whether a column owns it or not. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select ${named} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'public') order by 1`,
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const { rows: now } = await client.query<{ last: number; called: boolean }>(
      `select last_value::float8 as last, is_called as called from ${name}`,
    )
    sequences.push({ name, last: now[0]!.last, called: now[0]!.called })
  }
  return sequences
}

export const setSequence = (client: pg.ClientBase, { name, last, called }: Sequence) =>
  client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, called])

/** The ends of all chains of the history. */
export type HistoryEnd = { regency: string; room: string; seq: number; hash: string }
export async function listHistoryEnds(client: pg.ClientBase): Promise<HistoryEnd[]> {
  const { rows } = await client.query<HistoryEnd>(
    `select regency, room, seq::float8 as seq, encode(hash, 'hex') as hash from history.head order by 1, 2`,
  )
  return rows
}

import type { Session } from '../session.ts'

/** Rows of one list that stand under one NIK, or under one name, birth day and desa; `seqs` ascending. */
export type Repeat = { seqs: number[]; names: string[]; verdicts: string[] }

const step = 2_000

/** The groups of rows with one trusted NIK, some thousand at a time. */
export const sameNik = (session: Session, list: number): AsyncGenerator<Repeat[]> =>
  groups(
    session,
    `select array_agg(seq order by seq) as seqs, array_agg(coalesce(name, '') order by seq) as names, array_agg(verdict order by seq) as verdicts
     from ingest.row where regency = $1 and list = $2 and nik_hash is not null group by nik_hash having count(*) > 1`,
    list,
  )

/** The groups of rows with one name, birth day and desa, where the numbers do not say that they are two people. */
export const sameNameAndBirth = (session: Session, list: number): AsyncGenerator<Repeat[]> =>
  groups(
    session,
    `select array_agg(seq order by seq) as seqs, array_agg(name order by seq) as names, array_agg(verdict order by seq) as verdicts
     from ingest.row where regency = $1 and list = $2 and birth is not null and desa is not null and name <> ''
     group by name, birth, desa having count(*) > 1 and count(distinct nik_hash) <= 1 and count(nik_hash) < count(*)`,
    list,
  )

async function* groups({ client, actor }: Session, query: string, list: number): AsyncGenerator<Repeat[]> {
  await client.query(`declare repeats no scroll cursor for ${query}`, [actor.regency, list])
  try {
    for (;;) {
      const { rows } = await client.query<Repeat>(`fetch ${step} from repeats`)
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await client.query('close repeats')
  }
}

/** Adds a note to rows that do not have it yet. */
export async function markRepeated(session: Session, list: number, seqs: readonly number[]): Promise<number> {
  const { rowCount } = await session.client.query(
    `update ingest.row set reasons = reasons || 'repeated-in-list'::text
     where regency = $1 and list = $2 and seq = any($3::int[]) and not 'repeated-in-list' = any(reasons)`,
    [session.actor.regency, list, seqs],
  )
  return rowCount ?? 0
}

/**
 * A number two names share is nobody's until somebody has looked: the rows become doubtful and lose the hash that
 * would match. Gives each row's sheet, and whether it was kept before.
 */
export async function markShared(
  session: Session,
  list: number,
  seqs: readonly number[],
): Promise<{ sheet: number; wasKept: boolean }[]> {
  const { rows } = await session.client.query<{ sheet: number; wasKept: boolean }>(
    `update ingest.row r set reasons = r.reasons || 'nik-shared'::text, nik_hash = null, change = case when o.verdict = 'refused' then null else 'new' end,
       verdict = case when o.verdict = 'kept' then 'doubtful' else o.verdict end
     from (select seq, verdict from ingest.row where regency = $1 and list = $2 and seq = any($3::int[])) o
     where r.regency = $1 and r.list = $2 and r.seq = o.seq and r.seq = any($3::int[]) returning r.sheet, o.verdict = 'kept' as "wasKept"`,
    [session.actor.regency, list, seqs],
  )
  return rows
}

/** What keeping a list would change, in rows. */
export async function countChanges(session: Session, list: number): Promise<Record<string, number>> {
  const { rows } = await session.client.query<{ change: string; rows: number }>(
    `select change, count(*)::int as rows from ingest.row
     where regency = $1 and list = $2 and change is not null group by change`,
    [session.actor.regency, list],
  )
  return Object.fromEntries(rows.map(({ change, rows: count }) => [change, count]))
}

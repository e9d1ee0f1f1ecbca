import type { Session } from '../session.ts'
import { openBlock, type Block, type KeptRow } from './row-block.ts'
import type { Change } from './tables.ts'

export type RowLine = {
  seq: number
  sheet: number
  row_no: number
  verdict: 'kept' | 'doubtful' | 'refused'
  change: Change | null
  reasons: string[]
  name: string | null
  birth: string | null
  desa: string | null
  kind_of_work: string | null
  mended: boolean
  mends_list: number | null
}

export type RowsWanted = {
  verdict?: string | undefined
  reason?: string | undefined
  change?: string | undefined
  q?: string | undefined
  after?: number | undefined
  limit: number
}

/** Rows about people in the order of the file, narrowed by verdict, reason, change or a part of the name. */
export async function listRows(session: Session, list: number, wanted: RowsWanted): Promise<RowLine[]> {
  const { rows } = await session.client.query<RowLine>(
    `select seq, sheet, row_no, verdict, change, reasons, name, birth, desa, kind_of_work, mended, mends_list
     from ingest.row where regency = $1 and list = $2 and seq > $3
       and ($4::text is null or verdict = $4 or ($4 = 'bad' and verdict <> 'kept'))
       and ($5::text is null or $5 = any(reasons)) and ($6::text is null or change = $6)
       and ($7::text is null or position(upper($7) in name) > 0)
     order by seq limit $8`,
    [session.actor.regency, list, wanted.after ?? 0, wanted.verdict || null, wanted.reason || null, wanted.change || null, wanted.q || null, wanted.limit], // prettier-ignore
  )
  return rows
}

/** The rows as they stood in the file, by seq; those that were erased come without cells. */
export async function openRows(session: Session, list: number, seqs: readonly number[]): Promise<Map<number, KeptRow>> {
  if (seqs.length === 0) return new Map()
  const wanted = new Set(seqs)
  const { rows } = await session.client.query<Block & { first_seq: number }>(
    `select b.first_seq, b.sheet, b.sealed from ingest.block b
     where b.regency = $1 and b.list = $2 and b.first_seq <= $4 and b.last_seq >= $5
       and exists (select from unnest($3::int[]) s where s between b.first_seq and b.last_seq)`,
    [session.actor.regency, list, seqs, Math.max(...seqs), Math.min(...seqs)],
  )
  const found = new Map<number, KeptRow>()
  for (const { first_seq, sheet, sealed } of rows) {
    for (const row of openBlock(session.keys.seal, { firstSeq: first_seq, sheet, sealed }))
      if (wanted.has(row.seq)) found.set(row.seq, row)
  }
  return found
}

/** All rows of a sheet from its beginning on, as they stood in the file, at most `limit` of them. */
export async function firstRows(session: Session, list: number, sheet: number, limit: number): Promise<KeptRow[]> {
  const { rows } = await session.client.query<Block & { first_seq: number }>(
    `select first_seq, sheet, sealed from ingest.block where regency = $1 and list = $2 and sheet = $3 order by first_seq limit $4`,
    [session.actor.regency, list, sheet, Math.ceil(limit / 400)],
  )
  return rows
    .flatMap(({ first_seq, sealed }) => openBlock(session.keys.seal, { firstSeq: first_seq, sheet, sealed }))
    .slice(0, limit)
}

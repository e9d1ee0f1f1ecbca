import { randomUUID } from 'node:crypto'
import type { Fresh } from './fresh-database.ts'

/**
 * A kept list as ingest leaves it, its rows from a query over the register: `rows` selects worker, seq and facts. With
 * `known` false the rows carry numbers nobody has.
 */
export async function plantList(
  { owner }: Pick<Fresh, 'owner'>,
  { kind, asOf, rows, values = [] }: { kind: string; asOf: string; rows: string; values?: unknown[] },
): Promise<number> {
  const [list] = await owner<{ id: number }>(
    `insert into ingest.list (regency, kind, sender, file_name, file_hash, bytes, loaded_by, state, as_of)
     values ('35.09', $1, 'BPJS Ketenagakerjaan Jember', $1 || '.csv', $2, 0, 'test', 'kept', $3) returning id`,
    [kind, Buffer.from(randomUUID()), asOf],
  )
  await owner(
    `insert into ingest.row (regency, list, seq, sheet, row_no, verdict, name, birth, sex, desa, nik_hash, facts)
     select '35.09', ${list!.id}, x.seq, 0, x.seq + 1, 'kept', coalesce(w.name, 'TAK DIKENAL'), w.birth, w.sex, w.desa,
       coalesce(w.nik_hash, substring(sha256(convert_to(x.seq::text, 'UTF8')) for 16)), x.facts
     from (${rows}) x left join registry.worker w on w.regency = '35.09' and w.id = x.worker`,
    values,
  )
  await owner('analyze ingest.row')
  return list!.id
}

import { randomUUID } from 'node:crypto'
import { sealJson } from '../../src/store/keys/seal.ts'
import type { Fresh } from './fresh-database.ts'

export type ArrangedRow = {
  name: string
  birth?: string
  sex?: 'L' | 'P'
  desa?: string
  kindOfWork?: string
  nik?: string
  /** A number on the list that may not count as a NIK. */
  badNik?: string
  kk?: string
  personal?: Record<string, string>
  facts?: Record<string, unknown>
  /** The worker identity gave the row. */
  worker?: number
}

/** A kept list with its rows and identity's links, put there by the owner: what registry finds when it is called. */
export async function arrangeList(
  { owner, database: { keys } }: Fresh,
  list: { kind?: string; asOf: string; sender?: string; rows: ArrangedRow[] },
): Promise<number> {
  const [made] = await owner<{ id: number }>(
    `insert into ingest.list (regency, kind, sender, file_name, file_hash, bytes, loaded_by, state, as_of)
     values ('35.09', $1, $2, 'daftar.xlsx', $4, 0, 'test', 'kept', $3) returning id`,
    [list.kind ?? 'workers', list.sender ?? 'Desa Contoh', list.asOf, Buffer.from(randomUUID())],
  )
  const id = made!.id
  for (const [index, row] of list.rows.entries()) {
    const { nik, badNik, kk } = row
    await owner(
      `insert into ingest.row (regency, list, seq, sheet, row_no, verdict, name, birth, sex, desa, kind_of_work, nik_hash, kk_hash, sealed, facts)
       values ('35.09', $1, $2, 0, $3, 'kept', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        index + 1,
        index + 2,
        row.name,
        row.birth ?? null,
        row.sex ?? null,
        row.desa ?? null,
        row.kindOfWork ?? null,
        nik ? keys.lookup('nik', nik) : null,
        kk ? keys.lookup('kk', kk) : null,
        sealJson(keys.seal, 'person', {
          ...((nik ?? badNik) && { nik: nik ?? badNik }),
          ...(kk && { kk }),
          ...row.personal,
        }),
        JSON.stringify(row.facts ?? {}),
      ],
    )
    if (row.worker !== undefined) {
      await owner(`insert into identity.link (regency, list, seq, worker, how) values ('35.09', $1, $2, $3, 'new')`, [
        id,
        index + 1,
        row.worker,
      ])
    }
  }
  return id
}

import type { ListKind } from '../../domain/ingest/list-kind.ts'
import type { Session } from '../session.ts'
import type { RowRef } from './links.ts'

/** One side of a pair as it is laid beside the other. */
export type Side = {
  name: string
  birth: string | null
  sex: 'L' | 'P' | null
  desa: string | null
  desaName: string | null
  kecamatanName: string | null
  kindOfWork: string | null
  placeName: string | null
  hasNik: boolean
  sealed: Buffer | null
  facts: Record<string, unknown>
}

/** A list that speaks of the person, and where. */
export type Mention = { kind: ListKind; sender: string; asOf: string; rowNo: number }

export type WorkerSide = Side & { state: 'listed' | 'merged' | 'erased'; mergedInto: number | null }

/** A worker as one side; also one that was merged away, as the record stood then. */
export async function loadWorkerSide(session: Session, worker: number): Promise<WorkerSide | undefined> {
  const { rows } = await session.client.query<WorkerSide>(
    `select w.name, w.birth, w.sex, w.desa, a.name as "desaName", k.name as "kecamatanName", w.kind_of_work as "kindOfWork",
       p.name as "placeName", w.nik_hash is not null as "hasNik", w.sealed, w.state, w.merged_into as "mergedInto", '{}'::jsonb as facts
     from registry.worker w
       left join access.area a on a.regency = w.regency and a.code = w.desa
       left join access.area k on k.regency = w.regency and k.code = w.kecamatan
       left join registry.place p on p.regency = w.regency and p.id = w.place
     where w.regency = $1 and w.id = $2`,
    [session.actor.regency, worker],
  )
  return rows[0]
}

/** A row of a reference list as one side. */
export async function loadRowSide(session: Session, { list, seq }: RowRef): Promise<Side | undefined> {
  const { rows } = await session.client.query<Side>(
    `select coalesce(r.name, '') as name, r.birth, r.sex, r.desa, a.name as "desaName", k.name as "kecamatanName",
       r.kind_of_work as "kindOfWork", null as "placeName", r.nik_hash is not null as "hasNik", r.sealed, r.facts
     from ingest.row r
       left join access.area a on a.regency = r.regency and a.code = r.desa
       left join access.area k on k.regency = r.regency and k.code = left(r.desa, 8)
     where r.regency = $1 and r.list = $2 and r.seq = $3`,
    [session.actor.regency, list, seq],
  )
  return rows[0]
}

/** The lists that speak of a worker (or the one row), the newest first, ten at most. */
export async function loadMentions(session: Session, of: { worker: number } | RowRef): Promise<Mention[]> {
  const rows =
    'worker' in of
      ? `select list, seq from identity.link where regency = $1 and worker = $2`
      : `select $2::bigint as list, $3::int as seq`
  const { rows: found } = await session.client.query<Mention>(
    `select l.kind, l.sender, l.as_of as "asOf", r.row_no as "rowNo"
     from (${rows}) m join ingest.row r on r.regency = $1 and r.list = m.list and r.seq = m.seq
       join ingest.list l on l.regency = $1 and l.id = m.list
     order by l.as_of desc, l.id desc, r.seq limit 10`,
    'worker' in of ? [session.actor.regency, of.worker] : [session.actor.regency, of.list, of.seq],
  )
  return found
}

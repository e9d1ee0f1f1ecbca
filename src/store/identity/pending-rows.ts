import type { ListKind } from '../../domain/ingest/list-kind.ts'
import type { Session } from '../session.ts'
import type { Stated } from './declared.ts'

export type ListToLink = { id: number; kind: ListKind; pending: number }

/** A row read downstream that nobody has been found for, or been looked for, so far. */
const pending = `r.verdict <> 'refused' and not r.mended
  and not exists (select from identity.link k where k.regency = r.regency and k.list = r.list and k.seq = r.seq)
  and not exists (select from identity.unmatched u where u.regency = r.regency and u.list = r.list and u.seq = r.seq)`

/**
 * Kept lists with rows that wait to be linked; of those asked for, or of all. A list that was kept and never linked (the
 * program died in between) is always among them. The insurer's recap is enrolment's to read.
 */
export async function listsToLink(session: Session, lists: readonly number[] | null): Promise<ListToLink[]> {
  const { rows } = await session.client.query<ListToLink>(
    `select l.id, l.kind, (select count(*) from ingest.row r where r.regency = l.regency and r.list = l.id and ${pending}) as pending
     from ingest.list l
     where l.regency = $1 and l.state = 'kept' and l.kind not in ('recap', 'payments') 
       and ($2::bigint[] is null or l.id = any($2)
         or not (exists (select from identity.link k where k.regency = l.regency and k.list = l.id)
           or exists (select from identity.unmatched u where u.regency = l.regency and u.list = l.id)))
     order by l.id`,
    [session.actor.regency, lists],
  )
  return rows
}

export type PendingRow = Stated & {
  list: number
  seq: number
  reasons: string[]
  /** The worker of the earlier row that this one mends. */
  mends: number | null
}

/** Pending rows of one list after a row, in the order of the file. */
export async function loadPending(session: Session, list: number, after: number, limit: number): Promise<PendingRow[]> {
  const { rows } = await session.client.query<PendingRow>(
    `select r.list, r.seq, r.name, r.birth, r.sex, r.desa, r.nik_hash, r.kk_hash, r.sealed, r.reasons,
       (r.facts->>'birthYear')::int as birth_year,
       (select k.worker from identity.link k where k.regency = r.regency and k.list = r.mends_list and k.seq = r.mends_seq) as mends
     from ingest.row r
     where r.regency = $1 and r.list = $2 and r.seq > $3 and ${pending}
     order by r.seq limit $4`,
    [session.actor.regency, list, after, limit],
  )
  return rows
}

export type KnownRow = {
  seq: number
  row: Stated
  worker: number
  record: Stated
}

/**
 * Pending rows whose trusted NIK is exactly one person's, be it of a record merged since, with both sides as far as they
 * are not sealed. A row that mends an earlier one is left out: its person is known already.
 */
export async function loadKnown(session: Session, list: number, after: number, limit: number): Promise<KnownRow[]> {
  const sought = `r.regency = $1 and r.list = $2 and r.seq > $3 and r.nik_hash is not null and r.mends_seq is null and ${pending}`
  const stated = `jsonb_build_object('name', r.name, 'birth', r.birth, 'sex', r.sex, 'desa', r.desa) as row`
  const { rows } = await session.client.query<KnownRow>(
    `with numbers as materialized (select * from registry.numbers_of_merged())
     (select r.seq, w.id as worker, ${stated},
        jsonb_build_object('name', w.name, 'birth', w.birth, 'sex', w.sex, 'desa', w.desa) as record
      from ingest.row r
        join registry.worker w on w.regency = r.regency and w.nik_hash = r.nik_hash and w.state = 'listed'
      where ${sought} and not exists (select from registry.worker o where o.regency = w.regency and o.nik_hash = w.nik_hash
          and o.id <> w.id and o.state = 'listed')
        and not exists (select from numbers n where n.nik_hash = r.nik_hash and n.root <> w.id)
      order by r.seq limit $4)
     union all
     (select r.seq, n.root, ${stated},
        jsonb_build_object('name', n.name, 'birth', n.birth, 'sex', n.sex, 'desa', n.desa)
      from numbers n join ingest.row r on r.nik_hash = n.nik_hash
      where ${sought} and not exists (select from registry.worker o where o.regency = $1 and o.nik_hash = n.nik_hash and o.state = 'listed')
        and not exists (select from numbers o where o.nik_hash = n.nik_hash and o.root <> n.root)
      order by r.seq limit $4)
     order by seq limit $4`,
    [session.actor.regency, list, after, limit],
  )
  return rows
}

import type { Personal } from '../../domain/ingest/row-facts.ts'
import type { Day } from '../../domain/basics/day.ts'
import type { Session } from '../session.ts'
import { forBulk } from './for-bulk.ts'

/** What is told once: somebody left from a month, or is called and numbered otherwise than the batch said. */
const toTell = `select b.no as batch_no, l.proposal, l.no as line, x.what, x.from_month, x.told
  from enrolment.batch_line b
    join enrolment.line l on l.regency = b.regency and l.proposal = b.proposal and l.no = b.line and l.standing in ('sent', 'accepted')
    join registry.worker w on w.regency = l.regency and w.id = l.worker
    cross join lateral (
      select 'ended' as what, l.ended_from::text as from_month, sha256(convert_to(coalesce(l.ended_from, ''), 'UTF8')) as told where l.ended_from is not null
      union all
      select 'changed', null, sha256(convert_to(concat_ws('|', w.name, w.birth, encode(w.nik_hash, 'hex')), 'UTF8'))
      where w.state = 'listed' and l.ended_from is null and (w.name, w.birth, w.nik_hash) is distinct from (l.name, l.birth, l.nik_hash)) x
  where b.regency = $1 and b.batch = $2
    and not exists (select from enrolment.notice_line n where n.regency = l.regency and n.proposal = l.proposal and n.line = l.no and n.what = x.what and n.told = x.told)`

/** Keeps a correction of a batch with everything not told yet; undefined when there is nothing to tell. */
export async function saveNotice(
  session: Session,
  batch: number,
): Promise<{ notice: number; people: number } | undefined> {
  // prettier-ignore
  const { regency, account } = session.actor
  await forBulk(session)
  const { rows: counted } = await session.client.query<{ people: number }>(`select count(*)::int as people from (${toTell}) t`, [regency, batch]) // prettier-ignore
  const { people } = counted[0]!
  if (people === 0) return undefined
  const { rows } = await session.client.query<{ id: number }>(
    'insert into enrolment.notice (regency, batch, people, account) values ($1, $2, $3, $4) returning id',
    [regency, batch, people, account],
  )
  const { id } = rows[0]!
  await session.client.query(
    `insert into enrolment.notice_line (regency, notice, no, proposal, line, what, from_month, told)
     select $1, $3, row_number() over (order by t.batch_no, t.what), t.proposal, t.line, t.what, t.from_month, t.told from (${toTell}) t`,
    [regency, batch, id],
  )
  return { notice: id, people }
}

export type Notice = { id: number; batch: number; decreeNumber: string; people: number; at: Date; by: string | null }

export async function listNotices(session: Session): Promise<Notice[]> {
  const { rows } = await session.client.query<Notice>(
    `select n.id, n.batch, d.number as "decreeNumber", n.people, n.at, c.name as by from enrolment.notice n
       join enrolment.batch b on b.regency = n.regency and b.id = n.batch
       join enrolment.decree d on d.regency = b.regency and d.id = b.decree
       left join access.colleague_names() c on c.id = n.account
     where n.regency = $1 order by n.id desc`,
    [session.actor.regency],
  )
  return rows
}

export type NoticePerson = {
  no: number
  what: 'ended' | 'changed'
  from: string | null
  why: string | null
  name: string
  birth: Day | null
  nik: string | undefined
  nameThen: string
}

/** The people of a correction as the register knows them now, in the order of its file. */
export async function readNoticePeople(session: Session, notice: number): Promise<NoticePerson[]> {
  const { rows } = await session.client.query<Omit<NoticePerson, 'nik'> & { sealed: Buffer | null }>(
    `select n.no, n.what, n.from_month as from, l.ended_why as why, coalesce(w.name, l.name) as name, coalesce(w.birth, l.birth) as birth,
       coalesce(w.sealed, l.sealed) as sealed, l.name as "nameThen"
     from enrolment.notice_line n
       join enrolment.line l on l.regency = n.regency and l.proposal = n.proposal and l.no = n.line
       left join registry.worker w on w.regency = l.regency and w.id = l.worker and w.state = 'listed'
     where n.regency = $1 and n.notice = $2 order by n.no`,
    [session.actor.regency, notice],
  )
  return rows.map(({ sealed, ...row }) => ({ ...row, nik: sealed ? session.unseal<Personal>('person', sealed).nik : undefined })) // prettier-ignore
}

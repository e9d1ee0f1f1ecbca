import type { Match, Recap, RecapRow, SentPerson, StrayReason } from '../../domain/enrolment/read-recap.ts'
import type { Personal, RowFacts } from '../../domain/ingest/row-facts.ts'
import type { Session } from '../session.ts'
import { forBulk } from './for-bulk.ts'
import type { RecapCounts } from './tables.ts'

export type RecapList = { kind: string; state: string; asOf: string; known: number | null }

/** The list a recap came in, and the recap read from it before, if any. */
export async function findRecapList(session: Session, list: number): Promise<RecapList | undefined> {
  const { rows } = await session.client.query<RecapList>(
    `select l.kind, l.state, l.as_of as "asOf", r.id as known from ingest.list l
       left join enrolment.recap r on r.regency = l.regency and r.list = l.id
     where l.regency = $1 and l.id = $2`,
    [session.actor.regency, list],
  )
  return rows[0]
}

/** Every row of a recap, good or bad: what is wrong with a row does not change what the insurer said. */
export async function* readRecapRows(session: Session, list: number): AsyncGenerator<RecapRow> {
  type Row = {
    seq: number
    name: string | null
    birth: string | null
    nik: string | null
    facts: RowFacts
    sealed: Buffer | null
  }
  for (let after = 0; ;) {
    const { rows } = await session.client.query<Row>(
      `select seq, name, birth, encode(nik_hash, 'hex') as nik, facts, sealed from ingest.row
       where regency = $1 and list = $2 and seq > $3 order by seq limit 5000`,
      [session.actor.regency, list, after],
    )
    if (rows.length === 0) return
    for (const row of rows) {
      const { participantNo, answerReason, note } = row.sealed ? session.unseal<Personal>('person', row.sealed) : {}
      const found: RecapRow = { seq: row.seq }
      if (row.nik) found.nik = row.nik
      if (row.name) found.name = row.name
      if (row.birth) found.birth = row.birth
      if (row.facts.lineNo !== undefined) found.lineNo = row.facts.lineNo
      if (row.facts.recap) found.answer = row.facts.recap
      if (participantNo) found.participantNo = participantNo
      const reason = answerReason ?? (row.facts.recap === 'refused' ? note : undefined)
      if (reason) found.reason = reason
      yield found
    }
    after = rows.at(-1)!.seq
  }
}

/**
 * Everybody sent, each once, a line by the newest batch it went out in. Of somebody on several decrees the line whose
 * answer is awaited is meant, the longest waiting first; else the newest.
 */
export async function readSent(session: Session): Promise<SentPerson[]> {
  await forBulk(session)
  const { rows } = await session.client.query<SentPerson & { nik: string | null }>(
    // Whose NIK was put right since is known by the one the insurer was told last.
    `with put_right as materialized (
       select distinct n.proposal, n.line from enrolment.notice_line n where n.regency = $1 and n.what = 'changed'
     ), line as (
       select distinct on (l.proposal, l.no) b.batch, b.no, encode(coalesce(w.nik_hash, l.nik_hash), 'hex') as nik, l.worker, l.name, l.birth,
         l.standing <> 'sent' as known
       from enrolment.batch_line b
         join enrolment.line l on l.regency = b.regency and l.proposal = b.proposal and l.no = b.line
         left join put_right p on p.proposal = l.proposal and p.line = l.no
         left join registry.worker w on p.proposal is not null and w.regency = l.regency and w.id = l.worker
       where b.regency = $1 and l.standing in ('sent', 'accepted', 'refused')
       order by l.proposal, l.no, b.batch desc)
     select distinct on (coalesce(nik, worker::text)) batch, no, nik, name, birth, known from line
     order by coalesce(nik, worker::text), known, case when known then -batch else batch end`,
    [session.actor.regency],
  )
  return rows.map(({ nik, ...person }) => (nik ? { ...person, nik } : person))
}

/** Keeps what a recap says and moves everybody it answers for; an answer older than one known changes nothing. */
export async function saveRecap(
  session: Session,
  recap: { list: number; asOf: string; counts: RecapCounts; read: Recap },
): Promise<number> {
  const { regency, account } = session.actor
  const { id } = await session.db
    .insertInto('enrolment.recap')
    .values({ regency, list: recap.list, as_of: recap.asOf, counts: JSON.stringify(recap.counts) as never, account })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { matches, strays } = recap.read
  const column = <K extends keyof Match>(key: K) => matches.map((match) => match[key] ?? null)
  await session.client.query(
    `insert into enrolment.answer (regency, recap, seq, batch, no, answer, how, reason, sealed)
     select $1, $2, t.* from unnest($3::int[], $4::bigint[], $5::int[], $6::text[], $7::text[], $8::text[], $9::bytea[]) as t`,
    [regency, id, column('seq'), column('batch'), column('no'), column('answer'), column('how'), column('reason'),
      matches.map(({ participantNo }) => (participantNo ? session.seal('participant', participantNo) : null))], // prettier-ignore
  )
  await session.client.query(
    `insert into enrolment.answer (regency, recap, seq, stray) select $1, $2, t.seq, t.why from unnest($3::int[], $4::text[]) as t (seq, why)`,
    [regency, id, strays.map(({ seq }) => seq), strays.map(({ why }) => why)],
  )
  await session.client.query(
    `update enrolment.line l set standing = a.answer, answered_on = $3
     from enrolment.answer a join enrolment.batch_line b on b.regency = a.regency and b.batch = a.batch and b.no = a.no
     where a.regency = $1 and a.recap = $2 and l.regency = b.regency and l.proposal = b.proposal and l.no = b.line
       and (l.answered_on is null or l.answered_on <= $3)
       -- Somebody refused may have been decreed anew since: a late yes does not take that month twice.
       and not (l.standing = 'refused' and a.answer = 'accepted' and exists (select from enrolment.line o
         where o.regency = l.regency and o.worker = l.worker and o.in_force and o.span && l.span))`,
    [regency, id, recap.asOf],
  )
  return id
}

export type KeptRecap = {
  id: number
  list: number
  fileName: string | null
  asOf: string
  counts: RecapCounts
  at: Date
  by: string | null
}

export async function listRecaps(session: Session): Promise<KeptRecap[]> {
  const { rows } = await session.client.query<KeptRecap>(
    `select r.id, r.list, l.file_name as "fileName", r.as_of as "asOf", r.counts, r.at, n.name as by from enrolment.recap r
       left join ingest.list l on l.regency = r.regency and l.id = r.list
       left join access.colleague_names() n on n.id = r.account
     where r.regency = $1 order by r.as_of desc, r.id desc`,
    [session.actor.regency],
  )
  return rows
}

/** Recaps that came in as lists, were kept, and were not read yet. */
export async function listUnreadRecaps(session: Session): Promise<{ list: number; fileName: string; asOf: string }[]> {
  const { rows } = await session.client.query<{ list: number; fileName: string; asOf: string }>(
    `select l.id as list, l.file_name as "fileName", l.as_of as "asOf" from ingest.list l
     where l.regency = $1 and l.kind = 'recap' and l.state = 'kept'
       and not exists (select from enrolment.recap r where r.regency = l.regency and r.list = l.id) order by l.id`,
    [session.actor.regency],
  )
  return rows
}

export type Stray = { seq: number; rowNo: number | null; name: string | null; why: StrayReason }

/** Rows of a recap that answer for nobody we sent. The names are those of the list, for who may read lists. */
export async function listStrays(session: Session, recap: number): Promise<Stray[]> {
  const { rows } = await session.client.query<Stray>(
    `select a.seq, i.row_no as "rowNo", i.name, a.stray as why from enrolment.answer a
       join enrolment.recap r on r.regency = a.regency and r.id = a.recap
       left join ingest.row i on i.regency = a.regency and i.list = r.list and i.seq = a.seq
     where a.regency = $1 and a.recap = $2 and a.stray is not null order by a.seq limit 2000`,
    [session.actor.regency, recap],
  )
  return rows
}

import type { Day } from '../../domain/basics/day.ts'
import type { Month } from '../../domain/basics/month.ts'
import type { Sex } from '../../domain/basics/nik.ts'
import type { BatchTemplate } from '../../domain/enrolment/batch-template.ts'
import type { BatchPerson } from '../../domain/enrolment/fill-batch.ts'
import { addressOf } from '../../domain/registry/personal.ts'
import type { Personal } from '../../domain/ingest/row-facts.ts'
import { isKindOfWork, kindName } from '../../domain/registry/kind-of-work.ts'
import type { Session } from '../session.ts'
import { forBulk } from './for-bulk.ts'

export type Batch = {
  id: number
  decree: number
  decreeNumber: string
  people: number
  held: number
  at: Date
  by: string | null
  /** How many of the batch stand where now. */
  standings: Record<string, number>
}

const select = `select b.id, b.decree, d.number as "decreeNumber", b.people, b.held, b.at, n.name as by,
    (select coalesce(jsonb_object_agg(s.standing, s.people), '{}') from (
       select l.standing, count(*) as people from enrolment.batch_line x
         join enrolment.line l on l.regency = x.regency and l.proposal = x.proposal and l.no = x.line
       where x.regency = b.regency and x.batch = b.id group by 1) s) as standings
  from enrolment.batch b join enrolment.decree d on d.regency = b.regency and d.id = b.decree
    left join access.colleague_names() n on n.id = b.account
  where b.regency = $1`

export async function listBatches(session: Session, decree?: number): Promise<Batch[]> {
  await forBulk(session)
  const { rows } = await session.client.query<Batch>(
    `${select} and ($2::bigint is null or b.decree = $2) order by b.id desc`,
    [session.actor.regency, decree ?? null],
  )
  return rows
}

export async function findBatch(
  session: Session,
  id: number,
): Promise<(Batch & { template: BatchTemplate }) | undefined> {
  await forBulk(session)
  const { rows } = await session.client.query<Batch & { template: BatchTemplate }>(
    `${select.replace('select b.id', 'select b.template, b.id')} and b.id = $2`,
    [session.actor.regency, id],
  )
  return rows[0]
}

/** A person to be registered, and where the line stands. */
export type Sendable = { proposal: number; line: number; person: BatchPerson }

type Row = {
  proposal: number
  line: number
  no: number | null
  name: string
  birth: Day | null
  sex: Sex | null
  desaName: string | null
  kecamatanName: string | null
  placeName: string | null
  kindOfWork: string | null
  firstMonth: Month
  months: number
  monthly: number
  prices: number[] | null
  sealed: Buffer | null
}

const people = `l.proposal, l.no as line, l.name, l.birth, l.sex, a.name as "desaName", k.name as "kecamatanName", p.name as "placeName",
  l.kind_of_work as "kindOfWork", l.first_month as "firstMonth", l.months, l.monthly, l.prices, l.sealed`
const joins = `left join access.area a on a.regency = l.regency and a.code = l.desa
  left join access.area k on k.regency = l.regency and k.code = l.kecamatan
  left join registry.place p on p.regency = l.regency and p.id = l.place`

/** People of a decree who were not sent yet, or were refused and may be sent again. Ended ones stay out. */
export async function readSendable(session: Session, decree: number, again: boolean): Promise<Sendable[]> {
  await forBulk(session)
  const { rows } = await session.client.query<Row>(
    `select ${people}, null::int as no from enrolment.line l ${joins}
     where l.regency = $1 and l.decree = $2 and l.standing = $3 and not isempty(l.span) order by l.decree_no`,
    [session.actor.regency, decree, again ? 'refused' : 'enrolled'],
  )
  return rows.map((row) => sendable(session, row))
}

/** The people of a batch, in the order of its file. */
export async function readBatchPeople(session: Session, batch: number): Promise<Sendable[]> {
  await forBulk(session)
  const { rows } = await session.client.query<Row>(
    `select b.no, ${people} from enrolment.batch_line b
       join enrolment.line l on l.regency = b.regency and l.proposal = b.proposal and l.no = b.line ${joins}
     where b.regency = $1 and b.batch = $2 order by b.no`,
    [session.actor.regency, batch],
  )
  return rows.map((row) => sendable(session, row))
}

function sendable(session: Session, row: Row): Sendable {
  const personal = row.sealed ? session.unseal<Personal>('person', row.sealed) : {}
  const { nik, mother, phone, birthPlace, income } = personal
  const address = addressOf(personal)
  const person: BatchPerson = {
    lineNo: row.no ?? 0,
    name: row.name,
    birthDate: row.birth,
    sex: row.sex,
    firstMonth: row.firstMonth,
    months: row.months,
    monthly: row.monthly,
    prices: row.prices,
    ...(nik && { nik }),
    ...(mother && { mother }),
    ...(phone && { phone }),
    ...(birthPlace && { birthPlace }),
    ...(address && { address }),
    ...(income !== undefined && { income }),
    ...(row.desaName && { desa: row.desaName }),
    ...(row.kecamatanName && { kecamatan: row.kecamatanName }),
    ...(row.placeName && { place: row.placeName }),
    ...(isKindOfWork(row.kindOfWork) && { work: kindName(row.kindOfWork) }),
  }
  return { proposal: row.proposal, line: row.line, person }
}

export type Held = { proposal: number; line: number; reasons: string[] }

/** Keeps a batch: who is in it, at which number, who is held out and why. Those in it count as sent from now. */
export async function saveBatch(
  session: Session,
  batch: { decree: number; template: BatchTemplate; sent: Sendable[]; held: Held[] },
): Promise<number> {
  const { regency, account } = session.actor
  const { id } = await session.db
    .insertInto('enrolment.batch')
    .values({
      regency,
      decree: batch.decree,
      template: JSON.stringify(batch.template) as never,
      people: batch.sent.length,
      held: batch.held.length,
      account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const keys = (rows: { proposal: number; line: number }[]) => [
    rows.map((row) => row.proposal),
    rows.map((row) => row.line),
  ]
  await session.client.query(
    `insert into enrolment.batch_line (regency, batch, no, proposal, line)
     select $1, $2, t.no, t.proposal, t.line from unnest($3::bigint[], $4::int[]) with ordinality as t (proposal, line, no)`,
    [regency, id, ...keys(batch.sent)],
  )
  await session.client.query(
    `insert into enrolment.batch_hold (regency, batch, proposal, line, reasons)
     select $1, $2, t.proposal, t.line, array[t.reasons] from unnest($3::bigint[], $4::int[], $5::text[]) as t (proposal, line, reasons)`,
    [regency, id, ...keys(batch.held), batch.held.map(({ reasons }) => reasons.join(', '))],
  )
  await session.client.query(
    `update enrolment.line l set standing = 'sent' from enrolment.batch_line b
     where b.regency = $1 and b.batch = $2 and l.regency = b.regency and l.proposal = b.proposal and l.no = b.line`,
    [regency, id],
  )
  return id
}

export type BatchHold = { no: number; worker: number; name: string; reasons: string[] }

/** Who was held out of a batch. */
export async function listHolds(session: Session, batch: number): Promise<BatchHold[]> {
  await forBulk(session)
  const { rows } = await session.client.query<BatchHold>(
    `select l.decree_no as no, l.worker, l.name, h.reasons from enrolment.batch_hold h
       join enrolment.line l on l.regency = h.regency and l.proposal = h.proposal and l.no = h.line
     where h.regency = $1 and h.batch = $2 order by l.decree_no`,
    [session.actor.regency, batch],
  )
  return rows
}

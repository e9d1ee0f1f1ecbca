import type { Day } from '../../domain/basics/day.ts'
import { monthFromNumber, type Month } from '../../domain/basics/month.ts'
import type { Ending } from '../../domain/enrolment/line.ts'
import type { Session } from '../session.ts'

export type EndingDue = {
  proposal: number
  no: number
  decree: number
  worker: number
  name: string
  desaName: string | null
  purseName: string
  decreeNumber: string
  why: Extract<Ending, 'died' | 'wage-job' | 'moved' | 'aged-out'>
  since: Day
  from: Month
  /** A fact (death, a wage job); else a person decides. */
  sure: boolean
}

/** Who is in force and, by the register, should leave or perhaps leave. */
export async function listEndingsDue(session: Session, on: Day): Promise<EndingDue[]> {
  const { rows } = await session.client.query<Omit<EndingDue, 'from'> & { from_no: number }>(
    `select e.proposal, e.no, e.decree, e.worker, l.name, a.name as "desaName", l.purse_name as "purseName", d.number as "decreeNumber", e.why, e.since, e.from_no, e.sure
     from enrolment.ending_due($1) e
       join enrolment.line l on l.regency = $2 and l.proposal = e.proposal and l.no = e.no
       join enrolment.decree d on d.regency = $2 and d.id = e.decree
       left join access.area a on a.regency = $2 and a.code = e.desa
     order by e.sure desc, e.since, e.proposal, e.no limit 10000`,
    [on, session.actor.regency],
  )
  return rows.map(({ from_no, ...row }) => ({ ...row, from: monthFromNumber(from_no) }))
}

/** Ends everybody whose ending follows from a fact. @returns how many by reason */
export async function endSure(session: Session, on: Day): Promise<Record<string, number>> {
  const { rows } = await session.client.query<{ why: string; people: number }>(
    `with due as materialized (select * from enrolment.ending_due($2) d where d.sure),
     ended as (
       update enrolment.line l set ended_from = to_char(d.from_no / 12, 'FM0000') || '-' || to_char(d.from_no % 12 + 1, 'FM00'), ended_why = d.why, ended_by = $3
       from due d where l.regency = $1 and l.proposal = d.proposal and l.no = d.no returning l.ended_why)
     select ended_why as why, count(*)::int as people from ended group by 1`,
    [session.actor.regency, on, session.actor.account],
  )
  return Object.fromEntries(rows.map(({ why, people }) => [why, people]))
}

export type EndedLine = { proposal: number; no: number; firstMonth: Month; months: number; endedFrom: Month }

/** The ended line of somebody in a decree. */
export async function findEnded(session: Session, decree: number, worker: number): Promise<EndedLine | undefined> {
  const { rows } = await session.client.query<EndedLine>(
    `select proposal, no, first_month as "firstMonth", months, ended_from as "endedFrom" from enrolment.line
     where regency = $1 and decree = $2 and worker = $3 and in_force and ended_from is not null for update`,
    [session.actor.regency, decree, worker],
  )
  return rows[0]
}

/** Moves an ending, or takes it back (null). @throws 23P01 when the months are somebody else's decree by now */
export async function moveEnding(
  session: Session,
  line: EndedLine,
  from: Month | null,
  why: Ending | null,
): Promise<void> {
  // prettier-ignore
  await session.client.query(
    `update enrolment.line set ended_from = $4, ended_why = $5, ended_by = $6 where regency = $1 and proposal = $2 and no = $3`,
    [session.actor.regency, line.proposal, line.no, from, why, from === null ? null : session.actor.account],
  )
}

export type Seat = { decree: number; worker: number }

/** Keeps who came for whom; `none` when one of them stands in no such decree, `taken` when the place is filled. */
export async function keepReplacement(
  session: Session,
  gone: Seat,
  came: Seat,
): Promise<'kept' | 'none' | 'taken' | 'unfit'> {
  // prettier-ignore
  const lineOf = async ({ decree, worker }: Seat) =>
    (
      await session.client.query<{ proposal: number; no: number; purse: number; first: string; ended: string | null }>(
        `select proposal, no, purse, first_month as first, ended_from as ended from enrolment.line where regency = $1 and decree = $2 and worker = $3`,
        [session.actor.regency, decree, worker],
      )
    ).rows[0]
  const [left, taker] = [await lineOf(gone), await lineOf(came)]
  if (!left || !taker) return 'none'
  if (left.ended === null || left.purse !== taker.purse || taker.first < left.ended || gone.worker === came.worker)
    return 'unfit'
  const { rowCount: before } = await session.client.query(
    `select from enrolment.replacement where regency = $1 and ((proposal = $2 and no = $3) or (by_proposal = $4 and by_no = $5))`,
    [session.actor.regency, left.proposal, left.no, taker.proposal, taker.no],
  )
  if (before) return 'taken'
  await session.client.query(
    `insert into enrolment.replacement (regency, proposal, no, by_proposal, by_no, account) values ($1, $2, $3, $4, $5, $6)`,
    [session.actor.regency, left.proposal, left.no, taker.proposal, taker.no, session.actor.account],
  )
  return 'kept'
}

export type Replacement = { gone: number; goneName: string; came: number; cameName: string; from: string; at: Date }

/** Who came for whom, the newest first. */
export async function listReplacements(session: Session): Promise<Replacement[]> {
  const { rows } = await session.client.query<Replacement>(
    `select g.worker as gone, g.name as "goneName", c.worker as came, c.name as "cameName", c.first_month as from, r.at
     from enrolment.replacement r
       join enrolment.line g on g.regency = r.regency and g.proposal = r.proposal and g.no = r.no
       join enrolment.line c on c.regency = r.regency and c.proposal = r.by_proposal and c.no = r.by_no
     where r.regency = $1 order by r.at desc, r.proposal, r.no limit 1000`,
    [session.actor.regency],
  )
  return rows
}

export type Successor = { decree: number; decreeNumber: string; worker: number; name: string; desaName: string | null; firstMonth: string } // prettier-ignore

/** Who may take the place of somebody who left: decreed out of the same purse, not before it was free, for nobody else yet. */
export async function listSuccessors(session: Session, gone: Seat, words: string): Promise<Successor[]> {
  const { rows } = await session.client.query<Successor>(
    `select c.decree, d.number as "decreeNumber", c.worker, c.name, a.name as "desaName", c.first_month as "firstMonth"
     from enrolment.line g
       join enrolment.line c on c.regency = g.regency and c.purse = g.purse and c.decree is not null and c.in_force and c.worker <> g.worker and c.first_month >= g.ended_from
       join enrolment.decree d on d.regency = c.regency and d.id = c.decree
       left join access.area a on a.regency = c.regency and a.code = c.desa
     where g.regency = $1 and g.decree = $2 and g.worker = $3 and g.ended_from is not null and c.name ilike '%' || $4 || '%'
       and not exists (select from enrolment.replacement r where r.regency = c.regency and r.by_proposal = c.proposal and r.by_no = c.no)
     order by c.first_month, c.name limit 50`,
    [session.actor.regency, gone.decree, gone.worker, words.replace(/[\\%_]/g, '\\$&')],
  )
  return rows
}

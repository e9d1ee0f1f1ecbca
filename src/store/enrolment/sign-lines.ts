import type { DecreedPerson } from '../../domain/enrolment/difference.ts'
import type { HoldReason } from '../../domain/enrolment/reasons.ts'
import type { WorkerFacts } from '../../domain/priority/facts.ts'
import { factsOf, type InputRow } from '../priority/facts-of.ts'
import type { Session } from '../session.ts'
import { forBulk } from './for-bulk.ts'

/** An approved line, with what the register says of the person now. */
export type Approved = { no: number; facts: WorkerFacts; holds: HoldReason[] }

/** Asks again about everybody approved: weeks may lie between a proposal and its signature. */
export async function readApproved(session: Session, proposal: number): Promise<Approved[]> {
  await forBulk(session)
  const { rows } = await session.client.query<
    InputRow & { no: number; state: string; same: boolean; already: boolean }
  >(
    `with taken as materialized (select worker, range_agg(span) as spans from enrolment.taken() group by 1)
     select l.no, w.id as worker, w.state, l.name = w.name and l.birth is not distinct from w.birth
         and l.nik_hash is not distinct from w.nik_hash as same,
       coalesce(t.spans && l.span, false) as already,
       w.restricted_on is not null as restricted, w.birth, w.desa, w.kind_of_work, w.nik_hash is not null as nik_trusted, w.doubtful,
       w.attested, w.attested_on, w.dead_on, w.insured, w.insured_until, coalesce(c.accepted, false) as insured_by_decree, w.employee,
       null::smallint as decile, null::boolean as extreme_poor, null::boolean as breadwinner, null::smallint as dependants, null::bytea as health,
       coalesce(g.granted, '{}') as granted
     from enrolment.line l
       join registry.worker w on w.regency = l.regency and w.id = l.worker
       left join taken t on t.worker = l.worker
       left join enrolment.cover() c on c.worker = l.worker
       left join priority.granted_grounds() g on g.worker = l.worker
     where l.regency = $1 and l.proposal = $2 and l.verdict = 'approved' order by l.no`,
    [session.actor.regency, proposal],
  )
  return rows.map((row) => {
    const holds: HoldReason[] = []
    if (row.state !== 'listed') holds.push('not-listed')
    if (!row.same) holds.push('changed-since')
    if (row.already) holds.push('already-enrolled')
    return { no: row.no, facts: factsOf(session, row), holds }
  })
}

/** Holds approved lines back after all. */
export async function holdApproved(
  session: Session,
  proposal: number,
  held: { no: number; reasons: HoldReason[] }[],
): Promise<void> {
  if (held.length === 0) return
  await session.client.query(
    `update enrolment.line l set verdict = 'held', decided_by = null, reasons = string_to_array(h.reasons, ',')
     from unnest($3::int[], $4::text[]) as h (no, reasons)
     where l.regency = $1 and l.proposal = $2 and l.no = h.no and l.verdict = 'approved'`,
    [session.actor.regency, proposal, held.map(({ no }) => no), held.map(({ reasons }) => reasons.join(','))],
  )
}

/** Puts the approved lines in force under a decree, numbered from 1 in the order of the annex. @throws 23P01 when a month is taken */
export async function enrolLines(session: Session, proposal: number, decree: number): Promise<void> {
  await session.client.query(
    `update enrolment.line l set decree = $3, decree_no = n.number, standing = 'enrolled'
     from (select no, row_number() over (order by no) as number from enrolment.line
           where regency = $1 and proposal = $2 and verdict = 'approved') n
     where l.regency = $1 and l.proposal = $2 and l.no = n.no`,
    [session.actor.regency, proposal, decree],
  )
}

const decreed = `select l.worker::text as worker, l.purse::text as purse, coalesce(l.kind_of_work, '') as work, coalesce(l.desa, '') as desa,
  coalesce(array_to_string(l.prices, '+'), l.monthly::text) as monthly from enrolment.line l`

/** Whom a decree names, without those the insurer refused: what the next one is compared with. */
export async function readDecreed(session: Session, decree: number): Promise<DecreedPerson[]> {
  const { rows } = await session.client.query<DecreedPerson>(
    `${decreed} where l.regency = $1 and l.decree = $2 and l.in_force`,
    [session.actor.regency, decree],
  )
  return rows
}

/** Whom a proposal would name: lines open or approved. */
export async function readProposed(session: Session, proposal: number): Promise<DecreedPerson[]> {
  const { rows } = await session.client.query<DecreedPerson>(
    `${decreed} where l.regency = $1 and l.proposal = $2 and l.verdict in ('open', 'approved')`,
    [session.actor.regency, proposal],
  )
  return rows
}

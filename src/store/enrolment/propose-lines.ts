import type { HoldReason } from '../../domain/enrolment/reasons.ts'
import type { WorkerFacts } from '../../domain/priority/facts.ts'
import { factsOf, type InputRow } from '../priority/facts-of.ts'
import type { Session } from '../session.ts'
import { forBulk } from './for-bulk.ts'
import type { ProposalCounts } from './tables.ts'

/** One person of a scenario: what the gate is asked about, and what this room knows against them. */
export type Asked = { facts: WorkerFacts; holds: HoldReason[] }

const facts = `w.restricted_on is not null as restricted, w.birth, w.desa, w.kind_of_work, w.nik_hash is not null as nik_trusted,
  w.doubtful, w.attested, w.attested_on, w.dead_on, w.insured, w.insured_until, coalesce(c.accepted, false) as insured_by_decree,
  w.employee, null::smallint as decile, null::boolean as extreme_poor, null::boolean as breadwinner, null::smallint as dependants,
  null::bytea as health, coalesce(g.granted, '{}') as granted`

const monthSpan = 'int4range(enrolment.month_no(a.first_month), enrolment.month_no(a.first_month) + a.months)'

/** Freezes whom a scenario pays for, with what the register says of them now. @returns how many people */
export async function takeScenario(session: Session, scenario: number): Promise<number> {
  const { regency } = session.actor
  await forBulk(session)
  const taken = await session.client.query(
    `create temp table enrolment_asked on commit drop as
     -- One row a person, so that each is a look-up by hash and not a search through everybody.
     with taken as materialized (select worker, range_agg(span) as spans from enrolment.taken() group by 1),
       asked_for as materialized (select worker, range_agg(span) as spans from enrolment.asked_for() group by 1)
     select a.worker, a.purse, p.name as purse_name, a.first_month, a.months, a.monthly, a.prices, a.amount,
       w.state, w.name, w.sex, w.place, w.nik_hash, w.sealed, ${facts},
       coalesce(t.spans && ${monthSpan}, false) as already, coalesce(o.spans && ${monthSpan}, false) as elsewhere
     from funding.allocation a
       join funding.purse p on p.regency = a.regency and p.id = a.purse
       join registry.worker w on w.regency = a.regency and w.id = a.worker
       left join taken t on t.worker = a.worker
       left join asked_for o on o.worker = a.worker
       left join enrolment.cover() c on c.worker = a.worker
       left join priority.granted_grounds() g on g.worker = a.worker
     where a.regency = ${session.client.escapeLiteral(regency)} and a.scenario = ${Number(scenario)} and a.months > 0`,
  )
  await session.client.query(
    'create temp table enrolment_held (worker bigint primary key, reasons text[] not null) on commit drop',
  )
  return taken.rowCount ?? 0
}

/** Those people, in pieces. */
export async function* readAsked(session: Session, piece: number): AsyncGenerator<Asked[]> {
  await session.client.query('declare asked no scroll cursor for select * from enrolment_asked')
  for (;;) {
    const { rows } = await session.client.query<InputRow & { state: string; already: boolean; elsewhere: boolean }>(
      `fetch ${piece} from asked`,
    )
    if (rows.length === 0) break
    yield rows.map((row) => {
      const holds: HoldReason[] = []
      if (row.state !== 'listed') holds.push('not-listed')
      if (row.already) holds.push('already-enrolled')
      if (row.elsewhere) holds.push('in-other-proposal')
      return { facts: factsOf(session, row), holds }
    })
  }
  await session.client.query('close asked')
}

export async function holdBack(session: Session, held: { worker: string; reasons: HoldReason[] }[]): Promise<void> {
  if (held.length === 0) return
  await session.client.query(
    `insert into enrolment_held select w, string_to_array(r, ',') from unnest($1::bigint[], $2::text[]) as t (w, r)`,
    [held.map(({ worker }) => worker), held.map(({ reasons }) => reasons.join(','))],
  )
}

export type NewProposal = { request: string; title: string; scenario: number; on: string; previous: number | null }

/** Keeps the proposal with every line, numbered by kecamatan, desa and name as an annex is read. */
export async function saveProposal(session: Session, proposal: NewProposal): Promise<number> {
  const { regency, account } = session.actor
  const { id } = await session.db
    .insertInto('enrolment.proposal')
    .values({
      regency,
      client_id: proposal.request,
      title: proposal.title,
      scenario: proposal.scenario,
      on_day: proposal.on,
      previous: proposal.previous,
      proposed_by: account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await session.client.query(
    `insert into enrolment.line (regency, proposal, no, worker, name, birth, sex, desa, place, kind_of_work, nik_hash, sealed,
       purse, purse_name, first_month, months, monthly, prices, amount, verdict, reasons, proposed_by)
     select $1, $2, row_number() over (order by a.desa collate "C" nulls last, a.name collate "C", a.worker), a.worker, a.name,
       a.birth, a.sex, a.desa, a.place, a.kind_of_work, a.nik_hash, a.sealed, a.purse, a.purse_name, a.first_month, a.months,
       a.monthly, a.prices, a.amount, case when h.worker is null then 'open' else 'held' end, coalesce(h.reasons, '{}'), $3
     from enrolment_asked a left join enrolment_held h using (worker)`,
    [regency, id, account],
  )
  return id
}

/** Counts a proposal's lines anew and keeps the counts with it. */
export async function countLines(session: Session, proposal: number): Promise<ProposalCounts> {
  const { rows } = await session.client.query<{ counts: ProposalCounts }>(
    `update enrolment.proposal o set counts = (
       select jsonb_build_object(
         'open', count(*) filter (where verdict = 'open'), 'approved', count(*) filter (where verdict = 'approved'),
         'returned', count(*) filter (where verdict = 'returned'), 'held', count(*) filter (where verdict = 'held'),
         'personMonths', coalesce(sum(months) filter (where verdict in ('open', 'approved')), 0),
         'amount', coalesce(sum(amount) filter (where verdict in ('open', 'approved')), 0),
         'reasons', coalesce((select jsonb_object_agg(reason, people) from (
           select h.reasons[1] as reason, count(*) as people from enrolment.line h
           where h.regency = $1 and h.proposal = $2 and h.verdict = 'held' group by 1) r), '{}'))
       from enrolment.line l where l.regency = $1 and l.proposal = $2)
     where o.regency = $1 and o.id = $2 returning counts`,
    [session.actor.regency, proposal],
  )
  return rows[0]!.counts
}

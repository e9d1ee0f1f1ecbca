import type { Day } from '../../domain/basics/day.ts'
import { firstDayOf, monthFromNumber } from '../../domain/basics/month.ts'
import type { Session } from '../session.ts'
import type { ReconciliationCounts } from './tables.ts'

export type InsurerList = { kind: string; state: string; asOf: Day }

export async function findInsurerList(session: Session, list: number): Promise<InsurerList | undefined> {
  const { rows } = await session.client.query<InsurerList>(
    'select kind, state, as_of as "asOf" from ingest.list where regency = $1 and id = $2',
    [session.actor.regency, list],
  )
  return rows[0]
}

/**
 * Begins a reconciliation: from here to the end of the transaction no money moves. Undefined when this list was held
 * against this month before.
 */
export async function openReconciliation(session: Session, { list, month, asOf }: { list: number; month: number; asOf: Day }): Promise<number | undefined> { // prettier-ignore
  const { client, actor } = session
  await client.query('select contributions.standing_still()')
  const { rows: before } = await client.query('select from contributions.reconciliation where regency = $1 and list = $2 and month = $3', [actor.regency, list, month]) // prettier-ignore
  if (before.length > 0) return undefined
  await gatherListed(session, list, month, asOf)
  const { rows } = await client.query<{ counts: ReconciliationCounts }>(
    `select jsonb_build_object(
       'listed', (select count(*) from contributions_listed), 'active', (select count(*) from contributions_listed where active),
       'decreed', (select count(*) from contributions_expected where in_force), 'paid', (select count(*) from contributions_expected where paid),
       'confirmed', (select count(*) from contributions_expected e join contributions_listed l on l.worker = e.worker and l.active and not l.by_others where e.paid),
       'othersActive', (select count(*) from contributions_listed l where l.active and (l.worker is null or not exists (select from contributions_expected e where e.worker = l.worker and e.in_force))),
       'findings', coalesce((select jsonb_object_agg(f.kind, f.n) from (select kind, count(*) as n from contributions_found group by 1) f), '{}')) as counts`,
  )
  const { rows: made } = await client.query<{ id: number }>(
    `insert into contributions.reconciliation (regency, list, month, as_of, counts, account) values ($1, $2, $3, $4, $5, $6) returning id`,
    [actor.regency, list, month, asOf, JSON.stringify(rows[0]!.counts), actor.account],
  )
  const { id } = made[0]!
  // A difference the last reconciliation knew keeps its age, and who looks after it.
  await client.query(
    `insert into contributions.finding (regency, reconciliation, no, worker, kind, purse, month, amount, first_seen, assigned_to)
     select $1, $2, row_number() over (order by f.kind, f.worker), f.worker, f.kind, f.purse, f.month, f.amount,
       coalesce(b.first_seen, $3), b.assigned_to
     from contributions_found f
       left join contributions.finding b on b.regency = $1 and b.worker = f.worker and b.kind = f.kind and b.reconciliation = (
         select max(r.id) from contributions.reconciliation r where r.regency = $1 and r.id < $2)`,
    [actor.regency, id, asOf],
  )
  return id
} // prettier-ignore

/** The insurer's list by person, what we expect of the month, and where the three do not agree: tables of this transaction. */
async function gatherListed(session: Session, list: number, month: number, asOf: Day): Promise<void> {
  const { client, actor } = session
  const first = firstDayOf(monthFromNumber(month))
  await client.query(`create temp table contributions_expected on commit drop as select * from contributions.facts(null, ${Number(month)}, ${Number(month)})`) // prettier-ignore
  await client.query('create index on contributions_expected (worker)')
  await client.query(
    'create temp table contributions_listed (worker bigint, active boolean, by_others boolean, payer text, amount bigint) on commit drop',
  )
  await client.query(
    `insert into contributions_listed
     select distinct on (coalesce(x.worker, -x.seq)) x.worker, x.active, x.by_others, x.payer, x.amount from (
       select r.seq, coalesce(k.worker, w.id) as worker,
         coalesce((r.facts->>'active')::boolean, true) and coalesce((r.facts->>'activeUntil')::date >= least($4::date, ($3::date + interval '1 month - 1 day')::date), true) as active,
         coalesce(r.facts->>'segment', 'BPU') <> 'BPU' or coalesce(r.facts->>'payer' ~ '\\m(MANDIRI|SENDIRI|PRIBADI|PERUSAHAAN|KELUARGA)\\M', false) as by_others,
         r.facts->>'payer' as payer, (r.facts->>'amount')::bigint as amount
       from ingest.row r
         left join registry.worker w on w.regency = r.regency and w.nik_hash = r.nik_hash and w.state = 'listed'
         left join identity.link k on k.regency = r.regency and k.list = r.list and k.seq = r.seq
       where r.regency = $1 and r.list = $2 and not r.mended) x
     order by coalesce(x.worker, -x.seq), x.active desc, x.by_others`,
    [actor.regency, list, first, asOf],
  )
  await client.query('analyze contributions_expected, contributions_listed')
  await client.query(
    `create temp table contributions_found (worker bigint, kind text, purse bigint, month int, amount bigint) on commit drop`,
  )
  await client.query(
    `insert into contributions_found
     select e.worker, k.kind, e.purse, e.month, coalesce(e.amount, 0)
     from contributions_expected e
       join registry.worker w on w.regency = $1 and w.id = e.worker
       left join contributions_listed l on l.worker = e.worker
       cross join lateral (values
         ('listed-by-others', e.in_force and l.active and l.by_others),
         ('paid-not-active', e.in_force and e.paid and not coalesce(l.active, false)),
         ('accepted-unpaid', e.in_force and e.accepted and not e.paid),
         ('decreed-not-listed', e.in_force and not e.paid and l.worker is null),
         ('dead-but-billed', e.bill is not null and w.dead_on < $2),
         ('ended-but-listed', not e.in_force and l.active and not l.by_others),
         ('amount-differs', e.in_force and l.active and not l.by_others and e.bill is not null and l.amount <> e.amount)
       ) k(kind, holds)
     where k.holds`,
    [actor.regency, first],
  )
  // Lines the insurer refused after they were billed, and payments that name somebody paid for already.
  await client.query(
    `insert into contributions_found
     select m.worker, 'refused-but-billed', b.purse, b.month, sum(m.amount)
     from enrolment.line l
       join contributions.month_line m on m.regency = l.regency and m.proposal = l.proposal and m.line = l.no
       join contributions.bill b on b.regency = m.regency and b.id = m.bill and b.month = $2
     where l.regency = $1 and l.standing = 'refused' and m.bill in (select x.id from contributions.bill x where x.regency = $1 and x.month = $2) group by 1, 3, 4 having sum(m.amount) > 0`,
    [actor.regency, month],
  )
  await client.query(
    `insert into contributions_found
     select w.worker, case w.verdict when 'already-paid' then 'paid-twice' else 'amount-differs' end, min(p.purse), w.month, sum(w.amount)
     from contributions.payment_row w join contributions.payment p on p.regency = w.regency and p.id = w.payment
     where w.regency = $1 and w.month = $2 and w.worker is not null and w.verdict in ('already-paid', 'amount-differs')
       and not exists (select from contributions.payment r where r.regency = p.regency and r.reverses = p.id)
       and not exists (select from contributions_found f where f.worker = w.worker and f.kind = 'amount-differs' and w.verdict = 'amount-differs')
     group by w.worker, w.month, w.verdict`,
    [actor.regency, month],
  )
} // prettier-ignore

export type ReconciliationRow = {
  id: number
  list: number
  fileName: string | null
  month: number
  asOf: Day
  counts: ReconciliationCounts
  open: number
  by: string | null
  at: Date
}

export async function listReconciliations(session: Session): Promise<ReconciliationRow[]> {
  const { rows } = await session.client.query<ReconciliationRow>(
    `select r.id, r.list, l.file_name as "fileName", r.month, r.as_of as "asOf", r.counts, n.name as by, r.at,
       (select count(*)::int from contributions.finding f where f.regency = r.regency and f.reconciliation = r.id and f.state = 'open') as open
     from contributions.reconciliation r
       left join ingest.list l on l.regency = r.regency and l.id = r.list
       left join access.colleague_names() n on n.id = r.account
     where r.regency = $1 order by r.id desc limit 200`,
    [session.actor.regency],
  )
  return rows
}

import type { Day } from '../../domain/basics/day.ts'
import type { MonthState } from '../../domain/contributions/state.ts'
import type { Session } from '../session.ts'

export type MonthPeopleFilter = {
  month: number
  on: Day
  purse?: number | undefined
  /** A kecamatan's code; empty: not known. */
  kecamatan?: string | undefined
  kindOfWork?: string | undefined
  state?: MonthState | undefined
  /** Part of a name. */
  words?: string | undefined
}

export const peopleOrders = ['name', 'amount', 'state', 'desa'] as const
export type PeopleOrder = (typeof peopleOrders)[number]

export type MonthPersonRow = {
  worker: number
  name: string | null
  desa: string | null
  kecamatan: string | null
  kindOfWork: string | null
  purse: number
  purseName: string | null
  state: MonthState
  amount: number | null
  bill: number | null
  paidOn: Day | null
  activeOn: Day | null
  endedWhy: string | null
  /** Why the month was put on a bill late, or at another price. */
  why: string | null
}

export type MonthPeople = { rows: MonthPersonRow[]; total: number; amount: number }

const orders: Record<PeopleOrder, string> = { name: 'm.name', amount: 'm.amount', state: 'm.state', desa: 'm.desa' }

/** The people of a month behind its numbers, as far as the reader's area goes; those after the first `skip`. */
export async function listMonthPeople(
  session: Session,
  { month, on, purse, kecamatan, kindOfWork, state, words }: MonthPeopleFilter,
  { order = 'name', descending = false, limit = 100, skip = 0 }: { order?: PeopleOrder; descending?: boolean; limit?: number; skip?: number } = {}, // prettier-ignore
): Promise<MonthPeople> {
  const { client, actor } = session
  // Few people are asked for by their number; where nearly everybody is meant, everybody is read at once.
  const some = await client.query<{ workers: number[] | null }>(
    `select case when count(*) <= 20000 then array_agg(x.worker) end as workers from (
       select distinct coalesce(r.root, l.worker) as worker from enrolment.line l left join contributions.roots() r on r.id = l.worker
       where l.regency = $1 and l.decree is not null and ($2::bigint is null or l.purse = $2) and ($3::text is null or coalesce(left(l.desa, 8), '') = $3)
         and ($4::text is null or coalesce(l.kind_of_work, '') = $4) and ($5::text is null or l.name ilike '%' || $5 || '%')
         and enrolment.month_no(l.first_month) <= $6 and enrolment.month_no(l.first_month) + l.months > $6 limit 20001) x`,
    [actor.regency, purse ?? null, kecamatan ?? null, kindOfWork ?? null, words?.replace(/[\\%_]/g, '\\$&') ?? null, month],
  ) // prettier-ignore
  const workers = some.rows[0]!.workers
  const values = [actor.regency, workers, month, on, purse ?? null, kecamatan ?? null, kindOfWork ?? null, state ?? null, words?.replace(/[\\%_]/g, '\\$&') ?? null] // prettier-ignore
  const direction = descending ? 'desc' : 'asc'
  const { rows } = await client.query<MonthPersonRow & { total: number; sum: number }>(
    `with found as materialized (
       select x.*, l.name from contributions.person_months($2::bigint[], $3::int, $3::int, $4::date) x
         join enrolment.line l on l.regency = $1 and l.proposal = x.proposal and l.no = x.line
       where x.month = $3 and ($5::bigint is null or x.purse = $5) and ($6::text is null or coalesce(left(x.desa, 8), '') = $6)
         and ($7::text is null or coalesce(x.kind_of_work, '') = $7) and ($8::text is null or x.state = $8)
         and ($9::text is null or l.name ilike '%' || $9 || '%')
     ), page as (
       select m.* from found m order by ${orders[order]} ${direction} nulls last, m.worker limit $10 offset $11)
     select m.worker, m.name, d.name as desa, k.name as kecamatan, m.kind_of_work as "kindOfWork", m.purse, p.name as "purseName", m.state, m.amount,
       m.bill, m.paid_on as "paidOn", m.active_on as "activeOn", m.ended_why as "endedWhy", t.why,
       (select count(*)::int from found) as total, (select coalesce(sum(f.amount), 0)::bigint from found f) as sum
     from page m
       left join access.area d on d.regency = $1 and d.code = m.desa
       left join access.area k on k.regency = $1 and k.code = left(m.desa, 8)
       left join funding.purse p on p.regency = $1 and p.id = m.purse
       left join lateral (select y.why from contributions.month_line y where y.regency = $1 and y.worker = m.worker and y.month = m.month
         order by y.turn desc limit 1) t on true
     order by ${orders[order]} ${direction} nulls last, m.worker`,
    [...values, limit, skip],
  )
  return {
    rows: rows.map(({ total: _total, sum: _sum, ...row }) => row),
    total: rows[0]?.total ?? 0,
    amount: rows[0]?.sum ?? 0,
  }
}

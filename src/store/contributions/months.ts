import type { Day } from '../../domain/basics/day.ts'
import type { MonthFacts, MonthState } from '../../domain/contributions/state.ts'
import { monthFromNumber } from '../../domain/basics/month.ts'
import type { Session } from '../session.ts'

export type PersonMonth = {
  worker: number
  month: number
  state: MonthState
  purse: number
  purseName: string | null
  proposal: number
  line: number
  decree: number
  bill: number | null
  amount: number | null
  monthly: number
  paidOn: Day | null
  activeOn: Day | null
  endedWhy: string | null
  /** The insurer accepted the line. */
  accepted: boolean
}

/** The months of some people, of those within reach. Months no decree speaks of have no row: their state is `none`. */
export async function readPersonMonths(
  session: Session,
  { workers, from, to, on }: { workers: readonly number[]; from: number; to: number; on: Day },
): Promise<PersonMonth[]> {
  const { rows } = await session.client.query<PersonMonth>(
    `select m.worker, m.month, m.state, m.purse, l.purse_name as "purseName", m.proposal, m.line, m.decree, m.bill, m.amount,
       coalesce(l.prices[m.month - enrolment.month_no(l.first_month) + 1], l.monthly) as monthly,
       m.paid_on as "paidOn", m.active_on as "activeOn", m.ended_why as "endedWhy", l.standing = 'accepted' as accepted
     from contributions.person_months($2, $3, $4, $5) m
       join enrolment.line l on l.regency = $1 and l.proposal = m.proposal and l.no = m.line
     order by m.worker, m.month`,
    [session.actor.regency, workers, from, to, on],
  )
  return rows
}

/** What the domain asks of a person's months. */
export const factsOfMonths = (months: readonly PersonMonth[]): MonthFacts[] =>
  months.map(({ month, state, accepted, bill, amount, monthly, paidOn, activeOn }) => ({
    month: monthFromNumber(month),
    inForce: state !== 'ended',
    accepted,
    billed: bill !== null,
    amount: amount ?? monthly,
    paidOn,
    activeOn,
  }))

/** Counts the calendar of some months anew, in this transaction: of one purse where only its people can have changed. */
export async function refreshMonths(
  session: Session,
  months: Iterable<number>,
  on: Day,
  purse?: number,
): Promise<void> {
  for (const month of [...new Set(months)].sort((a, b) => a - b))
    await session.client.query('select contributions.count_month($1, $2, $3)', [month, on, purse ?? null])
}

export const dimensions = ['state', 'purse', 'kecamatan', 'work'] as const
export type Dimension = (typeof dimensions)[number]

export type MonthCount = { month: number; key: string; state: MonthState; people: number; amount: number; on: Day }

/** The calendar of the regency: people and rupiah by month and state, and by one more dimension. */
export async function readCounts(
  session: Session,
  { from, to, by, purse }: { from: number; to: number; by: Dimension; purse?: number | undefined },
): Promise<MonthCount[]> {
  const key = { state: `''`, purse: 'c.purse::text', kecamatan: 'c.kecamatan', work: 'c.kind_of_work' }[by]
  const { rows } = await session.client.query<MonthCount>(
    `select c.month, ${key} as key, c.state, sum(c.people)::int as people, sum(c.amount)::bigint as amount, min(c.on_day) as on
     from contributions.month_count c
     where c.regency = $1 and c.month between $2 and $3 and ($4::bigint is null or c.purse = $4)
     group by 1, 2, 3 order by 1, 2, 3`,
    [session.actor.regency, from, to, purse ?? null],
  )
  return rows
}

export type ThreeDays = { decreedOn: Day; firstPaidOn: Day | null; coveredFrom: Day | null; activeOn: Day | null }

/** Decree day, first paid day and the day cover begins, kept apart: three different days of one decree. */
export async function readThreeDays(
  session: Session,
  worker: number,
  decree: number,
  on: Day,
): Promise<ThreeDays | undefined> {
  // prettier-ignore
  const { rows } = await session.client.query<ThreeDays>(
    `with months as (
       select m.* from enrolment.line l
         cross join lateral contributions.person_months(array[l.worker], enrolment.month_no(l.first_month),
           enrolment.month_no(l.first_month) + l.months - 1, $4) m
       where l.regency = $1 and l.worker = $2 and l.decree = $3 and m.decree = l.decree)
     select d.signed_on as "decreedOn", min(m.paid_on) as "firstPaidOn",
       min(greatest(m.paid_on, contributions.first_day(m.month))) as "coveredFrom", max(m.active_on) as "activeOn"
     from enrolment.decree d left join months m on true where d.regency = $1 and d.id = $3 group by d.signed_on`,
    [session.actor.regency, worker, decree, on],
  )
  return rows[0]
}

/** What a sponsor may know of its purse's months: states in numbers, small ones withheld. */
export async function readOwnMonths(
  session: Session,
): Promise<{ month: number; state: MonthState; people: number | null }[]> {
  // prettier-ignore
  const { rows } = await session.client.query<{ month: number; state: MonthState; people: number | null }>(
    'select month, state, people from contributions.own_months() order by month, state',
  )
  return rows
}

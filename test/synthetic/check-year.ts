import assert from 'node:assert/strict'
import type { Day } from '../../src/domain/basics/day.ts'
import { month, monthNumber } from '../../src/domain/basics/month.ts'
import { refreshMonths } from '../../src/store/contributions/months.ts'
import { asActor } from '../../src/store/database.ts'
import type { Fresh } from '../harness/fresh-database.ts'
import type { YearFigures } from './play-year.ts'

export type YearChecked = {
  billed: number
  paid: number
  settled: number
  due: number
  advance: number
  states: Record<string, number>
  personMonths: number
}

const [first, last] = [monthNumber(month('2026-01')), monthNumber(month('2026-12'))]

/**
 * What each person's month must be called, worked out anew in another way than the program does it: from the decrees, from
 * sums over all documents, and from the lists themselves, with three self-joins instead of a window.
 */
const independent = `
  with person as (
    select l.worker, m as month, bool_or(l.ended_from is null or enrolment.month_no(l.ended_from) > m) as held,
      bool_or(l.standing = 'accepted') as accepted
    from enrolment.line l, generate_series(${first}, ${last}) m
    where l.decree is not null and l.standing <> 'refused' and m >= enrolment.month_no(l.first_month) and m < enrolment.month_no(l.first_month) + l.months
    group by 1, 2
  ), standing_line as (
    select worker, month, max(turn) as turn from contributions.month_line group by 1, 2 having max(turn) % 2 = 1
  ), document as (
    select b.id, b.amount + coalesce((select sum(c.amount) from contributions.bill c where c.corrects = b.id and c.kind = 'credit'), 0)
        = coalesce((select sum(s.amount) from contributions.settlement s where s.bill = b.id), 0) as whole,
      (select max(s.at) from contributions.settlement s where s.bill = b.id and s.amount > 0) as at
    from contributions.bill b where b.kind <> 'credit'
  ), money as (
    select l.worker, l.month, d.whole or coalesce((select sum(x.amount) > 0 from contributions.settled_line x where x.worker = l.worker and x.month = l.month), false) as paid,
      case when d.whole then d.at else (select max(s.at) from contributions.settled_line x join contributions.settlement s on s.id = x.settlement where x.worker = l.worker and x.month = l.month) end as at
    from contributions.month_line l join standing_line t using (worker, month, turn) join document d on d.id = l.bill
  ), listed as (
    select w.id as worker, r.month, max(r.at) as at from contributions.reconciliation r
      join ingest.row i on i.list = r.list join registry.worker w on w.nik_hash = i.nik_hash group by 1, 2
  ), flagged as (
    select p.worker, p.month, p.held, p.accepted, coalesce(m.paid, false) as paid, m.worker is not null as billed,
      coalesce(m.paid and l.at > m.at, false) as confirmed,
      p.held and p.accepted and not coalesce(m.paid, false) and p.month < $1 as unpaid
    from person p left join money m on m.worker = p.worker and m.month = p.month left join listed l on l.worker = p.worker and l.month = p.month
  )
  select f.worker, f.month, case
      when not f.held then 'ended' when f.confirmed then 'active' when f.paid then 'paid' when not f.accepted then 'decreed'
      when f.month <= $1 and a.unpaid and b.unpaid and c.unpaid then 'lapsed' when f.month < $1 then 'arrears' when f.billed then 'billed' else 'decreed' end as state
  from flagged f
    left join flagged a on a.worker = f.worker and a.month = f.month - 1
    left join flagged b on b.worker = f.worker and b.month = f.month - 2
    left join flagged c on c.worker = f.worker and c.month = f.month - 3`

/** Holds the books and the calendar of a played year against sums done apart. @throws AssertionError where they differ */
export async function checkYear(at: Fresh, figures: YearFigures, on: Day): Promise<YearChecked> {
  const [sums] = await at.owner<Record<'billed' | 'paid' | 'settled' | 'advance' | 'due' | 'all' | 'loose' | 'nobody', number>>(
    `select (select sum(amount) from contributions.bill)::bigint as billed,
       (select sum(case kind when 'payment' then amount else -amount end) from contributions.payment)::bigint as paid,
       (select sum(amount) from contributions.settlement)::bigint as settled,
       (select sum(amount) from contributions.posting where ledger = 'advance')::bigint as advance,
       (select -sum(amount) from contributions.posting where ledger = 'due')::bigint as due,
       (select sum(amount) from contributions.posting)::bigint as all,
       (select count(*) from (select entry from contributions.posting group by 1 having sum(amount) <> 0) x)::int as loose,
       (select coalesce(sum(amount), 0) from contributions.payment_row)::bigint as nobody`,
  ) // prettier-ignore
  const { billed, paid, settled, advance, due, all, loose } = sums!
  assert.equal(all, 0, 'the books do not balance')
  assert.equal(loose, 0, 'an entry does not balance')
  assert.equal(paid, Object.values(figures.paid).reduce((sum, some) => sum + some, 0), 'paid otherwise than the script paid') // prettier-ignore
  assert.equal(paid, settled + advance, 'rupiah paid and not accounted for')
  assert.equal(billed, settled + due, 'rupiah billed and not accounted for')

  // What should have been billed, from the decrees, the deaths and the tariff of PP 50/2025, without a bill in sight.
  const [should] = await at.owner<{ amount: number; months: number }>(
    `select sum(case when p.kind = 'company' and m between $1 + 3 and $1 + 11 then 8400 else 16800 end)::bigint as amount, count(*)::int as months
     from enrolment.line l join funding.purse p on p.id = l.purse join registry.worker w on w.id = l.worker, generate_series($1::int, $2::int) m
     where l.standing = 'accepted' and l.span @> m and (w.dead_on is null or w.dead_on >= make_date(m / 12, m % 12 + 1, 1))`,
    [first, last],
  )
  assert.equal(billed, should!.amount, 'billed otherwise than decreed')
  const [lines] = await at.owner<{ months: number }>('select sum(sign(amount))::int as months from contributions.month_line')
  assert.equal(lines!.months, should!.months)

  const now = monthNumber(on.slice(0, 7) as never)
  return asActor(at.database, await at.actor('officer'), async (session) => {
    await refreshMonths(session, Array.from({ length: 12 }, (_, n) => first + n), on)
    session.note('contributions', { act: 'refresh-calendar', subject: { on } })
    await session.client.query('set local enable_nestloop = off')
    await session.client.query(`create temp table expected on commit drop as ${independent.replaceAll('$1', String(now))}`)
    await session.client.query('analyze expected')
    const { rows: differ } = await session.client.query<{ n: number }>(
      `select count(*)::int as n from expected e full join contributions.person_months(null, $1, $2, $3) p on p.worker = e.worker and p.month = e.month
       where e.state is distinct from p.state`,
      [first, last, on],
    )
    assert.equal(differ[0]!.n, 0, 'the calendar differs from the recomputation')
    const { rows: counted } = await session.client.query<{ state: string; people: number; counted: number }>(
      `select e.state, e.people, c.people as counted from (select state, count(*)::int as people from expected group by 1) e
         full join (select state, sum(people)::int as people from contributions.month_count group by 1) c using (state) order by 1`,
    )
    for (const row of counted) assert.equal(row.counted, row.people, `counted otherwise: ${row.state}`)
    const states = Object.fromEntries(counted.map(({ state, people }) => [state, people]))
    return { billed, paid, settled, due, advance, states, personMonths: should!.months }
  })
} // prettier-ignore

import type { Day } from '../../domain/basics/day.ts'
import { billPrices } from '../../domain/contributions/price.ts'
import { kindCodes, sectorOf } from '../../domain/registry/kind-of-work.ts'
import type { Payer } from '../../domain/law/payer.ts'
import { monthFromNumber } from '../../domain/basics/month.ts'
import type { Session } from '../session.ts'

export type PurseMonthRow = {
  purse: number
  purseName: string
  month: number
  /** On its bills; of a month not billed, decreed, accepted and alive. */
  people: number
  billed: boolean
  /** Rupiah after credits; of a month not billed what the law makes of it, null where the law has no price. */
  amount: number | null
  settled: number
  paidOn: Day | null
  /** Documents of the month: bill, supplements, credits. */
  documents: number
}

/** Every purse and month that is billed, or has people to bill: what the grid of contributions shows. */
export async function readPurseMonths(
  session: Session,
  { from, to }: { from: number; to: number },
): Promise<PurseMonthRow[]> {
  const billed = await readBilled(session, from, to)
  const known = new Set(billed.map(({ purse, month }) => `${purse}/${month}`))
  const expected = (await readExpected(session, from, to)).filter(({ purse, month }) => !known.has(`${purse}/${month}`))
  return [...billed, ...expected].sort((a, b) => a.purse - b.purse || a.month - b.month)
}

async function readBilled(session: Session, from: number, to: number): Promise<PurseMonthRow[]> {
  const { rows } = await session.client.query<PurseMonthRow>(
    `select b.purse, p.name as "purseName", b.month, sum(b.people)::int as people, true as billed, sum(b.net)::bigint as amount,
       sum(b.settled)::bigint as settled, case when bool_and(b.whole) then max(b.paid_on) end as "paidOn",
       (select count(*)::int from contributions.bill d where d.regency = $1 and d.purse = b.purse and d.month = b.month) as documents
     from contributions.balance b join funding.purse p on p.regency = b.regency and p.id = b.purse
     where b.regency = $1 and b.month between $2 and $3 group by b.purse, p.name, b.month`,
    [session.actor.regency, from, to],
  )
  return rows
}

/** Lines are counted by their span and then spread over its months: there are few spans, however many people. */
async function readExpected(session: Session, from: number, to: number): Promise<PurseMonthRow[]> {
  const transport = kindCodes.filter((kind) => sectorOf(kind) === 'transport')
  type Counted = { purse: number; name: string; kind: Payer; month: number; transport: number; other: number }
  const { rows } = await session.client.query<Counted>(
    `with dead as materialized (select w.id, contributions.month_of(w.dead_on) as until from registry.worker w where w.regency = $1 and w.dead_on is not null),
       spans as (
         select l.purse, l.span, d.until, count(*) filter (where l.kind_of_work = any ($4)) as transport, count(*) as all
         from enrolment.line l left join dead d on d.id = l.worker
         where l.regency = $1 and l.standing = 'accepted' and l.in_force and l.span && int4range($2, $3 + 1)
         group by 1, 2, 3)
     select s.purse, p.name, p.kind, g.month, sum(s.transport)::int as transport, sum(s.all - s.transport)::int as other
     from spans s
       cross join lateral generate_series(greatest(lower(s.span), $2), least(upper(s.span) - 1, $3)) as g(month)
       join funding.purse p on p.regency = $1 and p.id = s.purse
     where s.until is null or g.month <= s.until
     group by 1, 2, 3, 4`,
    [session.actor.regency, from, to, transport],
  )
  return rows.map(({ purse, name, kind, month, ...count }) => {
    const prices = billPrices(kind, monthFromNumber(month))
    const amount = prices.ok ? count.transport * prices.value.transport + count.other * prices.value.other : null
    return { purse, purseName: name, month, people: count.transport + count.other, billed: false, amount, settled: 0, paidOn: null, documents: 0 } // prettier-ignore
  })
}

/** The month that may be closed next: over, everything of it billed, the one before closed. */
export async function findClosable(session: Session, now: number): Promise<number | null> {
  const { rows } = await session.client.query<{ next: number | null }>(
    `select coalesce((select max(c.month) + 1 from contributions.closed_month c where c.regency = $1),
       (select min(e.booked) from contributions.entry e where e.regency = $1))::int as next`,
    [session.actor.regency],
  )
  const next = rows[0]!.next
  return next !== null && next < now ? next : null
}

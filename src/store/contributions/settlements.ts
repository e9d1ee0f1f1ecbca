import type { Day } from '../../domain/basics/day.ts'
import type { Advance, Due } from '../../domain/contributions/settle.ts'
import type { Session } from '../session.ts'

export type NewSettlement = {
  payment: number
  bill: number
  /** Rupiah, negative where it is taken back. */
  amount: number
  on: Day
  /** The people its proof names, where it does not pay the whole bill. */
  named?: { workers: number[]; months: number[]; amounts: number[] }
}

/** Uses money of a payment for a bill, or takes it back. The database refuses more than was paid, or is owed. */
export async function addSettlement(
  session: Session,
  { payment, bill, amount, on, named }: NewSettlement,
): Promise<number> {
  // prettier-ignore
  const { client, actor } = session
  const { rows } = await client.query<{ id: number }>(
    `insert into contributions.settlement (regency, payment, bill, amount, named, people, on_day, account)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [actor.regency, payment, bill, amount, named !== undefined, named?.workers.length ?? 0, on, actor.account],
  )
  const { id } = rows[0]!
  if (named)
    await client.query(
      `insert into contributions.settled_line (regency, settlement, worker, month, amount)
       select $1, $2, n.worker, n.month, n.amount from unnest($3::bigint[], $4::int[], $5::int[]) as n (worker, month, amount)`,
      [actor.regency, id, named.workers, named.months, named.amounts],
    )
  return id
}

/** Bills and supplements of a purse with something owed. Payments of the purse wait from here to the end of the transaction. */
export async function lockDues(session: Session, purse: number): Promise<Due[]> {
  await session.client.query('select contributions.moving($1)', [purse])
  const { rows } = await session.client.query<Due>(
    `select bill, month, owed::bigint as owed from contributions.balance where regency = $1 and purse = $2 and owed > 0 order by month, bill`,
    [session.actor.regency, purse],
  )
  return rows
}

/** Payments of a purse with something left of them. */
export async function readAdvances(session: Session, purse: number): Promise<Advance[]> {
  const { rows } = await session.client.query<Advance>(
    `select p.id as payment, p.paid_on as "paidOn", (p.amount - coalesce(s.used, 0))::bigint as left
     from contributions.payment p
       left join lateral (select sum(x.amount) as used from contributions.settlement x where x.regency = p.regency and x.payment = p.id) s on true
     where p.regency = $1 and p.purse = $2 and p.kind = 'payment' and p.amount > coalesce(s.used, 0)
       and not exists (select from contributions.payment r where r.regency = p.regency and r.reverses = p.id)
     order by p.paid_on, p.id`,
    [session.actor.regency, purse],
  )
  return rows
}

/** Takes back everything a payment settled, people named included. @returns months touched */
export async function undoSettlements(session: Session, payment: number, on: Day): Promise<number[]> {
  const { client, actor } = session
  const { rows } = await client.query<{ bill: number; month: number; named: boolean; amount: number }>(
    `select s.bill, b.month, s.named, sum(s.amount)::bigint as amount from contributions.settlement s
       join contributions.bill b on b.regency = s.regency and b.id = s.bill
     where s.regency = $1 and s.payment = $2 group by 1, 2, 3 having sum(s.amount) > 0`,
    [actor.regency, payment],
  )
  for (const { bill, named, amount } of rows) {
    if (!named) {
      await addSettlement(session, { payment, bill, amount: -amount, on })
      continue
    }
    const { rows: people } = await client.query<{ workers: number[]; months: number[]; amounts: number[] }>(
      `select array_agg(worker) as workers, array_agg(month) as months, array_agg(-amount) as amounts from (
         select l.worker, l.month::int as month, sum(l.amount)::int as amount from contributions.settled_line l
           join contributions.settlement s on s.regency = l.regency and s.id = l.settlement
         where s.regency = $1 and s.payment = $2 and s.bill = $3 group by 1, 2 having sum(l.amount) > 0) x`,
      [actor.regency, payment, bill],
    )
    await addSettlement(session, { payment, bill, amount: -amount, on, named: people[0]! })
  }
  return [...new Set(rows.map(({ month }) => month))]
}

import type { Day } from '../../domain/basics/day.ts'
import type { BillPrices } from '../../domain/contributions/price.ts'
import type { BillKind } from '../../domain/contributions/words.ts'
import type { Session } from '../session.ts'
import { gatherDue, lastTurns } from './due-lines.ts'
import type { BillReasons } from './tables.ts'

export type MadeBill = { bill: number; purse: number; kind: BillKind; people: number; amount: number }

/** Writes the bill of a purse for a month with its lines; undefined when nobody stands on it. */
export async function writeBill(
  session: Session,
  { purse, month, on, prices }: { purse: number; month: number; on: Day; prices: BillPrices },
): Promise<MadeBill | undefined> {
  const { client, actor } = session
  await gatherDue(session, purse, month, prices)
  await client.query(
    'create temp table if not exists contributions_new (worker bigint, proposal bigint, line int, amount int, turn smallint) on commit drop',
  )
  await client.query('truncate contributions_new')
  // Somebody on another purse's bill of this month is not put on a second one.
  await client.query(
    `insert into contributions_new select d.worker, d.proposal, d.line, d.amount, coalesce(t.turn, 0) + 1
     from contributions_due d left join ${lastTurns} t on t.worker = d.worker where coalesce(t.turn, 0) % 2 = 0`,
    [actor.regency, month],
  )
  const { rows } = await client.query<{ people: number; amount: number; differs: number; decreed: number; billed: number }>(
    `select count(*)::int as people, coalesce(sum(n.amount), 0)::bigint as amount, count(*) filter (where d.monthly <> d.amount)::int as differs,
       coalesce(sum(d.monthly) filter (where d.monthly <> d.amount), 0)::bigint as decreed,
       coalesce(sum(d.amount) filter (where d.monthly <> d.amount), 0)::bigint as billed
     from contributions_new n join contributions_due d on d.worker = n.worker`,
  ) // prettier-ignore
  const { people, amount, differs, decreed, billed } = rows[0]!
  if (people === 0) return undefined
  const reasons: BillReasons = {
    prices: prices.said,
    ...(differs > 0 && { differs: { people: differs, decreed, billed } }),
  }
  const bill = await insertBill(session, { purse, month, kind: 'bill', corrects: null, people, lines: people, amount, reasons, on }) // prettier-ignore
  await client.query(
    `insert into contributions.month_line (regency, bill, worker, month, turn, proposal, line, amount)
     select $1, $2, n.worker, $3, n.turn, n.proposal, n.line, n.amount from contributions_new n order by n.worker`,
    [actor.regency, bill, month],
  )
  return { bill, purse, kind: 'bill', people, amount }
}

export type NewBill = {
  purse: number
  month: number
  kind: BillKind
  corrects: number | null
  people: number
  lines: number
  amount: number
  reasons: BillReasons
  on: Day
}

/** Writes the head of a bill; the database books it, and holds it to its lines. */
export async function insertBill(session: Session, bill: NewBill): Promise<number> {
  const { rows } = await session.client.query<{ id: number }>(
    `insert into contributions.bill (regency, purse, month, kind, corrects, people, lines, amount, reasons, made_on, account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [session.actor.regency, bill.purse, bill.month, bill.kind, bill.corrects, bill.people, bill.lines, bill.amount,
      JSON.stringify(bill.reasons), bill.on, session.actor.account],
  ) // prettier-ignore
  return rows[0]!.id
}

export type BillRow = {
  id: number
  purse: number
  purseName: string
  month: number
  kind: BillKind
  corrects: number | null
  people: number
  amount: number
  reasons: BillReasons
  madeOn: string
  by: string | null
  /** Due after credits; null on a credit. */
  net: number | null
  settled: number | null
  paidOn: string | null
}

/** Bills of a purse, of a month, or all, the newest month first. */
export async function listBills(
  session: Session,
  { purse, month, limit = 500 }: { purse?: number | undefined; month?: number | undefined; limit?: number } = {},
): Promise<BillRow[]> {
  const { rows } = await session.client.query<BillRow>(
    `select b.id, b.purse, p.name as "purseName", b.month, b.kind, b.corrects, b.people, b.amount, b.reasons, b.made_on as "madeOn",
       n.name as by, k.net::bigint as net, k.settled::bigint as settled, case when k.whole then k.paid_on end as "paidOn"
     from contributions.bill b
       join lateral (select name from funding.purse p where p.regency = b.regency and p.id = b.purse) p on true
       left join contributions.balance k on k.regency = b.regency and k.bill = b.id
       left join access.colleague_names() n on n.id = b.account
     where b.regency = $1 and ($2::bigint is null or b.purse = $2) and ($3::int is null or b.month = $3)
     order by b.month desc, b.purse, b.id limit $4`,
    [session.actor.regency, purse ?? null, month ?? null, limit],
  )
  return rows
}

/** Purse and month of every first bill up to a month, the oldest first: what corrections look at again. */
export async function listBilledMonths(
  session: Session,
  to: number,
): Promise<{ purse: number; kind: string; month: number; bill: number }[]> {
  const { rows } = await session.client.query<{ purse: number; kind: string; month: number; bill: number }>(
    `select b.purse, p.kind, b.month, b.id as bill from contributions.bill b
       join funding.purse p on p.regency = b.regency and p.id = b.purse
     where b.regency = $1 and b.kind = 'bill' and b.month <= $2 order by b.month, b.purse`,
    [session.actor.regency, to],
  )
  return rows
}

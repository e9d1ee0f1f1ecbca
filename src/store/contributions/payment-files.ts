import { createHash } from 'node:crypto'
import type { Day } from '../../domain/basics/day.ts'
import type { PaymentRowVerdict } from '../../domain/contributions/words.ts'
import type { Session } from '../session.ts'
import type { PaymentFileCounts } from './tables.ts'

export type PaymentList = { kind: string; state: string; asOf: Day; fileName: string; taken: boolean }

/** A list of payments, and whether it was taken in to its end. */
export async function findPaymentList(session: Session, list: number): Promise<PaymentList | undefined> {
  const { rows } = await session.client.query<PaymentList>(
    `select l.kind, l.state, l.as_of as "asOf", l.file_name as "fileName", f.list is not null as taken from ingest.list l
       left join contributions.payment_file f on f.regency = l.regency and f.list = l.id
     where l.regency = $1 and l.id = $2`,
    [session.actor.regency, list],
  )
  return rows[0]
}

/** The proofs a list speaks of, each with its day: one payment a proof. Rows that name none belong to the file's own. */
export async function listReferences(
  session: Session,
  list: number,
  otherwise: { reference: string; asOf: Day },
): Promise<{ reference: string; paidOn: Day }[]> {
  // prettier-ignore
  const { rows } = await session.client.query<{ reference: string; paidOn: Day }>(
    `select coalesce(facts->>'reference', $3) as reference, coalesce(max((facts->>'paidOn')::date), $4) as "paidOn"
     from ingest.row where regency = $1 and list = $2 and not mended group by 1 order by 1`,
    [session.actor.regency, list, otherwise.reference, otherwise.asOf],
  )
  return rows
}

/** The same request for the same proof of a list, whenever it is asked: a killed import goes on where it was. */
export function requestOf(regency: string, list: number, reference: string): string {
  const hash = createHash('sha256').update(`${regency}\n${list}\n${reference}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/**
 * Reads the rows of one proof against what is billed, as a table of this transaction: each row and month with the person
 * (by trusted NIK), the bill, and a verdict. A row pays its months whole or none of them.
 * @returns the rupiah of the proof: what its rows say, and what is billed where they say nothing
 */
export async function gatherProof(
  session: Session,
  { list, reference, otherwise, purse }: { list: number; reference: string; otherwise: string; purse: number },
): Promise<number> {
  const { client, actor } = session
  await client.query(
    `create temp table if not exists contributions_proof (seq int, month int, worker bigint, bill bigint, billed int, verdict text, amount bigint) on commit drop`,
  )
  await client.query('truncate contributions_proof')
  await client.query(
    `insert into contributions_proof (seq, month, worker, bill, billed, verdict, amount)
     with paid as (
       select r.seq, r.nik_hash, (r.facts->>'amount')::bigint as amount, coalesce((r.facts->>'payMonths')::int, 1) as months,
         left(r.facts->>'payMonth', 4)::int * 12 + right(r.facts->>'payMonth', 2)::int - 1 as first
       from ingest.row r where r.regency = $1 and r.list = $2 and not r.mended and coalesce(r.facts->>'reference', $4) = $3
     ), person as materialized (
       select p.seq, min(w.id) as worker from paid p
         join registry.worker w on w.regency = $1 and w.nik_hash = p.nik_hash and w.state = 'listed' group by 1
     ), asked as (
       select p.seq, p.amount, coalesce(g.month, 0) as month, n.worker
       from paid p left join person n on n.seq = p.seq
         left join lateral generate_series(p.first, p.first + p.months - 1) g(month) on true
     ), billed as materialized (
       select l.worker, l.month, l.bill, l.amount, b.purse, k.whole,
         exists (select from contributions.settled_line s join contributions.settlement t on t.regency = s.regency and t.id = s.settlement and t.bill = l.bill
           where s.regency = l.regency and s.worker = l.worker and s.month = l.month group by s.worker having sum(s.amount) > 0) as named
       from contributions.month_line l
         join contributions.bill b on b.regency = l.regency and b.id = l.bill
         join contributions.balance k on k.regency = b.regency and k.bill = b.id
       where l.regency = $1 and l.turn % 2 = 1 and b.month in (select a.month from asked a)
         and l.worker in (select a.worker from asked a)
         and not exists (select from contributions.month_line t
           where t.regency = l.regency and t.worker = l.worker and t.month = l.month and t.turn = l.turn + 1 and t.turn > 1)
     ), judged as (
       select a.seq, a.month, a.worker, a.amount, b.bill, b.amount as billed,
         case when a.month = 0 then 'no-month' when a.worker is null then 'unknown-person' when b.bill is null then 'not-billed'
           when b.purse <> $5 then 'other-purse' when b.whole or b.named then 'already-paid'
           when row_number() over (partition by a.worker, a.month order by a.seq) > 1 then 'already-paid' end as verdict
       from asked a left join billed b on b.worker = a.worker and b.month = a.month
     ), summed as (
       select j.*, sum(j.billed) filter (where j.verdict is null) over w as payable, count(*) filter (where j.verdict is not null) over w as bad,
         row_number() over (partition by j.seq order by j.verdict is null, j.month) as nth
       from judged j window w as (partition by j.seq)
     ), decided as (
       select s.*, coalesce(s.verdict, case when s.amount is not null and ((s.bad = 0 and s.payable <> s.amount) or s.payable > s.amount) then 'amount-differs' end) as final
       from summed s
     )
     select d.seq, d.month, d.worker, d.bill, d.billed, d.final,
       case when d.final is null then d.billed
         -- Of a row's money, what pays for nobody stands on its first bad month.
         when row_number() over (partition by d.seq, d.final is null order by d.month) = 1
           then coalesce(d.amount - coalesce(sum(d.billed) filter (where d.final is null) over (partition by d.seq), 0), 0)
         else 0 end
     from decided d`,
    [actor.regency, list, reference, otherwise, purse],
  ) // prettier-ignore
  const { rows } = await client.query<{ amount: number }>('select coalesce(sum(amount), 0)::bigint as amount from contributions_proof')
  return rows[0]!.amount
} // prettier-ignore

export type ProofBill = {
  bill: number
  month: number
  owed: number
  amount: number
  workers: number[]
  amounts: number[]
  months: number[]
}

/** What the proof pays by bill: how much is still owed of each, and by whom it is paid. */
export async function readProofBills(session: Session): Promise<ProofBill[]> {
  const { rows } = await session.client.query<ProofBill>(
    `select p.bill, k.month, k.owed::bigint as owed, sum(p.billed)::bigint as amount,
       case when sum(p.billed) < k.owed then array_agg(p.worker) else '{}' end as workers,
       case when sum(p.billed) < k.owed then array_agg(p.billed) else '{}' end as amounts,
       case when sum(p.billed) < k.owed then array_agg(p.month) else '{}' end as months
     from contributions_proof p join contributions.balance k on k.regency = $1 and k.bill = p.bill
     where p.verdict is null group by p.bill, k.month, k.owed order by k.month, p.bill`,
    [session.actor.regency],
  )
  return rows
}

/** Keeps the rows of the proof that paid for nobody, with why. @returns how many */
export async function keepBadRows(session: Session, list: number, payment: number): Promise<number> {
  const { rowCount } = await session.client.query(
    `insert into contributions.payment_row (regency, list, seq, month, verdict, worker, amount, billed, payment)
     select $1, $2, p.seq, p.month, p.verdict, p.worker, p.amount, p.billed, $3 from contributions_proof p where p.verdict is not null`,
    [session.actor.regency, list, payment],
  )
  return rowCount ?? 0
}

/** Counts a list of payments from what was kept of it. */
export async function countPaymentFile(session: Session, list: number): Promise<PaymentFileCounts> {
  const { rows } = await session.client.query<PaymentFileCounts>(
    `select (select count(*)::int from ingest.row r where r.regency = $1 and r.list = $2 and not r.mended) as rows,
       count(*)::int as references, coalesce(sum(p.amount), 0)::bigint as amount, coalesce(sum(s.used), 0)::bigint as matched,
       coalesce(sum(p.amount) - sum(coalesce(s.used, 0)), 0)::bigint as advance,
       (select coalesce(jsonb_object_agg(v.verdict, v.n), '{}') from (select w.verdict, count(*) as n from contributions.payment_row w
          where w.regency = $1 and w.list = $2 group by 1) v) as verdicts
     from contributions.payment p
       left join lateral (select sum(x.amount) as used from contributions.settlement x where x.regency = p.regency and x.payment = p.id) s on true
     where p.regency = $1 and p.list = $2 and p.kind = 'payment'`,
    [session.actor.regency, list],
  )
  return rows[0]!
}

/** Marks a list of payments as taken in; false when it was before. */
export async function keepPaymentFile(
  session: Session,
  list: number,
  purse: number,
  counts: PaymentFileCounts,
): Promise<boolean> {
  // prettier-ignore
  const { rowCount } = await session.client.query(
    `insert into contributions.payment_file (regency, list, purse, counts, account) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [session.actor.regency, list, purse, JSON.stringify(counts), session.actor.account],
  )
  return rowCount === 1
}

export type BadRow = {
  seq: number
  rowNo: number | null
  month: number
  verdict: PaymentRowVerdict
  worker: number | null
  amount: number
  billed: number | null
}

/** Rows of a list of payments that paid for nobody. */
export async function listBadRows(session: Session, list: number): Promise<BadRow[]> {
  const { rows } = await session.client.query<BadRow>(
    `select w.seq, r.row_no as "rowNo", w.month, w.verdict, w.worker, w.amount, w.billed from contributions.payment_row w
       left join ingest.row r on r.regency = w.regency and r.list = w.list and r.seq = w.seq
     where w.regency = $1 and w.list = $2 order by w.seq, w.month limit 2000`,
    [session.actor.regency, list],
  )
  return rows
}

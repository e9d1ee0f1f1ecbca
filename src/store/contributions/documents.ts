import type { BillKind, LedgerName } from '../../domain/contributions/words.ts'
import type { Session } from '../session.ts'

export type SettlementRow = {
  id: number
  payment: number
  reference: string
  paidOn: string
  bill: number
  billKind: BillKind
  purse: number
  purseName: string
  month: number
  /** Negative where it was taken back. */
  amount: number
  named: boolean
  people: number
  onDay: string
}

/** Which payment pays which bill: of one payment, or of a purse and month. */
export async function listSettlements(
  session: Session,
  { payment, purse, month }: { payment?: number | undefined; purse?: number | undefined; month?: number | undefined },
): Promise<SettlementRow[]> {
  const { rows } = await session.client.query<SettlementRow>(
    `select s.id, s.payment, p.reference, p.paid_on as "paidOn", s.bill, b.kind as "billKind", b.purse, u.name as "purseName", b.month, s.amount, s.named, s.people, s.on_day as "onDay"
     from contributions.settlement s
       join contributions.payment p on p.regency = s.regency and p.id = s.payment
       join contributions.bill b on b.regency = s.regency and b.id = s.bill
       join funding.purse u on u.regency = b.regency and u.id = b.purse
     where s.regency = $1 and ($2::bigint is null or s.payment = $2) and ($3::bigint is null or b.purse = $3) and ($4::int is null or b.month = $4)
     order by s.id limit 1000`,
    [session.actor.regency, payment ?? null, purse ?? null, month ?? null],
  )
  return rows
}

export type EntryRow = {
  id: number
  kind: 'bill' | 'payment' | 'settlement'
  /** The document it books. */
  document: number
  /** Kind of the bill, reference of the payment. */
  text: string
  booked: number
  onDay: string
  purse: number
  purseName: string
  postings: { ledger: LedgerName; amount: number; month: number | null }[]
}

export type EntryFilter = {
  from: number
  to: number
  purse?: number | undefined
  kind?: EntryRow['kind'] | undefined
  ledger?: LedgerName | undefined
}

/** Entries of the books, the newest first, those before entry `before`. */
export async function listEntries(
  session: Session,
  { from, to, purse, kind, ledger }: EntryFilter,
  limit: number,
  before?: number,
): Promise<EntryRow[]> {
  const { rows } = await session.client.query<EntryRow>(
    `with page as (
       select e.* from contributions.entry e
       where e.regency = $1 and e.booked between $2 and $3 and ($4::text is null or e.kind = $4) and ($5::bigint is null or e.id < $5)
         and exists (select from contributions.posting x where x.regency = e.regency and x.entry = e.id and ($6::bigint is null or x.purse = $6) and ($7::text is null or x.ledger = $7))
       order by e.id desc limit $8)
     select e.id, e.kind, coalesce(e.bill, e.payment, e.settlement) as document, coalesce(b.kind, y.reference) as text, e.booked, e.on_day as "onDay", x.purse, u.name as "purseName", x.postings
     from page e
       left join contributions.settlement s on s.regency = e.regency and s.id = e.settlement
       left join contributions.bill b on b.regency = e.regency and b.id = e.bill
       left join contributions.payment y on y.regency = e.regency and y.id = coalesce(e.payment, s.payment)
       join lateral (select min(z.purse) as purse, jsonb_agg(jsonb_build_object('ledger', z.ledger, 'amount', z.amount, 'month', z.month) order by z.no) as postings
         from contributions.posting z where z.regency = e.regency and z.entry = e.id) x on true
       left join funding.purse u on u.regency = e.regency and u.id = x.purse
     order by e.id desc`,
    [session.actor.regency, from, to, kind ?? null, before ?? null, purse ?? null, ledger ?? null, limit],
  )
  return rows
}

export type RoomList = {
  id: number
  fileName: string
  sender: string
  asOf: string
  rows: number
  /** Taken in as payments, or held against some month already. */
  used: boolean
}

/** Kept lists this room starts from: the insurer's participants, or proofs of payment; the newest first. */
export async function listRoomLists(session: Session, kind: 'insurer' | 'payments'): Promise<RoomList[]> {
  const { rows } = await session.client.query<RoomList>(
    `select l.id, l.file_name as "fileName", l.sender, l.as_of as "asOf", coalesce((l.counts->>'kept')::int + coalesce((l.counts->>'doubtful')::int, 0), (select count(*)::int from ingest.row r where r.regency = l.regency and r.list = l.id)) as rows,
       case $2 when 'payments' then exists (select from contributions.payment_file f where f.regency = l.regency and f.list = l.id)
         else exists (select from contributions.reconciliation r where r.regency = l.regency and r.list = l.id) end as used
     from ingest.list l where l.regency = $1 and l.kind = $2 and l.state = 'kept' order by l.as_of desc, l.id desc limit 50`,
    [session.actor.regency, kind],
  )
  return rows
}

import type { Day } from '../../domain/basics/day.ts'
import type { Session } from '../session.ts'

export type NewPayment = {
  request: string
  purse: number
  paidOn: Day
  amount: number
  reference: string
  said?: string | undefined
  proof?: string | undefined
  list?: number | undefined
}

/** Keeps a payment; undefined when the request was kept before. */
export async function addPayment(session: Session, payment: NewPayment): Promise<number | undefined> {
  const { rows } = await session.client.query<{ id: number }>(
    `insert into contributions.payment (regency, client_id, purse, paid_on, amount, reference, said, proof, list, account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (regency, client_id) do nothing returning id`,
    [session.actor.regency, payment.request, payment.purse, payment.paidOn, payment.amount, payment.reference.trim(),
      payment.said ?? null, payment.proof ?? null, payment.list ?? null, session.actor.account],
  ) // prettier-ignore
  return rows[0]?.id
}

/** Keeps the reversal of a payment; undefined when the request was kept before. */
export async function addReversal(
  session: Session,
  { of, request, on, said }: { of: PaymentFound; request: string; on: Day; said: string },
): Promise<number | undefined> {
  const { rows } = await session.client.query<{ id: number }>(
    `insert into contributions.payment (regency, client_id, purse, paid_on, amount, reference, kind, reverses, said, account)
     values ($1, $2, $3, $4, $5, $6, 'reversal', $7, $8, $9) on conflict (regency, client_id) do nothing returning id`,
    [session.actor.regency, request, of.purse, on, of.amount, of.reference, of.id, said, session.actor.account],
  )
  return rows[0]?.id
}

export type PaymentFound = {
  id: number
  purse: number
  amount: number
  reference: string
  kind: 'payment' | 'reversal'
  reversed: boolean
}

const found = `select p.id, p.purse, p.amount, p.reference, p.kind,
    exists (select from contributions.payment r where r.regency = p.regency and r.reverses = p.id) as reversed
  from contributions.payment p where p.regency = $1`

export async function findPayment(session: Session, id: number): Promise<PaymentFound | undefined> {
  const { rows } = await session.client.query<PaymentFound>(`${found} and p.id = $2`, [session.actor.regency, id])
  return rows[0]
}

export async function findRequestedPayment(session: Session, request: string): Promise<PaymentFound | undefined> {
  const { rows } = await session.client.query<PaymentFound>(`${found} and p.client_id = $2`, [session.actor.regency, request]) // prettier-ignore
  return rows[0]
}

/** Whether the purse has a payment of this reference and amount that stands. */
export async function paymentStands(session: Session, { purse, reference, amount }: NewPayment): Promise<boolean> {
  const { rows } = await session.client.query<{ stands: boolean }>(
    `select exists (select from contributions.payment p
       where p.regency = $1 and p.purse = $2 and lower(p.reference) = lower($3) and p.amount = $4 and p.kind = 'payment'
         and not exists (select from contributions.payment r where r.regency = p.regency and r.reverses = p.id)) as stands`,
    [session.actor.regency, purse, reference.trim(), amount],
  )
  return rows[0]!.stands
}

export async function purseExists(session: Session, purse: number): Promise<boolean> {
  const { rowCount } = await session.client.query('select from funding.purse where regency = $1 and id = $2', [
    session.actor.regency,
    purse,
  ])
  return rowCount === 1
}

export type PaymentRow = {
  id: number
  purse: number
  purseName: string
  paidOn: string
  amount: number
  reference: string
  kind: 'payment' | 'reversal'
  reverses: number | null
  reversed: boolean
  /** Not used for a bill yet. */
  left: number
  list: number | null
  /** A file is kept that proves it. */
  proven: boolean
  said: string | null
  by: string | null
  at: Date
}

/** Payments and reversals, the newest first. */
export async function listPayments(
  session: Session,
  { purse, payment, limit = 500 }: { purse?: number | undefined; payment?: number | undefined; limit?: number } = {},
): Promise<PaymentRow[]> {
  const { rows } = await session.client.query<PaymentRow>(
    `select p.id, p.purse, u.name as "purseName", p.paid_on as "paidOn", p.amount, p.reference, p.kind, p.reverses, r.id is not null as reversed,
       case when p.kind = 'reversal' or r.id is not null then 0 else p.amount - coalesce(s.used, 0) end::bigint as left,
       p.list, p.proof is not null as proven, p.said, n.name as by, p.at
     from contributions.payment p
       join lateral (select name from funding.purse u where u.regency = p.regency and u.id = p.purse) u on true
       left join contributions.payment r on r.regency = p.regency and r.reverses = p.id
       left join lateral (select sum(x.amount) as used from contributions.settlement x where x.regency = p.regency and x.payment = p.id) s on true
       left join access.colleague_names() n on n.id = p.account
     where p.regency = $1 and ($2::bigint is null or p.purse = $2) and ($4::bigint is null or p.id = $4) order by p.paid_on desc, p.id desc limit $3`,
    [session.actor.regency, purse ?? null, limit, payment ?? null],
  )
  return rows
}

/** The kept file that proves a payment. */
export async function findProof(session: Session, payment: number): Promise<string | null> {
  const { rows } = await session.client.query<{ proof: string | null }>(
    'select proof from contributions.payment where regency = $1 and id = $2',
    [session.actor.regency, payment],
  )
  return rows[0]?.proof ?? null
}

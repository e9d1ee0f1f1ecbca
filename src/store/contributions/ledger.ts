import type { LedgerName } from '../../domain/contributions/words.ts'
import type { Session } from '../session.ts'

export type PurseBalance = {
  purse: number
  name: string
  kind: string
  /** Net of what was taken back. */
  billed: number
  paid: number
  settled: number
  /** Billed and not paid. */
  due: number
  /** Paid and not used. */
  advance: number
}

/** What each purse was billed, paid, owes and has left, read from the ledger. */
export async function readPurseBalances(session: Session): Promise<PurseBalance[]> {
  const { rows } = await session.client.query<PurseBalance>(
    `select p.id as purse, p.name, p.kind, coalesce(sum(x.amount) filter (where x.ledger = 'cover'), 0)::bigint as billed,
       coalesce(-sum(x.amount) filter (where x.ledger = 'cash'), 0)::bigint as paid,
       coalesce(sum(x.amount) filter (where x.ledger = 'due' and e.kind = 'settlement'), 0)::bigint as settled,
       coalesce(-sum(x.amount) filter (where x.ledger = 'due'), 0)::bigint as due,
       coalesce(sum(x.amount) filter (where x.ledger = 'advance'), 0)::bigint as advance
     from funding.purse p
       join contributions.posting x on x.regency = p.regency and x.purse = p.id
       join contributions.entry e on e.regency = x.regency and e.id = x.entry
     where p.regency = $1 group by p.id, p.name, p.kind order by p.id`,
    [session.actor.regency],
  )
  return rows
}

export type TrialLine = { booked: number; ledger: LedgerName; debit: number; credit: number; entries: number }

/** The books by month and ledger. Debits and credits of a month are equal: the database lets no other entry pass. */
export async function readTrialBalance(
  session: Session,
  { from, to, purse }: { from: number; to: number; purse?: number | undefined },
): Promise<TrialLine[]> {
  const { rows } = await session.client.query<TrialLine>(
    `select e.booked, x.ledger, coalesce(sum(x.amount) filter (where x.amount > 0), 0)::bigint as debit,
       coalesce(-sum(x.amount) filter (where x.amount < 0), 0)::bigint as credit, count(distinct e.id)::int as entries
     from contributions.entry e join contributions.posting x on x.regency = e.regency and x.entry = e.id
     where e.regency = $1 and e.booked between $2 and $3 and ($4::bigint is null or x.purse = $4)
     group by 1, 2 order by 1, 2`,
    [session.actor.regency, from, to, purse ?? null],
  )
  return rows
}

export type Closing = {
  month: number
  onDay: string
  entries: number
  totals: Partial<Record<LedgerName, number>>
  checksum: string
  by: string | null
}

export async function listClosings(session: Session): Promise<Closing[]> {
  const { rows } = await session.client.query<Closing>(
    `select c.month, c.on_day as "onDay", c.entries, c.totals, encode(c.checksum, 'hex') as checksum, n.name as by
     from contributions.closed_month c left join access.colleague_names() n on n.id = c.account
     where c.regency = $1 order by c.month desc`,
    [session.actor.regency],
  )
  return rows
}

/** Purses with somebody accepted in a month that have no bill for it: the month is not complete. */
export async function countUnbilled(session: Session, month: number): Promise<number> {
  const { rows } = await session.client.query<{ purses: number }>(
    `select count(*)::int as purses from funding.purse p
     where p.regency = $1
       and not exists (select from contributions.bill b where b.regency = p.regency and b.purse = p.id and b.month = $2 and b.kind = 'bill')
       and exists (select from enrolment.line l where l.regency = p.regency and l.purse = p.id and l.standing = 'accepted' and l.span @> $2::int)`,
    [session.actor.regency, month],
  )
  return rows[0]!.purses
}

/** Lets no money move until the transaction ends; gives the last closed month and the first that holds anything. */
export async function lockBooks(session: Session): Promise<{ closed: number | null; first: number | null }> {
  await session.client.query('select contributions.standing_still()')
  const { rows } = await session.client.query<{ closed: number | null; first: number | null }>(
    `select (select max(month) from contributions.closed_month where regency = $1) as closed,
       (select min(booked) from contributions.entry where regency = $1) as first`,
    [session.actor.regency],
  )
  return rows[0]!
}

/** Closes a month; the database adds its checksum. */
export async function closeBooks(session: Session, month: number, on: string): Promise<Closing> {
  await session.client.query(
    `insert into contributions.closed_month (regency, month, on_day, entries, totals, checksum, account)
     values ($1, $2, $3, 0, '{}', sha256(''), $4)`,
    [session.actor.regency, month, on, session.actor.account],
  )
  return (await listClosings(session)).find((closing) => closing.month === month)!
}

import { firstDayOf, monthFromNumber } from '../../domain/basics/month.ts'
import type { BillPrices } from '../../domain/contributions/price.ts'
import type { PurseKind } from '../../domain/funding/purse.ts'
import type { Session } from '../session.ts'

export type BilledPurse = { id: number; name: string; kind: PurseKind }

/** Purses with somebody accepted in a month who has no bill for it yet. */
export async function pursesToBill(session: Session, month: number): Promise<BilledPurse[]> {
  const { rows } = await session.client.query<BilledPurse>(
    `select p.id, p.name, p.kind from funding.purse p
     where p.regency = $1
       and not exists (select from contributions.bill b where b.regency = p.regency and b.purse = p.id and b.month = $2 and b.kind = 'bill')
       and exists (select from enrolment.line l where l.regency = p.regency and l.purse = p.id and l.standing = 'accepted' and l.span @> $2::int)
     order by p.id`,
    [session.actor.regency, month],
  )
  return rows
}

/**
 * Gathers, for the rest of this transaction, who stands on the bill of a purse for a month: decreed, accepted by the
 * insurer, not ended, alive on its first day, each at the price of the law. Merged records speak with one voice.
 */
export async function gatherDue(session: Session, purse: number, month: number, prices: BillPrices): Promise<void> {
  const { client, actor } = session
  await client.query(
    `create temp table if not exists contributions_due
     (worker bigint, proposal bigint, line int, amount int, monthly int) on commit drop`,
  )
  await client.query('truncate contributions_due')
  const { rows } = await client.query<{ several: boolean }>('select exists (select from contributions.roots()) as several')
  const merged = rows[0]!.several
  await client.query(
    `insert into contributions_due
     select ${merged ? 'distinct on (coalesce(r.root, l.worker)) coalesce(r.root, l.worker)' : 'l.worker'}, l.proposal, l.no,
       case when l.kind_of_work = any ($4) then $5::int else $6::int end,
       coalesce(l.prices[$3::int - enrolment.month_no(l.first_month) + 1], l.monthly)
     from enrolment.line l
       ${merged ? 'left join contributions.roots() r on r.id = l.worker' : ''}
       join registry.worker w on w.regency = l.regency and w.id = ${merged ? 'coalesce(r.root, l.worker)' : 'l.worker'}
     where l.regency = $1 and l.purse = $2 and l.standing = 'accepted' and l.in_force and l.span @> $3::int
       and (w.dead_on is null or w.dead_on >= $7)
     ${merged ? 'order by coalesce(r.root, l.worker), l.decree, l.no' : ''}`,
    [actor.regency, purse, month, prices.transportKinds, prices.transport, prices.other, firstDayOf(monthFromNumber(month))],
  )
} // prettier-ignore

/** The last turn of each month put on or taken back so far: read from the bills of the month, which are few. */
export const lastTurns = `(select x.worker, max(x.turn) as turn from contributions.month_line x
  where x.regency = $1 and x.bill in (select b.id from contributions.bill b where b.regency = $1 and b.month = $2) group by 1)`

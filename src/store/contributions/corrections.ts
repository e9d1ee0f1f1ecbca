import type { Day } from '../../domain/basics/day.ts'
import type { BillPrices } from '../../domain/contributions/price.ts'
import { takeBack } from '../../domain/contributions/settle.ts'
import type { Session } from '../session.ts'
import { insertBill, type MadeBill } from './bills.ts'
import { gatherDue, lastTurns } from './due-lines.ts'
import { addSettlement } from './settlements.ts'

export type Correction = { purse: number; month: number; bill: number; on: Day; prices: BillPrices }

/**
 * Compares who should stand on the bills of a purse and month with who does, and writes the difference: a credit on each
 * bill that months are taken back from (the money that paid for them is an advance again), and one supplement for those
 * put on now.
 */
export async function writeCorrections(session: Session, correction: Correction): Promise<MadeBill[]> {
  const { purse, month, on, prices } = correction
  const { client, actor } = session
  await client.query('select contributions.moving($1)', [purse])
  await gatherDue(session, purse, month, prices)
  await gatherDifference(session, purse, month)
  const made: MadeBill[] = []
  const { rows: credits } = await client.query<{ bill: number; people: number; amount: number; why: Record<string, number> }>(
    `select bill, sum(people)::int as people, sum(amount)::bigint as amount, jsonb_object_agg(why, people) as why
     from (select bill, why, count(*) as people, sum(amount) as amount from contributions_back group by 1, 2) b group by 1 order by 1`,
  ) // prettier-ignore
  for (const { bill: from, people, amount, why } of credits) {
    const bill = await insertBill(session, { purse, month, kind: 'credit', corrects: from, people: -people, lines: people, amount: -amount, reasons: { prices: [], why }, on }) // prettier-ignore
    await client.query(
      `insert into contributions.month_line (regency, bill, worker, month, turn, proposal, line, amount, why)
       select $1, $2, b.worker, $3, b.turn + 1, b.proposal, b.line, -b.amount, b.why from contributions_back b where b.bill = $4`,
      [actor.regency, bill, month, from],
    )
    await releaseMoney(session, from, on)
    made.push({ bill, purse, kind: 'credit', people: -people, amount: -amount })
  }
  const { rows: added } = await client.query<{ people: number; amount: number; why: Record<string, number> }>(
    `select coalesce(sum(people), 0)::int as people, coalesce(sum(amount), 0)::bigint as amount, coalesce(jsonb_object_agg(why, people), '{}') as why
     from (select why, count(*) as people, sum(amount) as amount from contributions_add group by 1) a`,
  )
  const { people, amount, why } = added[0]!
  if (people > 0) {
    const bill = await insertBill(session, { purse, month, kind: 'supplement', corrects: correction.bill, people, lines: people, amount, reasons: { prices: prices.said, why }, on }) // prettier-ignore
    await client.query(
      `insert into contributions.month_line (regency, bill, worker, month, turn, proposal, line, amount, why)
       select $1, $2, a.worker, $3, a.turn, a.proposal, a.line, a.amount, a.why from contributions_add a`,
      [actor.regency, bill, month],
    )
    made.push({ bill, purse, kind: 'supplement', people, amount })
  }
  return made
}

/** Who is to be taken back and why, and who is to be put on, as tables of this transaction. */
async function gatherDifference(session: Session, purse: number, month: number): Promise<void> {
  const { client, actor } = session
  for (const table of ['contributions_was', 'contributions_back', 'contributions_add'])
    await client.query(
      `create temp table if not exists ${table} (worker bigint, bill bigint, proposal bigint, line int, amount int, turn smallint, why text) on commit drop`,
    )
  await client.query('truncate contributions_was, contributions_back, contributions_add')
  await client.query(
    `insert into contributions_was (worker, bill, proposal, line, amount, turn)
     select l.worker, l.bill, l.proposal, l.line, l.amount, l.turn from contributions.month_line l
       join contributions.bill b on b.regency = l.regency and b.id = l.bill and b.month = $2 and b.purse = $3
     where l.regency = $1 and l.turn % 2 = 1 and not exists (select from contributions.month_line t
       where t.regency = l.regency and t.worker = l.worker and t.month = l.month and t.turn = l.turn + 1 and t.turn > 1)`,
    [actor.regency, month, purse],
  )
  await client.query(
    `insert into contributions_back
     select w.worker, w.bill, w.proposal, w.line, w.amount, w.turn,
       case when d.worker is not null then 'price'
         when p.dead_on is not null and p.dead_on < contributions.first_day($2) then 'died'
         when l.standing = 'refused' then 'refused'
         when p.state = 'merged' then 'merged'
         when l.ended_from is not null then 'ended' else 'other' end
     from contributions_was w
       left join contributions_due d on d.worker = w.worker
       left join enrolment.line l on l.regency = $1 and l.proposal = w.proposal and l.no = w.line
       left join registry.worker p on p.regency = $1 and p.id = w.worker
     where d.worker is null or d.amount <> w.amount`,
    [actor.regency, month],
  )
  await client.query(
    `insert into contributions_add (worker, proposal, line, amount, turn, why)
     select d.worker, d.proposal, d.line, d.amount, coalesce(t.turn, 0) + case when w.worker is null then 1 else 2 end,
       case when w.worker is null then 'joined' else 'price' end
     from contributions_due d
       left join contributions_was w on w.worker = d.worker
       left join ${lastTurns} t on t.worker = d.worker
     where (w.worker is not null and w.amount <> d.amount) or (w.worker is null and coalesce(t.turn, 0) % 2 = 0)`,
    [actor.regency, month],
  )
}

/** What pays for months no longer owed becomes an advance again: first that of people named, then the surplus. */
async function releaseMoney(session: Session, bill: number, on: Day): Promise<void> {
  const { client, actor } = session
  const { rows: named } = await client.query<{ payment: number; workers: number[]; amounts: number[]; months: number[] }>(
    `select payment, array_agg(worker) as workers, array_agg(amount) as amounts, array_agg(month::int) as months from (
       select s.payment, l.worker, l.month, sum(l.amount)::int as amount
       from contributions_back b
         join contributions.settled_line l on l.regency = $1 and l.worker = b.worker
         join contributions.settlement s on s.regency = l.regency and s.id = l.settlement and s.bill = $2
       where b.bill = $2 group by 1, 2, 3 having sum(l.amount) > 0) x group by 1`,
    [actor.regency, bill],
  ) // prettier-ignore
  for (const { payment, workers, amounts, months } of named)
    await addSettlement(session, { payment, bill, on, amount: -sum(amounts), named: { workers, months, amounts: amounts.map((amount) => -amount) } }) // prettier-ignore
  const { rows: balance } = await client.query<{ surplus: number }>(
    'select greatest(settled - net, 0)::bigint as surplus from contributions.balance where regency = $1 and bill = $2',
    [actor.regency, bill],
  )
  const surplus = balance[0]!.surplus
  if (surplus === 0) return
  const { rows: used } = await client.query<{ payment: number; amount: number }>(
    `select payment, sum(amount)::bigint as amount from contributions.settlement
     where regency = $1 and bill = $2 and not named group by 1 having sum(amount) > 0`,
    [actor.regency, bill],
  )
  for (const { payment, amount } of takeBack(used, surplus))
    await addSettlement(session, { payment, bill, on, amount: -amount })
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

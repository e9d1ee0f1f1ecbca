// Oracle: the rules of the books, tried to be broken by raw SQL in the role the program signs in with; the database must say no.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../domain/basics/day.ts'
import { month, monthNumber } from '../../domain/basics/month.ts'
import { makeBills } from '../../workflows/contributions/make-bills.ts'
import { recordPayment } from '../../workflows/contributions/record-payment.ts'
import { silent } from '../../workflows/work.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantCover, type PlantedCover } from '../../../test/harness/plant-cover.ts'
import { asActor, type Actor } from '../database.ts'

let at: Fresh
let officer: Actor
let apbd: PlantedCover
let csr: PlantedCover
let bill: number
let payment: number
const june = monthNumber(month('2026-06'))
const on = day('2026-06-05')

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  apbd = await plantCover(at, { count: 4, first: '2026-06', months: 3 })
  csr = await plantCover(at, { from: 11, count: 2, purse: ['PT Contoh', 'company'], first: '2026-06', months: 3 })
  await plantCover(at, { from: 21, count: 1, first: '2026-06', months: 3, standing: 'sent' })
  const made = await makeBills(at.database, officer, { month: month('2026-06'), on }, silent)
  bill = made.ok ? made.value.bills[0]!.bill : 0
  const paid = await recordPayment(at.database, officer, { request: randomUUID(), purse: apbd.purse, paidOn: on, amount: 30_000, reference: 'SP2D 1', on }) // prettier-ignore
  payment = paid.ok ? paid.value.payment : 0
})

/** Runs statements as an officer, history and all; gives the message of what stopped them, or `done`. */
const attempt = (statements: string[], actor = officer): Promise<string> =>
  asActor(at.database, actor, async (session) => {
    for (const statement of statements) await session.client.query(statement)
    session.note('contributions', { act: 'attempt' })
    return 'done'
  }).catch((error: Error) => error.message)

const head = (values: string, columns = 'purse, month, kind, corrects, people, lines, amount') =>
  `insert into contributions.bill (regency, ${columns}, reasons, made_on, account) values ('35.09', ${values}, '{}', '2026-06-05', '${officer.account}')`
const last = `(select max(id) from contributions.bill)`
const line = (
  of: string,
  worker: number,
  amount: number,
  more: Partial<{ month: number; turn: number; proposal: number; no: number }> = {},
) =>
  // prettier-ignore
  `insert into contributions.month_line (regency, bill, worker, month, turn, proposal, line, amount)
   values ('35.09', ${of}, ${worker}, ${more.month ?? june}, ${more.turn ?? 1}, ${more.proposal ?? apbd.proposal}, ${more.no ?? worker}, ${amount})`
const settle = (amount: number, on_bill = bill, by = payment) =>
  `insert into contributions.settlement (regency, payment, bill, amount, named, people, on_day, account) values ('35.09', ${by}, ${on_bill}, ${amount}, false, 0, '2026-06-05', '${officer.account}')`

describe('what was written stays', () => {
  it.each(['bill', 'month_line', 'payment', 'settlement', 'entry', 'posting'])('%s is neither changed nor deleted, not by its owner either', async (table) => {
    expect(await attempt([`update contributions.${table} set regency = regency`])).toMatch(/permission denied/)
    expect(await attempt([`delete from contributions.${table}`])).toMatch(/permission denied/)
    expect(await attempt([`truncate contributions.${table}`])).toMatch(/permission denied/)
    for (const act of [`update contributions.${table} set regency = regency`, `delete from contributions.${table}`, `truncate contributions.${table} cascade`])
      await expect(at.owner(act)).rejects.toThrow(/only added to/)
  }) // prettier-ignore

  it('the books are written by the database alone', async () => {
    expect(await attempt([`insert into contributions.entry (regency, kind, bill, booked, on_day) values ('35.09', 'bill', ${bill}, ${june}, '2026-06-05')`])).toMatch(/permission denied/) // prettier-ignore
    expect(await attempt([`insert into contributions.posting (regency, entry, no, ledger, purse, amount) select '35.09', min(id), 9, 'cash', ${apbd.purse}, 5 from contributions.entry`])).toMatch(/permission denied/) // prettier-ignore
    const one = `insert into contributions.posting (regency, entry, no, ledger, purse, amount) select '35.09', min(id), 9, 'cash', ${apbd.purse}, 5 from contributions.entry`
    await expect(at.owner(one)).rejects.toThrow(/does not balance/)
  })
})

describe('a bill', () => {
  const july = june + 1
  it('is the sum of its lines, whenever constraints are checked', async () => {
    expect(await attempt([head(`${apbd.purse}, ${july}, 'bill', null, 1, 1, 16800`)])).toMatch(/not the sum of its lines/) // prettier-ignore
    const short = [head(`${apbd.purse}, ${july}, 'bill', null, 1, 1, 16800`), line(last, 1, 10_000, { month: july })]
    expect(await attempt(short)).toMatch(/do not make up/)
    expect(await attempt(['set constraints contributions.summed immediate', ...short])).toMatch(/not the sum/)
    expect(await attempt([line(String(bill), 1, 16_800, { month: july })])).toMatch(/do not make up/)
    expect(await attempt([line('999999', 1, 16_800, { month: july })])).toMatch(/do not make up/)
  })

  it('is made once for a purse and month', async () => {
    expect(await attempt([head(`${apbd.purse}, ${june}, 'bill', null, 1, 1, 16800`)])).toMatch(/bill_once/)
  })

  it('holds only months of accepted decrees of its purse, and of nobody else', async () => {
    const on = (worker: number, more: object, purse = apbd.purse) =>
      attempt([head(`${purse}, ${july}, 'bill', null, 1, 1, 16800`), line(last, worker, 16_800, { month: july, ...more })]) // prettier-ignore
    expect(await on(21, { proposal: csr.proposal + 1, no: 1 })).toMatch(/no accepted decree/)
    expect(await on(11, { proposal: csr.proposal, no: 1 })).toMatch(/no accepted decree/)
    expect(await on(1, { no: 2 })).toMatch(/somebody else/)
    const beyond = [head(`${apbd.purse}, ${june + 5}, 'bill', null, 1, 1, 16800`), line(last, 1, 16_800, { month: june + 5 })] // prettier-ignore
    expect(await attempt(beyond)).toMatch(/no accepted decree/)
  })

  it('puts nobody on twice for a month, nor back without having been on', async () => {
    const again = (turn: number) =>
      attempt([head(`${apbd.purse}, ${june}, 'supplement', ${bill}, 1, 1, 16800`), line(last, 1, 16_800, { turn })])
    expect(await again(1)).toMatch(/duplicate key/)
    expect(await again(3)).toMatch(/taken back as it was put on/)
    const back = (worker: number, amount: number, turn = 2) =>
      attempt([head(`${apbd.purse}, ${june}, 'credit', ${bill}, -1, 1, ${amount}`), line(last, worker, amount, { turn })]) // prettier-ignore
    expect(await back(1, -10_000)).toMatch(/taken back as it was put on/)
    expect(await back(1, -16_800, 4)).toMatch(/taken back as it was put on/)
    expect(await back(1, -16_800, 1)).toMatch(/check constraint/)
    expect(await attempt([head(`${csr.purse}, ${june}, 'credit', ${bill}, -1, 1, -16800`)])).toMatch(/foreign key/)
  })
})

describe('money', () => {
  it('settles no more than was paid, nor than is owed, nor another purse’s bill', async () => {
    expect(await attempt([settle(1)])).toMatch(/pays 30001 of 30000/)
    expect(await attempt([settle(-30_001)])).toMatch(/is settled with -1/)
    expect(await attempt([settle(100, bill + 1)])).toMatch(/its own purse/)
    const rich = `insert into contributions.payment (regency, client_id, purse, paid_on, amount, reference, account) values ('35.09', gen_random_uuid(), ${apbd.purse}, '2026-06-05', 900000, 'X', '${officer.account}')`
    expect(await attempt([rich, settle(60_000).replace(`'35.09', ${payment}`, `'35.09', (select max(id) from contributions.payment)`)])).toMatch(/is settled with 90000 of 67200/) // prettier-ignore
  })

  it('named people are paid for whole, and are those of the bill', async () => {
    const rich = `insert into contributions.payment (regency, client_id, purse, paid_on, amount, reference, account) values ('35.09', gen_random_uuid(), ${apbd.purse}, '2026-06-05', 900000, 'Y', '${officer.account}')`
    const named = (amount: number, people: number) =>
      `insert into contributions.settlement (regency, payment, bill, amount, named, people, on_day, account) select '35.09', max(id), ${bill}, ${amount}, true, ${people}, '2026-06-05', '${officer.account}' from contributions.payment`
    const of = (worker: number, amount: number) =>
      `insert into contributions.settled_line (regency, settlement, worker, month, amount) select '35.09', max(id), ${worker}, ${june}, ${amount} from contributions.settlement`
    expect(await attempt([rich, named(16_800, 1)])).toMatch(/people it names/)
    expect(await attempt([rich, named(10_000, 1), of(1, 10_000)])).toMatch(/not paid for whole/)
    expect(await attempt([rich, named(16_800, 1), of(11, 16_800)])).toMatch(/not paid for whole/)
    expect(await attempt([rich, named(16_800, 1), of(1, 8_000)])).toMatch(/do not make up/)
  })

  it('is recorded by who may, in their own name', async () => {
    const as = (account: string) =>
      `insert into contributions.payment (regency, client_id, purse, paid_on, amount, reference, account) values ('35.09', gen_random_uuid(), ${apbd.purse}, '2026-06-05', 1, 'X', '${account}')`
    const approver = await at.actor('approver')
    expect(await attempt([as(approver.account)])).toMatch(/row-level security/)
    expect(await attempt([as(approver.account)], approver)).toMatch(/row-level security/)
    expect(await attempt([head(`${apbd.purse}, ${june + 1}, 'bill', null, 1, 1, 16800`)], approver)).toMatch(/row-level security/) // prettier-ignore
    const planner = await at.actor('planner')
    const seen = await asActor(at.database, planner, (session) => session.client.query('select count(*)::int as lines from contributions.month_line')) // prettier-ignore
    expect(seen.rows).toEqual([{ lines: 0 }])
  })

  it('and after all that the books are as they were', async () => {
    const [sums] = await at.owner(
      `select (select sum(amount) from contributions.posting)::int as all, (select count(*) from contributions.entry)::int as entries,
         (select count(*) from contributions.bill)::int as bills, (select count(*) from contributions.payment)::int as payments, (select count(*) from contributions.settlement)::int as settlements`,
    )
    expect(sums).toEqual({ all: 0, entries: 4, bills: 2, payments: 1, settlements: 1 })
  })
})

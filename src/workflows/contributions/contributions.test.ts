// Oracle: sums done by hand over a handful of planted people; the database as the arbiter of what may not be written.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../domain/basics/day.ts'
import { month, monthNumber } from '../../domain/basics/month.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { listBills } from '../../store/contributions/bills.ts'
import { readPurseBalances } from '../../store/contributions/ledger.ts'
import { readPersonMonths } from '../../store/contributions/months.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantCover, type PlantedCover } from '../../../test/harness/plant-cover.ts'
import { silent } from '../work.ts'
import { closeMonth } from './close-month.ts'
import { correctBills } from './correct-bills.ts'
import { makeBills } from './make-bills.ts'
import { recordPayment } from './record-payment.ts'
import { reversePayment } from './reverse-payment.ts'
import { settleAdvance } from './settle-advance.ts'

let at: Fresh
let officer: Actor
let approver: Actor
let apbd: PlantedCover
let csr: PlantedCover
const m = (text: string) => monthNumber(month(text))

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  approver = await at.actor('approver')
  apbd = await plantCover(at, { count: 10 })
  csr = await plantCover(at, { from: 11, count: 5, purse: ['PT Contoh', 'company'] })
})

const bill = (text: string, on: string) => makeBills(at.database, officer, { month: month(text), on: day(on) }, silent)
const pay = (purse: number, amount: number, paidOn: string, on = paidOn, request: string = randomUUID()) =>
  recordPayment(at.database, officer, { request, purse, paidOn: day(paidOn), amount, reference: `SP2D ${request.slice(0, 8)}`, on: day(on) }) // prettier-ignore
const states = async (worker: number, from: string, to: string, on: string) =>
  asActor(at.database, officer, async (session) =>
    (await readPersonMonths(session, { workers: [worker], from: m(from), to: m(to), on: day(on) })).map(({ state }) => state),
  ) // prettier-ignore
const balanceOf = (purse: number) =>
  asActor(at.database, officer, async (session) =>
    (await readPurseBalances(session)).find((one) => one.purse === purse),
  )

describe('a bill', () => {
  it('is made for every purse, at the price of the law for its payer, once', async () => {
    const made = await bill('2026-01', '2026-01-10')
    expect(made).toMatchObject({ ok: true, value: { bills: [{ people: 10, amount: 168_000 }, { people: 5, amount: 84_000 }] } }) // prettier-ignore
    expect(await bill('2026-01', '2026-01-10')).toMatchObject({ ok: true, value: { bills: [] } })
    expect(await states(1, '2026-01', '2026-02', '2026-01-10')).toEqual(['billed', 'decreed'])
  })

  it('is paid whole or covers nobody', async () => {
    expect(await pay(apbd.purse, 100_000, '2026-01-20')).toMatchObject({ ok: true, value: { advance: 0 } })
    expect(await states(1, '2026-01', '2026-01', '2026-01-20')).toEqual(['billed'])
    expect(await pay(apbd.purse, 100_000, '2026-01-25')).toMatchObject({ ok: true, value: { advance: 32_000 } })
    expect(await states(1, '2026-01', '2026-01', '2026-01-25')).toEqual(['paid'])
    expect(await balanceOf(apbd.purse)).toMatchObject({ billed: 168_000, paid: 200_000, settled: 168_000, due: 0, advance: 32_000 }) // prettier-ignore
  })

  it('halves for a company from April, and not before, and never for the regency', async () => {
    for (const [text, on] of [['2026-02', '2026-02-01'], ['2026-03', '2026-03-01'], ['2026-04', '2026-04-01']] as const) await bill(text, on) // prettier-ignore
    const bills = await asActor(at.database, officer, (session) => listBills(session))
    const amounts = (purse: number) => bills.filter((one) => one.purse === purse).map(({ month, amount }) => [month - m('2026-01'), amount]) // prettier-ignore
    expect(amounts(csr.purse)).toEqual([[3, 42_000], [2, 84_000], [1, 84_000], [0, 84_000]]) // prettier-ignore
    expect(amounts(apbd.purse)).toEqual([[3, 168_000], [2, 168_000], [1, 168_000], [0, 168_000]]) // prettier-ignore
    expect(bills.find((one) => one.purse === csr.purse && one.month === m('2026-04'))?.reasons).toMatchObject({ differs: { people: 5, decreed: 84_000, billed: 42_000 } }) // prettier-ignore
  })

  it('unpaid for three months in a row lapses in the fourth, and a payment brings it back', async () => {
    expect(await states(11, '2026-01', '2026-05', '2026-04-10')).toEqual(['arrears', 'arrears', 'arrears', 'lapsed', 'decreed']) // prettier-ignore
    await pay(csr.purse, 84_000, '2026-04-12')
    expect(await states(11, '2026-01', '2026-04', '2026-04-12')).toEqual(['paid', 'arrears', 'arrears', 'billed'])
  })
})

describe('a correction', () => {
  it('takes a death back, frees the money, and leaves the bill as it was', async () => {
    await settleAdvance(at.database, officer, { purse: apbd.purse, on: day('2026-02-05') })
    await pay(apbd.purse, 136_000, '2026-02-06')
    await at.owner(`update registry.worker set died_listed = '2026-01-15' where id = 3`)
    const corrected = await correctBills(at.database, officer, { to: month('2026-04'), on: day('2026-04-15') }, silent)
    expect(corrected.ok && corrected.value.bills.map(({ month, kind, amount }) => [month, kind, amount])).toEqual([
      ['2026-02', 'credit', -16_800],
      ['2026-03', 'credit', -16_800],
      ['2026-04', 'credit', -16_800],
    ])
    expect(await balanceOf(apbd.purse)).toMatchObject({ billed: 4 * 168_000 - 3 * 16_800, advance: 16_800 })
    expect(await states(3, '2026-01', '2026-02', '2026-04-15')).toEqual(['paid', 'arrears'])
    expect(await states(4, '2026-01', '2026-02', '2026-04-15')).toEqual(['paid', 'paid'])
    expect(await correctBills(at.database, officer, { to: null, on: day('2026-04-15') }, silent)).toMatchObject({ ok: true, value: { bills: [] } }) // prettier-ignore
  })

  it('puts somebody decreed late on a supplement that is owed apart', async () => {
    await plantCover(at, { from: 16, count: 2, first: '2026-01' })
    const corrected = await correctBills(at.database, officer, { to: month('2026-02'), on: day('2026-04-16') }, silent)
    expect(corrected).toMatchObject({ ok: true, value: { bills: [{ kind: 'supplement', month: '2026-01', amount: 33_600 }, { kind: 'supplement', month: '2026-02' }] } }) // prettier-ignore
    expect(await states(4, '2026-01', '2026-01', '2026-04-16')).toEqual(['paid'])
    expect(await states(16, '2026-01', '2026-01', '2026-04-16')).toEqual(['arrears'])
  })
})

describe('a reversal', () => {
  it('owes again what was settled, and cannot be done twice', async () => {
    const paid = await pay(csr.purse, 84_000, '2026-04-17')
    const payment = paid.ok ? paid.value.payment : 0
    const command = { payment, request: randomUUID(), on: day('2026-04-18'), said: 'Dikembalikan bank' }
    expect(await states(11, '2026-02', '2026-02', '2026-04-17')).toEqual(['paid'])
    expect(await reversePayment(at.database, officer, command)).toMatchObject({ ok: true })
    expect(await states(11, '2026-02', '2026-02', '2026-04-18')).toEqual(['arrears'])
    expect(await reversePayment(at.database, officer, { ...command, request: randomUUID() })).toMatchObject({ ok: false, refusal: { code: 'payment-reversed' } }) // prettier-ignore
    expect(await balanceOf(csr.purse)).toMatchObject({ paid: 84_000, settled: 84_000, advance: 0 })
  })
})

describe('closing', () => {
  it('goes month by month, by the approver, and later corrections are booked in the open month', async () => {
    const close = (text: string, actor = approver) => closeMonth(at.database, actor, { month: month(text), on: day('2026-05-02') }) // prettier-ignore
    expect(await close('2026-02')).toMatchObject({ ok: false, refusal: { code: 'month-before-open' } })
    await expect(close('2026-01', officer)).rejects.toThrow(/row-level security/)
    expect(await close('2026-01')).toMatchObject({ ok: true, value: { month: m('2026-01') } })
    expect(await close('2026-01')).toMatchObject({ ok: false, refusal: { code: 'month-closed' } })
    expect(await close('2026-05')).toMatchObject({ ok: false, refusal: { code: 'month-not-over' } })
    await at.owner(`update registry.worker set died_attested = '2025-12-15' where id = 5`)
    await correctBills(at.database, officer, { to: month('2026-01'), on: day('2026-05-03') }, silent)
    const [late] = await at.owner(`select e.booked from contributions.entry e join contributions.bill b on b.id = e.bill where b.kind = 'credit' and b.month = $1`, [m('2026-01')]) // prettier-ignore
    expect(late).toEqual({ booked: m('2026-02') })
  })
})

// Oracle: a hundred planted lives, each person's forecast recomputed in plain code by the domain's rule; the sums added up by hand.
import { beforeAll, describe, expect, it } from 'vitest'
import { addMonths, firstDayOf, month, monthFromNumber, monthNumber } from '../../domain/basics/month.ts'
import { day } from '../../domain/basics/day.ts'
import { forecastOf, type Lapse } from '../../domain/contributions/forecast.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantCover } from '../../../test/harness/plant-cover.ts'
import { makeBills } from '../../workflows/contributions/make-bills.ts'
import { recordPayment } from '../../workflows/contributions/record-payment.ts'
import { silent } from '../../workflows/work.ts'
import { asActor } from '../database.ts'
import { listLapsing, readLapses } from './lapses.ts'
import { factsOfMonths, readPersonMonths } from './months.ts'

let at: Fresh
const on = day('2026-08-10')
const now = monthNumber(month('2026-08'))
const lapses = new Map<number, Lapse>()

beforeAll(async () => {
  at = await freshDatabase()
  const officer = await at.actor('officer')
  // Purses with their lives: what each has paid from May to August; nobody has billed the last one yet.
  const purses = [
    { name: 'APBD', kind: 'apbd', count: 40, first: '2026-05', months: 12, pays: ['2026-05'] },
    { name: 'PT Contoh', kind: 'company', count: 20, first: '2026-05', months: 4, pays: ['2026-05', '2026-06'] },
    { name: 'Zakat', kind: 'zakat', count: 4, first: '2026-05', months: 12, pays: [] },
    { name: 'Desa', kind: 'village', count: 6, first: '2026-05', months: 12, pays: ['2026-05', '2026-06', '2026-07', '2026-08'] },
  ] // prettier-ignore
  const planted: number[] = []
  let from = 1
  for (const { name, kind, count, first, months } of purses) {
    const { purse } = await plantCover(at, { from, count, purse: [name, kind], first, months, work: from > 44 ? { kind: 'ojek' } : {} }) // prettier-ignore
    planted.push(purse)
    from += count
  }
  for (const of of ['2026-05', '2026-06', '2026-07', '2026-08']) {
    const made = await makeBills(at.database, officer, { month: month(of), on: firstDayOf(month(of)) }, silent)
    if (!made.ok) throw new Error(made.refusal.code)
    for (const { bill, purse, amount } of made.value.bills) {
      const plan = purses[planted.indexOf(purse)]!
      if (!plan.pays.includes(of)) continue
      const paid = await recordPayment(at.database, officer, { request: crypto.randomUUID(), purse, paidOn: firstDayOf(month(of)), amount, reference: `${purse} ${of}`, bills: [bill], on }) // prettier-ignore
      if (!paid.ok) throw new Error(paid.refusal.code)
    }
  }
  await plantCover(at, { from, count: 30, purse: ['DBHCHT', 'dbhcht'], first: '2026-08', months: 12 })
  await at.owner(`update enrolment.line set ended_from = '2026-09', ended_why = 'withdrew', ended_by = 'test' where worker in (3, 4, 5)`) // prettier-ignore
  const months = await asActor(at.database, officer, (session) => readPersonMonths(session, { workers: Array.from({ length: 100 }, (_, n) => n + 1), from: now - 3, to: now + 3, on })) // prettier-ignore
  for (const [worker, own] of Map.groupBy(months, (one) => one.worker)) {
    const lapse = forecastOf(factsOfMonths(own), on)
    if (lapse) lapses.set(worker, lapse)
  }
})

describe('who lapses when', () => {
  it('is the same person by person as the rule in plain code, with what keeps it away', async () => {
    const officer = await at.actor('officer')
    const found = new Map<number, [string, number | null]>()
    for (const ahead of [0, 1, 2, 3]) {
      const { rows, total } = await asActor(at.database, officer, (session) => listLapsing(session, { month: now + ahead, on }, { limit: 200 })) // prettier-ignore
      expect(rows).toHaveLength(total)
      for (const row of rows) found.set(row.worker, [monthFromNumber(row.month), ahead === 1 ? row.amount : null])
    }
    const expected = [...lapses].map(
      ([worker, { month: of, least }]) => [worker, [of, of === '2026-09' ? least!.amount : null]] as const,
    )
    expect([...found].sort(([a], [b]) => a - b)).toEqual(expected.sort(([a], [b]) => a - b))
    // By hand: 37 of 40 owe June to August, 30 owe August only (not billed yet), 20 end before September's lapse, 4 rest already, 6 have paid.
    const months = [...lapses.values()].map(({ month: of }) => of)
    expect(['2026-08', '2026-09', '2026-10', '2026-11'].map((of) => months.filter((one) => one === of).length)).toEqual([4, 37, 0, 30]) // prettier-ignore
  })

  it('adds up in every breakdown, and each sum is that of its people', async () => {
    const officer = await at.actor('officer')
    const rows = await asActor(at.database, officer, (session) => readLapses(session, { on, told: false }))
    for (const by of ['all', 'purse', 'kecamatan', 'desa', 'work'] as const)
      for (const ahead of [0, 1, 2, 3]) {
        const own = [...lapses.values()].filter((one) => one.month === addMonths(month('2026-08'), ahead))
        const some = rows.filter((row) => row.by === by && row.month === now + ahead)
        expect(some.reduce((sum, row) => sum + row.people!, 0)).toBe(own.length)
        if (ahead > 0) expect(some.reduce((sum, row) => sum + row.amount!, 0)).toBe(own.reduce((sum, one) => sum + one.least!.amount, 0)) // prettier-ignore
      }
  })

  it('shows a colleague bound to an area its own, and a planner no small number', async () => {
    const planner = await at.actor('planner')
    const told = await asActor(at.database, planner, (session) => readLapses(session, { on, told: true }))
    const all = (ahead: number) => told.find((row) => row.by === 'all' && row.month === now + ahead)
    expect([all(0)!.people, all(1)!.people, all(3)!.people]).toEqual([null, 37, 30])
    const officer = await at.actor('officer')
    await at.owner(`update access.account set areas = '{35.09.27}' where id = $1`, [officer.account])
    const own = await asActor(at.database, officer, (session) => readLapses(session, { on, told: false }))
    expect([...new Set(own.filter(({ by }) => by === 'kecamatan').map(({ key }) => key))]).toEqual(['35.09.27'])
    const inside = [...lapses].filter(([worker, { month: of }]) => of === '2026-09' && worker % 3 === 1).length
    expect(own.find(({ by, month: of }) => by === 'all' && of === now + 1)?.people).toBe(inside)
    await at.owner(`update access.account set areas = '{}' where id = $1`, [officer.account])
  })
})

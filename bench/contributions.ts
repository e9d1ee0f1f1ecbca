// Twelve months of contributions for everybody who may be covered: bill, pay, reconcile, calendar. Right first, then timed.
// node bench/contributions.ts [people, default 1400000]
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cpus, totalmem } from 'node:os'
import { addDays, day, type Day } from '../src/domain/basics/day.ts'
import { addMonths, firstDayOf, month, monthNumber } from '../src/domain/basics/month.ts'
import { formatNumber, formatRupiah } from '../src/domain/basics/rupiah.ts'
import type { Outcome } from '../src/domain/basics/outcome.ts'
import { readCounts, readPersonMonths } from '../src/store/contributions/months.ts'
import { asActor } from '../src/store/database.ts'
import { closeMonth } from '../src/workflows/contributions/close-month.ts'
import { makeBills } from '../src/workflows/contributions/make-bills.ts'
import { reconcile } from '../src/workflows/contributions/reconcile.ts'
import { recordPayment } from '../src/workflows/contributions/record-payment.ts'
import { silent } from '../src/workflows/work.ts'
import { plantCover } from '../test/harness/plant-cover.ts'
import { plantList } from '../test/harness/plant-list.ts'
import { ownSystem } from './own-system.ts'

const people = Number(process.argv[2] ?? 1_400_000)
const at = await ownSystem()
const { database, owner, actor } = at

const times = new Map<string, number>()
async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await act()
  times.set(what, (times.get(what) ?? 0) + (performance.now() - start) / 1000)
  return result
}
function valueOf<T>(outcome: Outcome<T>): T {
  assert(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}

try {
  const parts = [
    { purse: ['APBD', 'apbd'] as [string, string], share: 0.7, kind: 'pedagang_pasar', price: () => 16_800 },
    { purse: ['DBHCHT', 'dbhcht'] as [string, string], share: 0.25, kind: 'buruh_tani_tembakau', price: () => 16_800 },
    { purse: ['PT', 'company'] as [string, string], share: 0.05, kind: 'buruh_panggul', price: (of: number) => (of % 12 >= 3 ? 8_400 : 16_800) }, // prettier-ignore
  ]
  const desas = Array.from({ length: 31 }, (_, n) => `35.09.${String(n + 1).padStart(2, '0')}.2001`)
  let from = 1
  const planted: { purse: number; count: number; price: (of: number) => number }[] = []
  for (const { purse, share, kind, price } of parts) {
    const count = Math.round(people * share)
    const cover = await timed('(planting people and decrees)', () => plantCover(at, { from, count, purse, work: { kind, desas } })) // prettier-ignore
    planted.push({ purse: cover.purse, count, price })
    from += count
  }
  const total = from - 1
  const list = await timed('(planting people and decrees)', () => plantList(at, { kind: 'insurer', asOf: '2026-12-28', rows: `select n as worker, n as seq, '{}'::jsonb as facts from generate_series(1, ${total}) n` })) // prettier-ignore
  const before = await at.size()
  const officer = await actor('officer')
  const approver = await actor('approver')

  let paid = 0
  for (let n = 0; n < 12; n++) {
    const of = addMonths(month('2026-01'), n)
    const on: Day = addDays(firstDayOf(of), 9)
    const { bills } = valueOf(await timed('bill', () => makeBills(database, officer, { month: of, on }, silent)))
    for (const { purse, count, price } of planted) {
      const bill = bills.find((one) => one.purse === purse)!
      assert.deepEqual([bill.people, bill.amount], [count, count * price(monthNumber(of))])
      paid += bill.amount
      await timed('pay', async () => valueOf(await recordPayment(database, officer, { request: randomUUID(), purse, paidOn: on, amount: bill.amount, reference: `SP2D ${of} ${purse}`, on }))) // prettier-ignore
    }
    const { counts } = valueOf(await timed('reconcile', () => reconcile(database, officer, { list, month: of, on: addDays(on, 18) }, silent))) // prettier-ignore
    assert.deepEqual([counts.confirmed, counts.findings], [total, {}])
  }
  await timed('close', async () => valueOf(await closeMonth(database, approver, { month: month('2026-01'), on: day('2026-12-28') }))) // prettier-ignore
  const [first, last] = [monthNumber(month('2026-01')), monthNumber(month('2026-12'))]
  const calendar = await timed('read the calendar of the regency', () => asActor(database, officer, (session) => readCounts(session, { from: first, to: last, by: 'kecamatan' }))) // prettier-ignore
  for (let of = first; of <= last; of++)
    assert.equal(calendar.filter(({ month, state }) => month === of && state === 'active').reduce((sum, row) => sum + row.people, 0), total) // prettier-ignore
  const some = Array.from({ length: 200 }, (_, n) => 1 + Math.floor((n * total) / 200))
  await timed('read 200 people’s years, one after the other', async () => {
    for (const worker of some) {
      const months = await asActor(database, officer, (session) => readPersonMonths(session, { workers: [worker], from: first, to: last, on: day('2026-12-28') })) // prettier-ignore
      assert(months.length === 12 && months.every(({ state }) => state === 'active'))
    }
  })
  const [books] = await owner<{ sum: number; cash: number }>(`select sum(amount)::bigint as sum, -sum(amount) filter (where ledger = 'cash')::bigint as cash from contributions.posting`) // prettier-ignore
  assert.deepEqual([Number(books!.sum), Number(books!.cash)], [0, paid])

  const machine = cpus()
  console.log(`${machine[0]?.model}, ${machine.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`) // prettier-ignore
  console.log(`${formatNumber(total)} people, 12 months, ${formatNumber(total * 12)} person-months, ${formatRupiah(paid)}`) // prettier-ignore
  let all = 0
  for (const [what, seconds] of times) {
    console.log(`${seconds.toFixed(1).padStart(8)} s  ${what}`)
    if (!what.startsWith('(')) all += seconds
  }
  const after = await at.size()
  console.log(`${all.toFixed(1).padStart(8)} s  together, without planting`)
  console.log(`database ${gigabytes(after)} GB, of which contributions ${gigabytes(after - before)} GB; peak memory of the program ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`) // prettier-ignore
} finally {
  await at.close()
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2)
}

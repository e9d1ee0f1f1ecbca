// Twelve months of contributions and the entitlement on death for a million mixed workers, on one core. Correct first, then timed.
// node bench/law.ts [people, default 1000000]
import assert from 'node:assert/strict'
import { cpus, loadavg, totalmem } from 'node:os'
import { dayFromNumber, dayNumber, day } from '../src/domain/basics/day.ts'
import { addMonths, month, monthFromNumber, monthNumber } from '../src/domain/basics/month.ts'
import { formatNumber, rupiah } from '../src/domain/basics/rupiah.ts'
import { baseOfIncome } from '../src/domain/law/base.ts'
import { deathBenefit } from '../src/domain/law/benefit.ts'
import { monthlyContribution } from '../src/domain/law/contribution.ts'
import { contributionsOf, programmeBits, tariffOf, type Cases } from '../src/domain/law/contributions-of.ts'
import { deathsOf, deathTable } from '../src/domain/law/deaths-of.ts'
import { payers, sectors } from '../src/domain/law/payer.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const sample = Math.min(count, 5_000)
const firstMonth = month('2025-07')
const lastStart = month('2026-12')
const firstDay = day('2025-01-01')

const cases = mixed(count, 20261123)
const startedTables = performance.now()
const tariff = tariffOf(firstMonth, lastStart, 12)
const table = deathTable(firstDay, day('2026-12-31'))
assert(tariff.ok && table.ok)
const tablesTook = performance.now() - startedTables

// The plain functions, one object a case: the oracle, and the yardstick.
const startedPlain = performance.now()
const expected = Array.from({ length: sample }, (_, at) => plainly(at))
const plainTook = performance.now() - startedPlain

const amounts = new Float64Array(count)
const deaths = { least: new Float64Array(count), most: new Float64Array(count) }
const run = () => {
  contributionsOf(cases, tariff.value, amounts)
  const middle = performance.now()
  deathsOf(cases.on, cases.monthsPaid, table.value, deaths)
  return middle
}
run()
for (const [at, { year, least, most }] of expected.entries())
  assert.deepEqual([amounts[at], deaths.least[at], deaths.most[at]], [year, least, most], `case ${at}`)

const times = Array.from({ length: 7 }, () => {
  const started = performance.now()
  const middle = run()
  return { contributions: middle - started, deaths: performance.now() - middle }
})
const median = (of: (time: (typeof times)[number]) => number) => times.map(of).sort((a, b) => a - b)[3]!
const perSecond = (milliseconds: number) => formatNumber((count / milliseconds) * 1000)
const contributions = median((time) => time.contributions)
const both = median((time) => time.contributions + time.deaths)

const machine = cpus()
console.log(`${machine[0]?.model}, ${machine.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${loadavg()[0]!.toFixed(2)}`) // prettier-ignore
console.log(
  `${formatNumber(count)} mixed workers; ${formatNumber(sample)} of them equal the plain functions in every figure`,
)
console.log(`tables, made once from the plain functions: ${tablesTook.toFixed(0)} ms`)
console.log(`plainly, one object a case: ${formatNumber((sample / plainTook) * 1000)} persons a second`)
console.log(
  `twelve months of contributions: ${contributions.toFixed(1)} ms, ${perSecond(contributions)} persons a second`,
)
console.log(`contributions and entitlement on death: ${both.toFixed(1)} ms, ${perSecond(both)} persons a second`)
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB, of which ${Math.round(bytes() / 2 ** 20)} MiB the columns`) // prettier-ignore

function plainly(at: number): { year: number; least: number; most: number } {
  const first = monthFromNumber(cases.first[at]!)
  const base = baseOfIncome(rupiah(cases.income[at]!), first)
  assert(base.ok)
  const programmes = (['jkk', 'jkm', 'jht'] as const).filter((one) => cases.programmes[at]! & programmeBits[one])
  let year = 0
  for (let next = 0; next < 12; next++) {
    const asked = { programmes, base: base.value.base, payer: payers[cases.payer[at]!]!, sector: sectors[cases.sector[at]!]! } // prettier-ignore
    const price = monthlyContribution({ ...asked, month: addMonths(first, next) })
    assert(price.ok)
    year += price.value.amount
  }
  const benefit = deathBenefit({ on: dayFromNumber(cases.on[at]!), monthsPaid: cases.monthsPaid[at]! })
  assert(benefit.ok)
  const given = benefit.value.outcomes.map(({ amount }) => amount)
  return { year, least: Math.min(...given), most: Math.max(...given) }
}

/** Every payer, sector, bracket and set of programmes, around every bound; a fixed seed. */
function mixed(people: number, seed: number): Cases & { on: Int32Array; monthsPaid: Uint16Array } {
  const made = {
    income: new Float64Array(people),
    payer: new Uint8Array(people),
    sector: new Uint8Array(people),
    programmes: new Uint8Array(people),
    first: new Uint16Array(people),
    on: new Int32Array(people),
    monthsPaid: new Uint16Array(people),
  }
  let state = seed
  const upTo = (limit: number) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) % limit
  for (let at = 0; at < people; at++) {
    made.income[at] = upTo(22_000) * 1000 + [0, 1, 999, 500][upTo(4)]!
    made.payer[at] = upTo(payers.length)
    made.sector[at] = upTo(sectors.length)
    made.programmes[at] = [3, 3, 7, 1, 2, 6][upTo(6)]!
    made.first[at] = monthNumber(firstMonth) + upTo(18)
    made.on[at] = dayNumber(firstDay) + upTo(730)
    made.monthsPaid[at] = 1 + upTo(60)
  }
  return made
}

function bytes(): number {
  const columns = [
    ...Object.values(cases),
    amounts,
    deaths.least,
    deaths.most,
    tariff.ok ? tariff.value.totals : amounts,
  ]
  return columns.reduce((sum, column) => sum + column.byteLength, 0)
}

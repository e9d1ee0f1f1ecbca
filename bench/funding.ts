// Gives the money of six purses to 1.4 million people, by rank and weighted. Correct first, then timed.
// node bench/funding.ts [people, default 1400000]
import assert from 'node:assert/strict'
import { cpus, totalmem } from 'node:os'
import { day } from '../src/domain/basics/day.ts'
import { month } from '../src/domain/basics/month.ts'
import { formatNumber, formatRupiah, rupiah } from '../src/domain/basics/rupiah.ts'
import { fates, type Allocation, type Plan } from '../src/domain/funding/allocate.ts'
import type { Candidates } from '../src/domain/funding/candidates.ts'
import { fundingLaw } from '../src/domain/funding/funding-law.ts'
import { allocate, buyMore, explainUnspent } from '../src/domain/funding/line.ts'
import { summarise } from '../src/domain/funding/summary.ts'
import { unspentSentence } from '../src/domain/funding/words.ts'
import { openPacker } from '../src/workflows/funding/compute/pack-exactly.ts'
import { floorsOf, regencyOf, sixPurses } from '../test/synthetic/funding-regency.ts'

const count = Number(process.argv[2] ?? 1_400_000)
const found = fundingLaw(day('2027-01-01'))
assert(found.ok)
const law = found.value
const packer = await openPacker()

const people = regencyOf(count, 20261123)
const floors = floorsOf(count)
const plan: Plan = { purses: sixPurses(count), first: month('2027-01'), length: 'period', floors, choice: 'rank' }

check(allocate(regencyOf(20_000, 7), { ...plan, purses: sixPurses(20_000), floors: floorsOf(20_000) }, law, packer))

const ranked = timed('by rank', () => allocate(people, plan, law, packer))
check(ranked)
const summary = timed('figures by kecamatan, work, floor and gate', () => summarise(people, ranked, law))
assert.equal(summary.fates.paid, sum(summary.kecamatan.map(({ paid }) => paid)))
const changes = timed('what one more million buys in each of six purses', () =>
  plan.purses.map((_, purse) => buyMore(people, ranked, purse, rupiah(1_000_000), law, packer)),
)
for (const { lost } of changes) assert.equal(lost.length, 0)
const richer = {
  ...plan,
  purses: plan.purses.map((each, at) => (at === 5 ? { ...each, amount: rupiah(each.amount + 1e9) } : each)),
}
const more = allocate(people, richer, law, packer)
ranked.window.forEach((id, at) => assert(id < 0 || more.window[at]! >= 0, 'more money dropped somebody'))

const weighted = timed('the most weighted person-months', () =>
  allocate(people, { ...plan, choice: 'weighted' }, law, packer),
)
check(weighted)
const { objective, bound } = weighted.weighted!
assert((objective <= bound && objective >= 0.999 * bound) || count < 100_000, 'further than 0.1 % from the bound')

const machine = cpus()
console.log(
  `\n${machine[0]?.model}, ${machine.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
)
console.log(
  `${formatNumber(count)} candidates in ${ranked.grouping.groups.length} groups, ${plan.purses.length} purses, ${floors.length} floors`,
)
report('by rank', ranked)
explainUnspent(ranked).forEach((reason, purse) => {
  const buys = changes[purse]!.gained.length
  console.log(
    `  ${plan.purses[purse]!.name}: ${unspentSentence(reason, ranked.purses[purse]!.left)} Rp1.000.000 lagi: ${buys} orang.`,
  )
})
report('weighted', weighted)
console.log(
  `  objective ${formatNumber(objective)}, no allocation exceeds ${formatNumber(bound)}: ${((1 - objective / bound) * 100).toFixed(5)} % below`,
)
console.log(
  `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB, of which ${Math.round(bytesOf(people) / 2 ** 20)} MiB the candidates`,
)

/** Every promise, person by person: nobody paid from a closed purse, no purse overspent, no line overtaken. */
function check(given: Allocation): void {
  const spent = given.plan.purses.map(() => 0)
  const place = new Uint32Array(given.window.length)
  given.queue.order.forEach((at, index) => (place[at] = index))
  given.window.forEach((id, at) => {
    const paid = fates[given.fate[at]!] === 'paid'
    assert.equal(id >= 0, paid)
    if (paid) spent[given.windows[id]!.purse]! += given.windows[id]!.amount
    else if (given.plan.choice === 'rank')
      for (const option of given.grouping.groups[given.grouping.groupOf[at]!]!.options) {
        const { purse, amount } = given.windows[option]!
        const { left, closedAt } = given.purses[purse]!
        assert(left < amount || (closedAt >= 0 && place[closedAt]! < place[at]!), 'left out while there was enough')
      }
  })
  given.purses.forEach((purse, at) => {
    assert.equal(purse.spent, spent[at])
    assert.equal(purse.spent + purse.left, given.plan.purses[at]!.amount)
    assert(purse.left >= 0)
  })
  assert(given.offered.proven, 'a search was cut short')
}

function timed<T>(what: string, act: () => T): T {
  const start = performance.now()
  const result = act()
  console.log(`${((performance.now() - start) / 1000).toFixed(2)} s  ${what}`)
  return result
}

function report(name: string, given: Allocation): void {
  console.log(`${name}: ${formatNumber(sum(given.purses.map(({ heads }) => heads)))} people paid`)
  given.purses.forEach(({ heads, personMonths, spent }, at) => {
    const { name, amount } = given.plan.purses[at]!
    console.log(
      `  ${name.padEnd(14)} ${formatNumber(heads).padStart(8)} people ${formatNumber(personMonths).padStart(10)} months  ${formatRupiah(spent)} of ${formatRupiah(amount)}`,
    )
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function bytesOf(columns: Candidates): number {
  return sum(Object.values(columns).map((column) => (ArrayBuffer.isView(column) ? column.byteLength : 0)))
}

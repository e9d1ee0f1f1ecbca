/**
 * How well, how fast and in how little memory people are told apart:
 * `node bench/identity.ts [--rows 100000,1000000] [--seed 31337] [--threads 2] [--yardstick] [--febrl DIR]`.
 * Planted people whose truth is known (test/synthetic), written to bench/out as CSV beforehand; timed is everything from
 * that CSV to clusters, each size in a process of its own. Threshold and links are those of the shipped policy.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { day } from '../src/domain/basics/day.ts'
import { policyOn } from '../src/domain/identity/settings/policy.ts'
import { askIndex } from './identity/ask-index.ts'
import { duckdbYardstick } from './identity/duckdb-yardstick.ts'
import { febrl } from './identity/febrl.ts'
import { linkFile } from './identity/link-file.ts'
import { printReport, report } from './identity/report.ts'
import { writePlanted } from './identity/write-planted.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000,1000000' },
    seed: { type: 'string', default: '31337' },
    threads: { type: 'string', default: '2' },
    yardstick: { type: 'boolean', default: false },
    febrl: { type: 'string' },
    one: { type: 'boolean', default: false },
  },
})
const on = day('2026-11-23')
const policy = policyOn(on)

async function one(rows: number): Promise<void> {
  const planted = await writePlanted(rows, Number(values.seed))
  const before = process.cpuUsage()
  const started = performance.now()
  const linked = await linkFile(planted.csv, Number(values.threads), on)
  const seconds = (performance.now() - started) / 1000
  const used = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS / 1024
  const { roll, found, linkage, times, processor, refused } = linked
  console.log(
    `\n${rows} rows, seed ${values.seed}, ${values.threads} threads: ${seconds.toFixed(2)} s, ${((used.user + used.system) / 1e6).toFixed(1)} s of processor, peak ${memory.toFixed(0)} MiB, ${linkage.counts.pairs} pairs scored${refused ? `, learnt weights refused (${refused})` : ''}`,
  )
  console.log('ms by step      ', JSON.stringify(times))
  console.log('ms of processor ', JSON.stringify(processor))
  for (const { rule, pairs, parted, windowed } of linkage.counts.blocks)
    console.log(`  ${rule.padEnd(12)} ${pairs} pairs, ${parted} big blocks parted, ${windowed} by neighbours only`)
  const told = report(planted, roll.order, found.edges, linkage, policy.doubtFrom, policy.linkFrom)
  printReport(told, policy.doubtFrom)
  const expected =
    linkage.doubts.length === 0
      ? 0
      : expectedWrong(found.edges.weight.subarray(0, found.edges.length), policy.doubtFrom)
  console.log(
    `expected wrong among pairs at the threshold, by the model: ${expected.toFixed(0)}; counted: ${told.atThreshold.pairs - told.atThreshold.right}`,
  )
  const { length } = roll
  if (length <= 1_000_000) console.log(askIndex(linked, policy, Number(values.seed)))
  if (!values.yardstick) return
  const yard = await duckdbYardstick(planted.csv, linked, told.atThreshold.true, planted.person, policy.doubtFrom)
  if (!yard) console.log('DuckDB is not installed: `npm ci` in bench/identity; skipped')
  else
    console.log(
      `DuckDB, the same kind of rules as SQL, odds given: ${yard.seconds.toFixed(2)} s, ${yard.pairs} pairs, F1 ${yard.quality.f1.toFixed(4)}; ${(yard.seconds / seconds).toFixed(1)} times our time`,
    )
}

const expectedWrong = (weights: Float64Array, from: number): number =>
  weights.reduce((sum, weight) => (weight >= from ? sum + 1 / (1 + 2 ** weight) : sum), 0)

if (values.one) await one(Number(values.rows))
else {
  console.log(`${cpus()[0]?.model} × ${cpus().length}, Node ${process.version}`)
  for (const rows of values.rows.split(',')) {
    await writePlanted(Number(rows), Number(values.seed))
    const options = ['--seed', values.seed, '--threads', values.threads, ...(values.yardstick ? ['--yardstick'] : [])]
    execFileSync(process.execPath, [import.meta.filename, '--one', '--rows', rows, ...options], { stdio: 'inherit' })
  }
  if (values.febrl) febrl(values.febrl)
  else console.log('\nFEBRL 3 and 4: give --febrl DIR; skipped')
}

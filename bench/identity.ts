/**
 * How well and how fast people are told apart: `node bench/identity.ts [rows] [seed]`. Planted people whose truth is
 * known (test/synthetic), weights learnt on the rows themselves; correctness is printed beside every time.
 */
import { cpus } from 'node:os'
import { day } from '../src/domain/basics/day.ts'
import { learnModel } from '../src/domain/identity/learn/learn-model.ts'
import { linkAll } from '../src/domain/identity/link.ts'
import { fillRoll } from '../src/domain/identity/roll/roll.ts'
import { firstModel } from '../src/domain/identity/settings/model.ts'
import { policyOn } from '../src/domain/identity/settings/policy.ts'
import { plantPeople } from '../test/synthetic/planted-people.ts'

const rows = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? 2026)
const on = day('2026-11-23')

let started = performance.now()
const lap = (what: string): void => {
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(`${what.padEnd(34)} ${(performance.now() - started).toFixed(0).padStart(8)} ms  ${memory} MB`)
  started = performance.now()
}

/** Pairs of rows of one group, counted without being listed. */
function pairsWithin(groups: Iterable<unknown>): number {
  const sizes = new Map<unknown, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

console.log(`${cpus()[0]?.model} × ${cpus().length}, Node ${process.version}; ${rows} rows, seed ${seed}`)
const { declarations, person } = plantPeople(rows, seed)
started = performance.now()
const roll = fillRoll(declarations)
lap('names normalised, rows laid out')
const learnt = learnModel(roll, firstModel, { decidedBy: 'bench', decidedOn: on, reason: 'bench' })
lap(`weights ${learnt.ok ? 'learnt' : `refused: ${learnt.refusal.code}`}`)
const linkage = linkAll(roll, learnt.ok ? learnt.value : firstModel, policyOn(on))
lap(`${linkage.counts.pairs} pairs compared, clustered`)

const truth = pairsWithin(person)
const linked = pairsWithin(linkage.of)
const right = pairsWithin(Array.from(person, (who, row) => `${who}|${linkage.of[row]}`))
const [precision, recall] = [right / linked, right / truth]
const asked = linkage.doubts.filter(({ a, b }) => person[a] === person[b]).length
console.log({
  truePairs: truth,
  linkedByItself: { pairs: linked, precision, recall, f1: (2 * precision * recall) / (precision + recall) },
  shownToAnOfficer: { pairs: linkage.doubts.length, ofOnePerson: asked },
  linkedOrShown: (right + asked) / truth,
})
console.log(linkage.counts.blocks)

import type { BlockRule } from '../block.ts'
import { buildBlocks } from '../roll/blocks.ts'
import { eachPair } from '../roll/each-pair.ts'
import { hashText, mix } from '../roll/hash.ts'
import type { Roll } from '../roll/roll.ts'
import { sortKeys } from '../roll/sort-keys.ts'

type Visit = (a: number, b: number) => void

/**
 * Pairs of rows that have nothing to do with each other, the same for the same rows in any order: rows stand in the
 * order of a hash of their id, and each meets others at fixed distances.
 */
export function eachRandomPair(roll: Roll, most: number, visit: Visit): number {
  const keys = Int32Array.from(roll.ids, (id) => mix(1, hashText(id)))
  const { rows } = sortKeys({ keys, rows: Int32Array.from(roll.ids, (_, row) => row) })
  const rounds = Math.min(roll.length - 1, Math.ceil(most / roll.length))
  let met = 0
  for (let round = 1; round <= rounds; round++) {
    const distance = 1 + ((round * 7919) % (roll.length - 1))
    for (let at = 0; at < roll.length && met < most; at++, met++) {
      visit(rows[at]!, rows[(at + distance) % roll.length]!)
    }
  }
  return met
}

/** Pairs that share a key of one rule, at most so many; when there are more, an even choice among the blocks. */
export function eachPairOfRule(roll: Roll, rule: BlockRule, most: number, visit: Visit): number {
  const blocks = buildBlocks(roll, [rule])
  const every = Math.max(1, Math.ceil((blocks.counts[0]?.pairs ?? 0) / most))
  let met = 0
  for (let block = 0; block < blocks.count; block++) {
    if ((mix(2, blocks.key[block]!) >>> 0) % every !== 0) continue
    eachPair(roll, blocks, block, (a, b) => {
      met++
      visit(a, b)
    })
  }
  return met
}

/** The chance that two rows drawn at random share a value, counted exactly; rows whose value is 0 are left out. */
export function shareOfEqualPairs(roll: Roll, value: (row: number) => number): number {
  const keys = Int32Array.from(roll.ids, (_, row) => value(row)).filter((key) => key !== 0)
  const sorted = sortKeys({ keys, rows: new Int32Array(keys.length) }).keys
  let equal = 0
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++
    equal += (to - from) * (to - from - 1)
  }
  return keys.length < 2 ? 0 : equal / (keys.length * (keys.length - 1))
}

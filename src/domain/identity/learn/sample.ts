import type { BlockRule } from '../block.ts'
import { Column } from '../roll/column.ts'
import { showPairsOf, whole, type Part, type Visit } from '../roll/blocks.ts'
import { mix } from '../roll/hash.ts'
import type { Roll } from '../roll/roll.ts'
import { sortKeys } from '../roll/sort-keys.ts'

/**
 * Pairs of rows that have nothing to do with each other, drawn by a hash of their places among the ids: the same for the
 * same rows in any order and any number of parts. @returns how many pairs all parts show
 */
export function eachRandomPair(roll: Roll, most: number, visit: Visit, { part, parts }: Part = whole): number {
  const rowAt = new Int32Array(roll.length)
  for (let row = 0; row < roll.length; row++) rowAt[roll.order[row]!] = row
  const pairs = Math.min(most, roll.length * (roll.length - 1))
  for (let met = part; met < pairs; met += parts) {
    const at = (mix(1, met) >>> 0) % roll.length
    const far = 1 + ((mix(2, met) >>> 0) % (roll.length - 1))
    visit(rowAt[at]!, rowAt[(at + far) % roll.length]!)
  }
  return pairs
}

/** Pairs that share a key of one rule; of every `every` keys one, evenly chosen. @returns how many pairs this part shows */
export function eachPairOfRule(roll: Roll, rule: BlockRule, every: number, visit: Visit, part: Part = whole): number {
  const sampled: BlockRule = {
    ...rule,
    keys: (of, row, emit) =>
      rule.keys(of, row, (key) => {
        if (every === 1 || (mix(2, key) >>> 0) % every === 0) emit(key)
      }),
  }
  return showPairsOf(roll, sampled, visit, part).pairs
}

/** How many ordered pairs of rows share a value, and how many rows have one; rows whose value is 0 are left out. Parts add up. */
export type EqualPairs = { equal: number; rows: number }

/** Counts equal pairs, looking at one of every `every` values. */
export function countEqualPairs(
  roll: Roll,
  value: (row: number) => number,
  every: number,
  { part, parts }: Part = whole,
): EqualPairs {
  const keys = new Column(Math.ceil((roll.length / (parts * every)) * 1.1) + 64)
  const share = parts * every
  let rows = 0
  for (let row = 0; row < roll.length; row++) {
    const key = value(row)
    if (key === 0) continue
    if (row % parts === part) rows++
    if ((mix(3, key) >>> 0) % share === part) keys.push(key)
  }
  const sorted = sortKeys({ keys: keys.filled(), rows: new Int32Array(keys.length) }).keys
  let equal = 0
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++
    equal += (to - from) * (to - from - 1)
  }
  return { equal: equal * every, rows }
}

/** The chance that two rows drawn at random share a value. */
export const shareOf = ({ equal, rows }: EqualPairs): number => (rows < 2 ? 0 : equal / (rows * (rows - 1)))

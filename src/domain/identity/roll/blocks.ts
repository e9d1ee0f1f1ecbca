import type { BlockRule } from '../block.ts'
import { Column } from './column.ts'
import { mix } from './hash.ts'
import type { Roll } from './roll.ts'
import { sortKeys, type Entries } from './sort-keys.ts'

/** Rows that share a key, block after block; new rows stand before registered ones. */
export type Blocks = {
  count: number
  /** Block k holds `rows[start[k] … start[k + 1]]`. */
  start: Int32Array
  rows: Int32Array
  key: Int32Array
  /** Every key of a row, ascending as unsigned: row r has `keys[keyStart[r] … keyStart[r + 1]]`. */
  keyStart: Int32Array
  keys: Uint32Array
  /** What was built, rule by rule: shown, so that nothing is skipped unseen. */
  counts: BlockCount[]
  /** Pairs above which a block that no finer key could part is gone through by neighbours only. */
  most: number
}

/** `parted`: blocks that were too big and got a finer key. `windowed`: those no finer key could part. */
export type BlockCount = { rule: string; blocks: number; pairs: number; parted: number; windowed: number }

const ruleBits = 7

/** Groups rows by their keys. Blocks without a new row, or with one row only, hold no pair and are left out. A block of more than `most` pairs gets a finer key. */
export function buildBlocks(roll: Roll, rules: readonly BlockRule[], most = 20_000): Blocks {
  const counts = rules.map(({ name }) => ({ rule: name, blocks: 0, pairs: 0, parted: 0, windowed: 0 }))
  const kept = { keys: new Column(), rows: new Column() }
  let entries = firstEntries(roll, rules)
  for (let depth = 0; entries.keys.length > 0; depth++) {
    const finer = { keys: new Column(), rows: new Column() }
    const sorted = withoutRepeats(sortKeys(entries))
    eachRun(sorted.keys, (from, to) => {
      const pairs = pairsAmong(roll, sorted.rows, from, to)
      if (pairs === 0) return
      const rule = sorted.keys[from]! & ruleBits
      const trait = rules[rule]!.finer[depth]
      if (pairs > most && trait) {
        counts[rule]!.parted++
        for (let at = from; at < to; at++) {
          const row = sorted.rows[at]!
          trait(roll, row, (value) => add(finer, withRule(mix(sorted.keys[at]!, value), rule), row))
        }
        return
      }
      if (pairs > most) counts[rule]!.windowed++
      counts[rule]!.blocks++
      counts[rule]!.pairs += pairs
      for (let at = from; at < to; at++) add(kept, sorted.keys[at]!, sorted.rows[at]!)
    })
    entries = { keys: finer.keys.done(), rows: finer.rows.done() }
  }
  const final = sortKeys({ keys: kept.keys.done(), rows: kept.rows.done() })
  return { ...layOut(roll.length, final), counts, most }
}

const withRule = (key: number, rule: number): number => (key & ~ruleBits) | rule

function add(to: { keys: Column; rows: Column }, key: number, row: number): void {
  to.keys.push(key)
  to.rows.push(row)
}

/** New rows first: sorting by key keeps that order within each block. */
function firstEntries(roll: Roll, rules: readonly BlockRule[]): Entries {
  const entries = { keys: new Column(), rows: new Column() }
  for (const registered of [0, 1]) {
    for (let row = 0; row < roll.length; row++) {
      if (roll.registered[row] !== registered) continue
      rules.forEach((rule, number) =>
        rule.keys(roll, row, (key) => add(entries, withRule(mix(key, number), number), row)),
      )
    }
  }
  return { keys: entries.keys.done(), rows: entries.rows.done() }
}

/** Two words of one name may sound alike: the row lies once in their block. */
function withoutRepeats({ keys, rows }: Entries): Entries {
  let kept = 0
  for (let at = 0; at < keys.length; at++) {
    if (kept > 0 && keys[at] === keys[kept - 1] && rows[at] === rows[kept - 1]) continue
    keys[kept] = keys[at]!
    rows[kept++] = rows[at]!
  }
  return { keys: keys.subarray(0, kept), rows: rows.subarray(0, kept) }
}

function eachRun(keys: Int32Array, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < keys.length;) {
    let to = from + 1
    while (to < keys.length && keys[to] === keys[from]) to++
    visit(from, to)
    from = to
  }
}

/** New rows with registered ones, and with each other where the roll says so; never registered with registered. */
export function pairsAmong(roll: Roll, rows: Int32Array, from: number, to: number): number {
  const fresh = firstRegistered(roll, rows, from, to) - from
  return (roll.newWithNew ? (fresh * (fresh - 1)) / 2 : 0) + fresh * (to - from - fresh)
}

/** Where in a block the registered rows begin. */
export function firstRegistered(roll: Roll, rows: Int32Array, from: number, to: number): number {
  let at = from
  while (at < to && roll.registered[rows[at]!] === 0) at++
  return at
}

function layOut(rowCount: number, sorted: Entries): Omit<Blocks, 'counts' | 'most'> {
  const start = new Column()
  const key = new Column()
  eachRun(sorted.keys, (from) => {
    start.push(from)
    key.push(sorted.keys[from]!)
  })
  start.push(sorted.keys.length)
  const keyStart = new Int32Array(rowCount + 1)
  for (let at = 0; at < sorted.rows.length; at++) keyStart[sorted.rows[at]! + 1]!++
  for (let row = 0; row < rowCount; row++) keyStart[row + 1]! += keyStart[row]!
  const next = keyStart.slice()
  const keys = new Uint32Array(sorted.keys.length)
  for (let at = 0; at < sorted.rows.length; at++) keys[next[sorted.rows[at]!]!++] = sorted.keys[at]!
  return { count: key.length, start: start.done(), rows: sorted.rows, key: key.done(), keyStart, keys }
}

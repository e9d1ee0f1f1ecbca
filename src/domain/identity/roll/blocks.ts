import type { BlockRule } from '../block.ts'
import { Column } from './column.ts'
import { birthAt, isRegistered, nameWordsAt } from './cells.ts'
import { mix } from './hash.ts'
import type { Roll } from './roll.ts'
import { sortKeys, type Entries } from './sort-keys.ts'
import { textOf } from './words.ts'

/** What was gone through, rule by rule: shown, so that nothing is skipped unseen. `parted`: blocks that were too big and got a finer key. `windowed`: those no finer key could part. */
export type BlockCount = { rule: string; blocks: number; pairs: number; parted: number; windowed: number }

/** One of several equal parts of the keys, so that threads may share the work; `most`: pairs above which a block gets a finer key. */
export type Part = { part: number; parts: number; most: number }
export const whole: Part = { part: 0, parts: 1, most: 20_000 }

/** In a block that no finer key could part, each row meets only so many of its neighbours in alphabetical order. */
const windowWidth = 40
/** Pairs shown between two reports of progress. */
const pairsPerStep = 100_000

export type Visit = (a: number, b: number) => void
export type BlockProgress = { done: number; of: number }

/**
 * Shows every pair of rows that share a key of a rule: new rows with registered ones, and with each other where the roll
 * says so. Rule after rule and block after block, so that nothing is held of the pairs; a pair that several keys bring
 * together is shown several times. Yields its progress now and then.
 */
export function* showPairs(
  roll: Roll,
  rules: readonly BlockRule[],
  visit: Visit,
  part: Part = whole,
): Generator<BlockProgress, BlockCount[], void> {
  const counts: BlockCount[] = []
  for (const [number, rule] of rules.entries()) {
    const count = { rule: rule.name, blocks: 0, pairs: 0, parted: 0, windowed: 0 }
    counts.push(count)
    const sorted = sortKeys(entriesOf(roll, rule, part))
    let reported = 0
    for (let from = 0; from < sorted.keys.length;) {
      const to = endOfRun(sorted.keys, from)
      if (to - from > 1) showBlock(roll, rule, sorted.rows.subarray(from, to), 0, part.most, count, visit)
      from = to
      if (count.pairs - reported > pairsPerStep) {
        reported = count.pairs
        yield { done: number + from / sorted.keys.length, of: rules.length }
      }
    }
    yield { done: number + 1, of: rules.length }
  }
  return counts
}

/** All pairs of one rule at once. */
export function showPairsOf(roll: Roll, rule: BlockRule, visit: Visit, part: Part = whole): BlockCount {
  const run = showPairs(roll, [rule], visit, part)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value[0]!
  }
}

/** The keys of a rule that fall into one part, new rows before registered ones. */
function entriesOf(roll: Roll, rule: BlockRule, { part, parts }: Part): Entries {
  const room = Math.ceil((roll.length / parts) * 1.1) + 64
  const entries = { keys: new Column(room), rows: new Column(room) }
  let row = 0
  const emit = (key: number): void => {
    if (parts > 1 && (key >>> 7) % parts !== part) return
    entries.keys.push(key)
    entries.rows.push(row)
  }
  for (const registered of roll.anyRegistered ? [false, true] : [false]) {
    for (row = 0; row < roll.length; row++) {
      if (!roll.anyRegistered || isRegistered(roll, row) === registered) rule.keys(roll, row, emit)
    }
  }
  return { keys: entries.keys.filled(), rows: entries.rows.filled() }
}

function endOfRun(keys: Int32Array, from: number): number {
  let to = from + 1
  while (to < keys.length && keys[to] === keys[from]) to++
  return to
}

/** `rows` share a key, new ones first; a row whose words sound alike may stand there twice, side by side. */
function showBlock(
  roll: Roll,
  rule: BlockRule,
  rows: Int32Array,
  depth: number,
  most: number,
  count: BlockCount,
  visit: Visit,
): void {
  const registered = roll.anyRegistered ? firstRegistered(roll, rows) : rows.length
  const pairs = (roll.newWithNew ? (registered * (registered - 1)) / 2 : 0) + registered * (rows.length - registered)
  if (pairs === 0) return
  const trait = rule.finer[depth]
  if (pairs > most && trait) {
    count.parted++
    const finer = { keys: new Column(), rows: new Column() }
    for (const row of rows) {
      trait(roll, row, (value) => {
        finer.keys.push(mix(depth, value))
        finer.rows.push(row)
      })
    }
    const sorted = sortKeys({ keys: finer.keys.filled(), rows: finer.rows.filled() })
    for (let from = 0; from < sorted.keys.length;) {
      const to = endOfRun(sorted.keys, from)
      if (to - from > 1) showBlock(roll, rule, sorted.rows.subarray(from, to), depth + 1, most, count, visit)
      from = to
    }
    return
  }
  count.blocks++
  if (pairs > most) {
    count.windowed++
    count.pairs += showNeighbours(roll, rows, visit)
    return
  }
  count.pairs += pairs
  for (let i = 0; i < registered; i++) {
    const a = rows[i]!
    for (let j = roll.newWithNew ? i + 1 : registered; j < rows.length; j++) if (rows[j] !== a) visit(a, rows[j]!)
  }
}

/** Where in a block the registered rows begin. */
function firstRegistered(roll: Roll, rows: Int32Array): number {
  let at = 0
  while (at < rows.length && !isRegistered(roll, rows[at]!)) at++
  return at
}

function showNeighbours(roll: Roll, block: Int32Array, visit: Visit): number {
  const rows = [...new Set(block)]
  const names = new Map(
    rows.map((row) => [row, [...nameWordsAt(roll, row)].map((word) => textOf(roll.words, word)).join(' ')]),
  )
  rows.sort((a, b) => {
    const [one, other] = [names.get(a)!, names.get(b)!]
    return one !== other
      ? one < other
        ? -1
        : 1
      : birthAt(roll, a) - birthAt(roll, b) || roll.order[a]! - roll.order[b]!
  })
  let pairs = 0
  rows.forEach((a, at) => {
    for (const b of rows.slice(at + 1, at + 1 + windowWidth)) {
      const bothNew = !isRegistered(roll, a) && !isRegistered(roll, b)
      if (bothNew ? !roll.newWithNew : isRegistered(roll, a) && isRegistered(roll, b)) continue
      pairs++
      visit(a, b)
    }
  })
  return pairs
}

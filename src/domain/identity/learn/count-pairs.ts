import { blockRules, type BlockRule } from '../block.ts'
import { isDefaultDay, isYearOnly } from '../compare.ts'
import { Kernel } from '../fast/kernel.ts'
import { step } from '../fast/pattern.ts'
import { birthAt, kkHighAt, kkLowAt, nameCountAt, nikStateAt, nikStates, stride } from '../roll/cells.ts'
import { whole, type Part } from '../roll/blocks.ts'
import { mix } from '../roll/hash.ts'
import type { Roll } from '../roll/roll.ts'
import type { Scales } from '../weigh.ts'
import { PatternCounts } from './count-patterns.ts'
import { countEqualPairs, eachPairOfRule, eachRandomPair, type EqualPairs } from './sample.ts'

const mostRandomPairs = 300_000
const randomPairsPerRow = 40
/** Rows above which only some of the keys are looked at, evenly chosen: enough to learn from. */
const rowsEnough = 250_000

/** What some rows show of how records of one person, and of two, agree. Counts only; the counts of parts add up. */
export type PairCounts = {
  randomPairs: number
  anchors: number
  /** Of so many keys one was looked at. */
  every: number
  /** Pairs that have nothing to do with each other. */
  strangers: PatternCounts
  /** Pairs that share a trusted NIK. */
  anchored: PatternCounts
  /** Pairs of one birth and desa with no name in common: their NIKs are near, and they are two people. */
  neighbours: PatternCounts
  /** Pairs of one name and birth. */
  namesakes: PatternCounts
  births: EqualPairs
  defaultBirths: EqualPairs
  cards: EqualPairs
}

export function countPairs(roll: Roll, part: Part = whole): PairCounts {
  const kernel = new Kernel(roll, unweighted(roll))
  const counted = (into: PatternCounts, accept: () => boolean = () => true) => {
    return (a: number, b: number): void => {
      kernel.compare(a, b)
      if (accept()) into.counts[kernel.pattern]!++
    }
  }
  const level = (field: keyof typeof step, size: number): number => Math.floor(kernel.pattern / step[field]) % size
  const counts = {
    strangers: new PatternCounts(),
    anchored: new PatternCounts(),
    neighbours: new PatternCounts(),
    namesakes: new PatternCounts(),
  }
  const every = Math.max(1, Math.round(roll.length / rowsEnough))
  const most = Math.min(mostRandomPairs, randomPairsPerRow * roll.length)
  const randomPairs = eachRandomPair(roll, most, counted(counts.strangers), part)
  const isAnchor = (): boolean => level('nik', 8) === 1
  const anchors = eachPairOfRule(roll, blockRules[0]!, every, counted(counts.anchored, isAnchor), part)
  eachPairOfRule(
    roll,
    blockRules[2]!,
    every ** 2,
    counted(counts.neighbours, () => level('name', 8) === 7),
    part,
  )
  const isNamesake = (): boolean => level('name', 8) === 1 && level('birth', 7) === 1
  eachPairOfRule(roll, sameNameAndBirth, every, counted(counts.namesakes, isNamesake), part)
  return {
    ...counts,
    every,
    randomPairs,
    anchors,
    births: countEqualPairs(roll, (row) => (isYearOnly(birthAt(roll, row)) ? 0 : birthAt(roll, row)), every, part),
    defaultBirths: countEqualPairs(
      roll,
      (row) => (isDefaultDay(birthAt(roll, row)) ? birthAt(roll, row) : 0),
      every,
      part,
    ),
    cards: countEqualPairs(
      roll,
      (row) => (kkHighAt(roll, row) === 0 ? 0 : mix(kkHighAt(roll, row), kkLowAt(roll, row))),
      every,
      part,
    ),
  }
}

/** Adds up what the parts have counted. */
export function addCounts(parts: readonly PairCounts[]): PairCounts {
  const [sum, ...others] = parts
  for (const other of others) {
    sum!.anchors += other.anchors
    for (const kind of ['strangers', 'anchored', 'neighbours', 'namesakes'] as const) sum![kind].addAll(other[kind])
    for (const kind of ['births', 'defaultBirths', 'cards'] as const) {
      sum![kind] = { equal: sum![kind].equal + other[kind].equal, rows: sum![kind].rows + other[kind].rows }
    }
  }
  return sum!
}

const sameNameAndBirth: BlockRule = {
  name: 'name+birth',
  keys: (roll, row, emit) => {
    const birth = birthAt(roll, row)
    if (isYearOnly(birth) || isDefaultDay(birth) || nikStateAt(roll, row) !== nikStates.trusted) return
    let words = 0
    for (let at = row * stride; at < row * stride + nameCountAt(roll, row); at++) {
      words = (words + mix(1, roll.words.hash[roll.cells[at]!]!)) | 0
    }
    emit(mix(birth, words))
  },
  finer: [],
}

/** Where only agreement is counted nothing weighs. */
const unweighted = (roll: Roll): Scales =>
  ({ policy: { mostName: 0 }, wordBits: new Float64Array(roll.words.length) }) as unknown as Scales

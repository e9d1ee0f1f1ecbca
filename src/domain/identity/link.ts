import { blockRules } from './block.ts'
import { cluster, type Bar, type Edge } from './cluster.ts'
import { compare } from './compare.ts'
import { decide, vetoes, type VetoCode } from './decide.ts'
import { Edges } from './fast/edges.ts'
import { Kernel } from './fast/kernel.ts'
import type { Model } from './settings/model.ts'
import type { LinkPolicy } from './settings/policy.ts'
import { showPairs, whole, type BlockCount, type BlockProgress, type Part } from './roll/blocks.ts'
import type { Roll } from './roll/roll.ts'
import { makeScales, weigh, type Scales } from './weigh.ts'

/** What officers have said of pairs of rows; it stands above every weight. */
export type Rulings = { same: readonly Edge[]; different: readonly Edge[] }

/** A pair an officer must look at: weighty, yet short of sure, or barred by a rule. */
export type Doubt = Edge & { because: VetoCode | Bar | null }

export type Linkage = {
  /** For every row the row that stands for its person. */
  of: Int32Array
  /** For every row the weight that tied it to its person; 0 where it stands alone or stands for the person. */
  weight: Float64Array
  /** At most one doubt between two persons: the weightiest. */
  doubts: Doubt[]
  /** `pairs`: times two rows were compared; a pair that several keys bring together counts several times. */
  counts: { rows: number; pairs: number; sure: number; doubtful: number; blocks: BlockCount[] }
}

/** What one part of the work has found: pairs that are sure or doubtful, and what was gone through. */
export type Found = { edges: Edges; blocks: BlockCount[] }

/**
 * Compares and weighs the pairs of one part of the keys. The same pairs come out however many parts there are. Yields its
 * progress; nothing here grows with the number of pairs, only with those worth keeping.
 */
export function* findEdges(roll: Roll, scales: Scales, part: Part = whole): Generator<BlockProgress, Found, void> {
  const kernel = new Kernel(roll, scales)
  const edges = new Edges()
  const { doubtFrom } = scales.policy
  const blocks = yield* showPairs(
    roll,
    blockRules,
    (a, b) => {
      const weight = kernel.weighUnlessApart(a, b)
      if (weight >= doubtFrom || (weight > -Infinity && kernel.sameNik())) edges.add(a, b, weight, kernel.veto())
    },
    part,
  )
  return { edges, blocks }
}

/** The plain form of `findEdges`, which it is held against: every step by the book. */
export function findEdgesPlainly(roll: Roll, scales: Scales): Found {
  const edges = new Edges()
  const run = showPairs(roll, blockRules, (a, b) => {
    const pair = compare(roll, a, b)
    const weight = weigh(scales, pair)
    const { verdict, veto } = decide(pair, weight, scales.policy)
    if (verdict !== 'apart') edges.add(a, b, weight, vetoes.findIndex(({ code }) => code === veto) + 1)
  })
  for (;;) {
    const step = run.next()
    if (step.done) return { edges, blocks: step.value }
  }
}

/** Joins what several parts have found. */
export function joinFound(parts: readonly Found[]): Found {
  const [first, ...others] = parts
  for (const { edges } of others) first!.edges.addAll(edges)
  const blocks = first!.blocks.map((block, rule) => {
    const sum = { ...block }
    for (const other of others) {
      const more = other.blocks[rule]!
      sum.blocks += more.blocks
      sum.pairs += more.pairs
      sum.parted += more.parted
      sum.windowed += more.windowed
    }
    return sum
  })
  return { edges: first!.edges, blocks }
}

/** Clusters what was found, under what officers have said, and picks out what to ask them. */
export function conclude(roll: Roll, { edges, blocks }: Found, policy: LinkPolicy, rulings: Rulings): Linkage {
  const settled = new Set([...rulings.same, ...rulings.different].map((edge) => pairKey(edge, roll.length)))
  const sure: Edge[] = []
  const doubts: Doubt[] = []
  for (let at = 0; at < edges.length; at++) {
    const edge = { a: edges.a[at]!, b: edges.b[at]!, weight: edges.weight[at]! }
    if (settled.size > 0 && settled.has(pairKey(edge, roll.length))) continue
    const veto = edges.veto[at]!
    if (veto === 0 && edge.weight >= policy.linkFrom) sure.push(edge)
    else doubts.push({ ...edge, because: veto === 0 ? null : vetoes[veto - 1]!.code })
  }
  const { of, barred } = cluster(roll, sure, rulings.same, rulings.different)
  for (const { edge, bar } of barred) doubts.push({ ...edge, because: bar })
  const open = strongestDoubts(roll, of, doubts)
  const pairs = blocks.reduce((sum, block) => sum + block.pairs, 0)
  const counts = { rows: roll.length, pairs, sure: sure.length, doubtful: open.length, blocks }
  return { of, weight: tieWeights(roll, of, sure), doubts: open, counts }
}

/** Links the rows of a roll in one go; `findEdges` in parts, then `conclude`, does the same on several threads. */
export function linkAll(roll: Roll, model: Model, policy: LinkPolicy, rulings: Rulings = noRulings): Linkage {
  const run = findEdges(roll, makeScales(model, policy, roll))
  for (;;) {
    const step = run.next()
    if (step.done) return conclude(roll, step.value, policy, rulings)
  }
}

export const noRulings: Rulings = { same: [], different: [] }

const pairKey = ({ a, b }: { a: number; b: number }, rows: number): number => Math.min(a, b) * rows + Math.max(a, b)

/** Doubts within one person are settled; of several between the same two persons the weightiest is asked. */
function strongestDoubts(roll: Roll, of: Int32Array, doubts: readonly Doubt[]): Doubt[] {
  const strongest = new Map<number, Doubt>()
  for (const doubt of doubts) {
    const [a, b] = [of[doubt.a]!, of[doubt.b]!]
    if (a === b) continue
    const key = pairKey({ a, b }, roll.length)
    const known = strongest.get(key)
    if (!known || standsBefore(roll, doubt, known) < 0) strongest.set(key, doubt)
  }
  return [...strongest.values()].sort((x, y) => standsBefore(roll, x, y))
}

function standsBefore({ order }: Roll, x: Doubt, y: Doubt): number {
  const [x1, x2, y1, y2] = [order[x.a]!, order[x.b]!, order[y.a]!, order[y.b]!]
  return y.weight - x.weight || Math.min(x1, x2) - Math.min(y1, y2) || Math.max(x1, x2) - Math.max(y1, y2)
}

function tieWeights(roll: Roll, of: Int32Array, sure: readonly Edge[]): Float64Array {
  const weights = new Float64Array(roll.length)
  for (const { a, b, weight } of sure) {
    if (of[a] !== of[b]) continue
    for (const row of [a, b]) if (of[row] !== row) weights[row] = Math.max(weights[row]!, weight)
  }
  return weights
}

import { blockRules } from './block.ts'
import { cluster, type Bar, type Edge } from './cluster.ts'
import { blankComparison, compare } from './compare.ts'
import { decide, type VetoCode } from './decide.ts'
import type { Model } from './settings/model.ts'
import type { LinkPolicy } from './settings/policy.ts'
import { buildBlocks, type BlockCount } from './roll/blocks.ts'
import { eachPair } from './roll/each-pair.ts'
import type { Roll } from './roll/roll.ts'
import { makeScales, weigh } from './weigh.ts'

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
  counts: { rows: number; pairs: number; sure: number; doubtful: number; blocks: BlockCount[] }
}

export type LinkProgress = { blocks: number; of: number }

/** Blocks gone through between two reports of progress. */
const blocksPerStep = 20_000

/**
 * Links the rows of a roll: each new row with every other row it shares a block with. Yields its progress, so that the
 * caller may report it, let others work, or stop. Nothing here grows with the number of pairs, only with those that match.
 */
export function* link(
  roll: Roll,
  model: Model,
  policy: LinkPolicy,
  rulings: Rulings,
): Generator<LinkProgress, Linkage, void> {
  const scales = makeScales(model, policy, roll)
  const blocks = buildBlocks(roll, blockRules)
  const settled = new Set([...rulings.same, ...rulings.different].map((edge) => pairKey(edge, roll.length)))
  const pair = blankComparison()
  const sure: Edge[] = []
  const doubts: Doubt[] = []
  let pairs = 0
  const score = (a: number, b: number): void => {
    pairs++
    const weight = weigh(scales, compare(roll, a, b, pair))
    const { verdict, veto } = decide(pair, weight, policy)
    if (verdict === 'apart' || settled.has(pairKey({ a, b }, roll.length))) return
    if (verdict === 'link') sure.push({ a, b, weight })
    else doubts.push({ a, b, weight, because: veto })
  }
  for (let block = 0; block < blocks.count; block++) {
    if (block % blocksPerStep === 0) yield { blocks: block, of: blocks.count }
    eachPair(roll, blocks, block, score)
  }
  const { of, barred } = cluster(roll, sure, rulings.same, rulings.different)
  for (const { edge, bar } of barred) doubts.push({ ...edge, because: bar })
  const open = strongestDoubts(roll, of, doubts)
  const counts = { rows: roll.length, pairs, sure: sure.length, doubtful: open.length, blocks: blocks.counts }
  return { of, weight: tieWeights(roll, of, sure), doubts: open, counts }
}

/** Runs to the end at once. */
export function linkAll(roll: Roll, model: Model, policy: LinkPolicy, rulings: Rulings = noRulings): Linkage {
  const run = link(roll, model, policy, rulings)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
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
    if (
      !known ||
      known.weight < doubt.weight ||
      (known.weight === doubt.weight && idsOf(roll, doubt) < idsOf(roll, known))
    ) {
      strongest.set(key, doubt)
    }
  }
  return [...strongest.values()].sort((x, y) => y.weight - x.weight || (idsOf(roll, x) < idsOf(roll, y) ? -1 : 1))
}

const idsOf = ({ ids }: Roll, { a, b }: Edge): string => [ids[a]!, ids[b]!].sort().join(' ')

function tieWeights(roll: Roll, of: Int32Array, sure: readonly Edge[]): Float64Array {
  const weights = new Float64Array(roll.length)
  for (const { a, b, weight } of sure) {
    if (of[a] !== of[b]) continue
    for (const row of [a, b]) if (of[row] !== row) weights[row] = Math.max(weights[row]!, weight)
  }
  return weights
}

import { findEdges, type Found } from '../link.ts'
import { addCounts, countPairs, type PairCounts } from '../learn/count-pairs.ts'
import { PatternCounts } from '../learn/count-patterns.ts'
import type { BlockProgress, Part } from '../roll/blocks.ts'
import type { Roll } from '../roll/roll.ts'
import type { Scales } from '../weigh.ts'
import { Edges } from './edges.ts'

/**
 * Work on a roll that is done in parts, each part perhaps on a thread of its own: what a thread is given holds shared
 * columns and numbers only, and so does what it gives back. The sum of the parts is the same however many there are.
 */
export type Task = { kind: 'count'; roll: Roll; part: Part } | { kind: 'find'; roll: Roll; scales: Scales; part: Part }

/** A roll as a thread needs it: the texts of its words stay behind. */
export const forThreads = (roll: Roll): Roll => ({ ...roll, words: { ...roll.words, text: [] } })

/** Finds edges to the end, telling how far it is. */
export function findAll(roll: Roll, scales: Scales, part: Part, tell: (progress: BlockProgress) => void): Found {
  const run = findEdges(roll, scales, part)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
    tell(step.value)
  }
}

export function doTask(task: Task, tell: (progress: BlockProgress) => void = () => undefined): PairCounts | Found {
  return task.kind === 'count' ? countPairs(task.roll, task.part) : findAll(task.roll, task.scales, task.part, tell)
}

/** What a thread gave back has lost its classes on the way. */
export function asFound({ edges, blocks }: Found): Found {
  const own = new Edges()
  own.addAll(edges)
  return { edges: own, blocks }
}

export function sumOfCounts(parts: readonly PairCounts[]): PairCounts {
  const own = parts.map((part) => {
    const counts = { ...part }
    for (const kind of ['strangers', 'anchored', 'neighbours', 'namesakes'] as const) {
      counts[kind] = Object.assign(new PatternCounts(), { counts: part[kind].counts })
    }
    return counts
  })
  return addCounts(own)
}

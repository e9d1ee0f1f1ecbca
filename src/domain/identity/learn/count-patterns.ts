import { levels, type Field } from '../compare.ts'
import { levelsOf, patternCount } from '../fast/pattern.ts'
import type { Pattern } from './expectation-maximisation.ts'

/** Pairs counted by how they agree. The counts are all that learning needs: a few thousand numbers, and they add up. */
export class PatternCounts {
  readonly counts = new Float64Array(patternCount)

  addAll(other: PatternCounts): void {
    other.counts.forEach((count, pattern) => (this.counts[pattern]! += count))
  }

  /** The counts by the levels of some fields. */
  patterns(of: readonly Field[]): Pattern[] {
    const found = new Map<string, Pattern>()
    this.#each((pair, count) => {
      const seen = of.map((field) => pair[field])
      const key = seen.join()
      const known = found.get(key)
      if (known) known.count += count
      else found.set(key, { levels: seen, count })
    })
    return [...found.values()]
  }

  /** For one field the share of each level among pairs without a blank, every level having been seen half a time more. */
  shares(field: Field): number[] {
    const seen = levels[field].map(() => 0.5)
    this.#each((pair, count) => {
      if (pair[field] > 0) seen[pair[field] - 1]! += count
    })
    const sum = seen.reduce((total, count) => total + count, 0)
    return seen.map((count) => count / sum)
  }

  #each(visit: (pair: Record<Field, number>, count: number) => void): void {
    this.counts.forEach((count, pattern) => {
      if (count > 0) visit(levelsOf(pattern), count)
    })
  }
}

import { blankComparison, compare, levels, type Field } from '../compare.ts'
import type { Roll } from '../roll/roll.ts'
import type { Pattern } from './expectation-maximisation.ts'

/** Counts pairs by the levels of some fields. The counts are all that learning needs: a few thousand numbers. */
export class PatternCounts {
  readonly fields: readonly Field[]
  readonly #roll: Roll
  readonly #counts: Float64Array
  readonly #pair = blankComparison()

  constructor(roll: Roll, fields: readonly Field[]) {
    this.#roll = roll
    this.fields = fields
    this.#counts = new Float64Array(fields.reduce((size, field) => size * (levels[field].length + 1), 1))
  }

  add(a: number, b: number, accept?: (pair: ReturnType<typeof blankComparison>) => boolean): void {
    const pair = compare(this.#roll, a, b, this.#pair)
    if (accept && !accept(pair)) return
    let place = 0
    for (const field of this.fields) place = place * (levels[field].length + 1) + pair[field]
    this.#counts[place]!++
  }

  patterns(): Pattern[] {
    const found: Pattern[] = []
    this.#counts.forEach((count, place) => {
      if (count > 0) found.push({ levels: this.#levelsAt(place), count })
    })
    return found
  }

  /** For one field the share of each level among pairs without a blank, every level having been seen half a time more. */
  shares(field: Field): number[] {
    const at = this.fields.indexOf(field)
    const seen = levels[field].map(() => 0.5)
    for (const { levels: found, count } of this.patterns()) {
      if (found[at]! > 0) seen[found[at]! - 1]! += count
    }
    const sum = seen.reduce((total, count) => total + count, 0)
    return seen.map((count) => count / sum)
  }

  #levelsAt(place: number): number[] {
    let rest = place
    const found: number[] = []
    for (const field of this.fields.toReversed()) {
      const size = levels[field].length + 1
      found.unshift(rest % size)
      rest = Math.floor(rest / size)
    }
    return found
  }
}

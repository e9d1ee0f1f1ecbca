import { fields, levels, type Comparison, type Field } from '../compare.ts'
import type { Judged } from '../decide.ts'

/** All levels of a pair, and whether its names met by ear, as one number: how a pair agrees is one of so many patterns. */
export const sizes = fields.map((field) => levels[field].length + 1)
export const patternCount = sizes.reduce((product, size) => product * size, 2)

/** What one level more of a field adds to a pattern; `byEar` adds 1. */
export const step = Object.fromEntries(
  fields.map((field, at) => [field, sizes.slice(at + 1).reduce((product, size) => product * size, 2)]),
) as Record<Field, number>

export function patternOf(pair: Comparison): number {
  return fields.reduce((sum, field) => sum + pair[field] * step[field], pair.words.byEar ? 1 : 0)
}

/** The levels a pattern stands for. */
export function levelsOf(pattern: number): Judged {
  const pair = { words: { byEar: pattern % 2 === 1 } } as Judged
  fields.forEach((field, at) => (pair[field] = Math.floor(pattern / step[field]) % sizes[at]!))
  return pair
}

import { compare } from './compare.ts'
import { decide } from './decide.ts'
import type { Roll } from './roll/roll.ts'
import { weigh, type Scales } from './weigh.ts'

/**
 * Whether two rows that are known to share a trusted NIK are one person beyond doubt, and the weight. The number itself
 * need not be at hand: equal keyed hashes are enough to know that it is shared.
 */
export function confirmSameNik(roll: Roll, scales: Scales, a: number, b: number): { sure: boolean; weight: number } {
  const pair = compare(roll, a, b)
  pair.nik = 1
  const weight = weigh(scales, pair)
  return { sure: decide(pair, weight, scales.policy).verdict === 'link', weight }
}

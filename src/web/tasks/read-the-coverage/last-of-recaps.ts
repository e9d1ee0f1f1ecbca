import type { Denominator } from '../../../domain/coverage/figure.ts'
import type { Kept } from './data.ts'

/** Of the figures kept, the last of each recap with this denominator, the oldest recap first. */
export function lastOfRecaps(kept: readonly Kept[], of: Denominator): Kept[] {
  const last = new Map<string, Kept>()
  for (const one of kept) if (one.recapOn !== null && one.of === of) last.set(one.recapOn, one)
  return [...last.values()].sort((a, b) => (a.recapOn! < b.recapOn! ? -1 : 1))
}

import type { Outcome } from '../../domain/basics/outcome.ts'
import { forThreads, sumOfCounts } from '../../domain/identity/fast/parts.ts'
import type { PairCounts } from '../../domain/identity/learn/count-pairs.ts'
import type { Implausible } from '../../domain/identity/learn/guard.ts'
import { modelFrom, type Signed } from '../../domain/identity/learn/learn-model.ts'
import type { Roll } from '../../domain/identity/roll/roll.ts'
import type { Model } from '../../domain/identity/settings/model.ts'
import { inThreads, threadsHere } from './in-threads.ts'

/**
 * Learns a model on threads of their own: each counts how a part of the pairs agree, and the counts add up, so the same
 * weights come out however many threads there are. @returns undefined when asked to stop
 */
export async function learnInThreads(
  roll: Roll,
  start: Model,
  signed: Signed,
  stop: () => boolean,
  threads = threadsHere(),
): Promise<Outcome<Model, Implausible> | undefined> {
  const shared = forThreads(roll)
  const parts = await inThreads<PairCounts>(threads, (part) => ({ kind: 'count', roll: shared, part }), stop)
  return parts && modelFrom(roll, sumOfCounts(parts), start, signed)
}

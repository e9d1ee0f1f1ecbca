import { asFound, forThreads } from '../../domain/identity/fast/parts.ts'
import { joinFound, type Found } from '../../domain/identity/link.ts'
import type { Roll } from '../../domain/identity/roll/roll.ts'
import type { Scales } from '../../domain/identity/weigh.ts'
import { inThreads, threadsHere } from './in-threads.ts'

/**
 * Finds the edges of a roll on threads of their own. The same edges come out however many threads there are. `tell` hears
 * what share is done, and says whether to stop: then undefined is given.
 */
export async function findInThreads(
  roll: Roll,
  scales: Scales,
  tell: (share: number) => boolean,
  threads = threadsHere(),
): Promise<Found | undefined> {
  const shared = forThreads(roll)
  const all = await inThreads<Found>(threads, (part) => ({ kind: 'find', roll: shared, scales, part }), tell)
  return all && joinFound(all.map(asFound))
}

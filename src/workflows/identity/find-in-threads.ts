import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { asFound, forThreads, type Task } from '../../domain/identity/fast/parts.ts'
import { joinFound, type Found } from '../../domain/identity/link.ts'
import { whole } from '../../domain/identity/roll/blocks.ts'
import type { Roll } from '../../domain/identity/roll/roll.ts'
import type { Scales } from '../../domain/identity/weigh.ts'

type Told = { done: number } | { found: Found }

/** More threads than this would take memory and time from the database beside them. */
const mostThreads = 4

/**
 * Finds the edges of a roll on threads of their own, so that the server answers others meanwhile. The same edges come out
 * however many threads there are. `tell` hears what share is done, and says whether to stop: then undefined is given.
 */
export async function findInThreads(
  roll: Roll,
  scales: Scales,
  tell: (share: number) => boolean,
): Promise<Found | undefined> {
  const parts = Math.min(mostThreads, Math.max(1, availableParallelism()))
  const done = new Array<number>(parts).fill(0)
  const workers: Worker[] = []
  const stop = new AbortController()
  const stopped = new Promise<undefined>((resolve) => stop.signal.addEventListener('abort', () => resolve(undefined)))
  const findPart = (part: number): Promise<Found> =>
    new Promise((resolve, reject) => {
      const task: Task = { kind: 'find', roll: forThreads(roll), scales, part: { ...whole, part, parts } }
      const worker = new Worker(new URL('./find-thread.ts', import.meta.url), { workerData: task })
      workers.push(worker)
      worker.on('error', reject)
      worker.on('exit', (code) => reject(new Error(`a thread of the linkage ended with ${code}`)))
      worker.on('message', (told: Told) => {
        if ('found' in told) return resolve(told.found)
        done[part] = told.done
        if (tell(done.reduce((sum, one) => sum + one, 0) / parts)) stop.abort()
      })
    })
  try {
    const found = Promise.all(Array.from({ length: parts }, (_, part) => findPart(part)))
    found.catch(() => undefined)
    const all = await Promise.race([found, stopped])
    return all && joinFound(all.map(asFound))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

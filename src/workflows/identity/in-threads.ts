import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Task } from '../../domain/identity/fast/parts.ts'
import { whole, type Part } from '../../domain/identity/roll/blocks.ts'

type Told<R> = { share: number } | { done: R }

/** More threads than this would take memory and time from the database beside them. */
const mostThreads = 4
/** How often somebody is asked whether to stop, in milliseconds, however seldom the work tells where it is. */
const between = 500

export const threadsHere = (): number => Math.min(mostThreads, Math.max(1, availableParallelism()))

/**
 * Does the parts of a task on threads of their own, so that the server answers others meanwhile. `tell` hears what share is
 * done, and says whether to stop: then undefined is given.
 */
export async function inThreads<R>(
  parts: number,
  taskOf: (part: Part) => Task,
  tell: (share: number) => boolean,
): Promise<R[] | undefined> {
  const shares = new Array<number>(parts).fill(0)
  const workers: Worker[] = []
  const stop = new AbortController()
  const stopped = new Promise<undefined>((resolve) => stop.signal.addEventListener('abort', () => resolve(undefined)))
  const ask = (): void => {
    if (tell(shares.reduce((sum, one) => sum + one, 0) / parts)) stop.abort()
  }
  const doPart = (part: number): Promise<R> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./linkage-thread.ts', import.meta.url), {
        workerData: taskOf({ ...whole, part, parts }),
      })
      workers.push(worker)
      worker.on('error', reject)
      worker.on('exit', (code) => reject(new Error(`a thread of the linkage ended with ${code}`)))
      worker.on('message', (told: Told<R>) => {
        if ('done' in told) return resolve(told.done)
        shares[part] = told.share
        ask()
      })
    })
  const timer = setInterval(ask, between)
  try {
    const all = Promise.all(Array.from({ length: parts }, (_, part) => doPart(part)))
    all.catch(() => undefined)
    return await Promise.race([all, stopped])
  } finally {
    clearInterval(timer)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Candidates } from '../../../domain/funding/candidates.ts'
import type { KeptPlan } from '../../../domain/funding/scenario.ts'
import { computeScenario, type Computed } from './compute-scenario.ts'

/** Fewer people are done before a thread would have started. */
const few = 50_000

/** Computes a scenario; a large one in a thread of its own, so that the server stays awake for everybody else. */
export async function computeInThread(people: Candidates, plan: KeptPlan): Promise<Computed> {
  if (people.count <= few) return computeScenario(people, plan)
  const worker = new Worker(new URL('./compute-thread.ts', import.meta.url), {
    workerData: { people, plan },
    execArgv: [],
  })
  try {
    const [computed] = (await once(worker, 'message')) as [Computed]
    return computed
  } finally {
    await worker.terminate()
  }
}

import { parentPort, workerData } from 'node:worker_threads'
import type { Candidates } from '../../../domain/funding/candidates.ts'
import type { KeptPlan } from '../../../domain/funding/scenario.ts'
import { computeScenario } from './compute-scenario.ts'

/** The thread behind `computeInThread`. */
const { people, plan } = workerData as { people: Candidates; plan: KeptPlan }
parentPort?.postMessage(await computeScenario(people, plan))

import type { Day } from '../../domain/basics/day.ts'
import { policyOn } from '../../domain/identity/settings/policy.ts'
import { countWorkers } from '../../store/identity/candidates.ts'
import { loadModel } from '../../store/identity/models.ts'
import type { Session } from '../../store/session.ts'
import type { Engine } from './people.ts'

/**
 * The model in use and the policy of a day, for a run in which so many rows look for their person. However few are
 * compared, they are drawn from everybody: among a million people chance finds more who look alike than among thousands.
 */
export async function loadEngine(session: Session, on: Day, rows: number): Promise<Engine> {
  const { id, model } = await loadModel(session)
  const policy = policyOn(on)
  const workers = await countWorkers(session)
  return {
    model,
    modelId: id,
    policy: { ...policy, fewestPeople: Math.max(policy.fewestPeople, rows + workers) },
    workers,
  }
}

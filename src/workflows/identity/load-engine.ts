import type { Day } from '../../domain/basics/day.ts'
import { policyOn } from '../../domain/identity/settings/policy.ts'
import { findUnfit, type Implausible } from '../../domain/identity/learn/guard.ts'
import { firstModel, type Model } from '../../domain/identity/settings/model.ts'
import { countWorkers } from '../../store/identity/candidates.ts'
import { rowsLookedAt } from '../../store/identity/refresh-statistics.ts'
import { loadModels } from '../../store/identity/models.ts'
import type { Session } from '../../store/session.ts'
import type { Engine } from './people.ts'

/** As many as are looked through for one that can be right. */
const mostModels = 20

export type ModelInUse = { id: number | null; model: Model; unfit: { id: number; because: Implausible }[] }

/**
 * The newest model that can be right; newer ones that cannot (of another program's levels, say, or turned) are passed over
 * and named in `unfit`. Where there is none it is the one that ships; then its number is null.
 */
export async function modelInUse(session: Session): Promise<ModelInUse> {
  const unfit: ModelInUse['unfit'] = []
  for (const { id, model } of await loadModels(session, mostModels)) {
    const because = findUnfit(model)
    if (!because) return { id, model, unfit }
    unfit.push({ id, because })
  }
  return { id: null, model: firstModel, unfit }
}

/**
 * The model in use and the policy of a day, for a run in which so many rows look for their person. However few are
 * compared, they are drawn from everybody: among a million people chance finds more who look alike than among thousands.
 */
export async function loadEngine(session: Session, on: Day, rows: number): Promise<Engine> {
  const { id, model } = await modelInUse(session)
  const policy = policyOn(on)
  const workers = await countWorkers(session)
  return {
    model,
    modelId: id,
    policy: { ...policy, fewestPeople: Math.max(policy.fewestPeople, rows + workers) },
    lookedAt: await rowsLookedAt(session),
  }
}

import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { aboveEach, calibrate, type Calibrated, type LinkBand } from '../../domain/identity/calibrate.ts'
import { findUnfit, type Implausible } from '../../domain/identity/learn/guard.ts'
import { firstModel, type Model } from '../../domain/identity/settings/model.ts'
import { policyOn, type LinkPolicy } from '../../domain/identity/settings/policy.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { linkBands, reviewBands } from '../../store/identity/bands.ts'
import { findModel, insertModel, loadModels, ownName } from '../../store/identity/models.ts'
import type { Session } from '../../store/session.ts'
import { modelInUse, type ModelInUse } from './load-engine.ts'

export type ModelView = ModelInUse & {
  policy: LinkPolicy
  /** Links standing now that no officer made, above each bit from the cut-off on; `wrong`: how many the weights expect to be. */
  above: LinkBand[]
  /** What officers said of pairs that only their weight left in doubt. */
  reviewed: Calibrated[]
}

/** The model in use and the policy of a day, with what they came to: links, how many may be wrong, and what officers found. */
export async function viewModel(session: Session, on: Day): Promise<ModelView> {
  const policy = policyOn(on)
  return {
    ...(await modelInUse(session)),
    policy,
    above: aboveEach(await linkBands(session), policy.linkFrom),
    reviewed: calibrate(await reviewBands(session)),
  }
}

export type ListedModel = Pick<Model, 'decidedBy' | 'decidedOn' | 'reason' | 'basis'> & {
  id: number | null
  unfit: Implausible | null
}

/** Every model there is, the newest first; the one that ships last. */
export async function listModels(session: Session): Promise<ListedModel[]> {
  const told = (id: number | null, model: Model): ListedModel => {
    const { decidedBy, decidedOn, reason, basis } = model
    return { id, decidedBy, decidedOn, reason, basis, unfit: findUnfit(model) }
  }
  return [...(await loadModels(session, 1_000)).map(({ id, model }) => told(id, model)), told(null, firstModel)]
}

/** One model whole, by its number; null is the one that ships. */
export async function readModel(session: Session, id: number | null): Promise<Outcome<Model, { code: 'not-found' }>> {
  const model = id === null ? firstModel : await findModel(session, id)
  return model ? done(model) : refused({ code: 'not-found' })
}

/** Takes an earlier model into use again, signed anew; nothing is linked again by it. @returns its new number */
export async function chooseModel(
  database: Database,
  actor: Actor,
  id: number | null,
  signed: { on: Day; reason: string },
): Promise<Outcome<{ model: number }, { code: 'not-found' } | Implausible>> {
  return asActor(database, actor, async (session) => {
    const found = await readModel(session, id)
    if (!found.ok) return found
    const unfit = findUnfit(found.value)
    if (unfit) return refused(unfit)
    const { on: decidedOn, reason } = signed
    const decidedBy = await ownName(session)
    const model = await insertModel(session, { ...found.value, decidedBy, decidedOn, reason })
    session.note('identity', { act: 'choose-model', subject: { model, from: id } })
    return done({ model })
  })
}

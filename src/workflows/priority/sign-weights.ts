import { done, type Outcome } from '../../domain/basics/outcome.ts'
import { checkWeights, flat, type SignedWeights, type WeightRefusal } from '../../domain/priority/weights.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { saveWeights, weightsOn } from '../../store/priority/weights.ts'

/** Keeps new weights under the name of whoever decided them. They hold from their day on; runs made before stay as they are. */
export async function signWeights(
  database: Database,
  actor: Actor,
  weights: SignedWeights,
): Promise<Outcome<{ id: number }, WeightRefusal>> {
  const checked = checkWeights(weights)
  if (!checked.ok) return checked
  return asActor(database, actor, async (session) => {
    const before = flat((await weightsOn(session, weights.on)).signed)
    const id = await saveWeights(session, checked.value)
    const changed = Object.entries(flat(checked.value)).filter(([field, points]) => before[field] !== points)
    const subject = Object.fromEntries(changed.map(([field, points]) => [field, `${before[field]} → ${points}`]))
    session.note('priority', { act: 'sign-weights', subject: { weights: id, on: weights.on, ...subject } })
    return done({ id })
  })
}

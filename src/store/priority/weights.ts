import type { Day } from '../../domain/basics/day.ts'
import { firstWeights } from '../../domain/priority/first-weights.ts'
import type { SignedWeights, Weights } from '../../domain/priority/weights.ts'
import type { Session } from '../session.ts'

/** Signed weights with their number; the built-in ones have none. */
export type KeptWeights = { id: number | null; account: string | null; signed: SignedWeights }

/** Every set of weights that was ever signed, the newest decision first, and the built-in ones last. */
export async function listWeights(session: Session): Promise<KeptWeights[]> {
  const rows = await session.db
    .selectFrom('priority.weights')
    .select(['id', 'weights', 'decided_by', 'decided_on', 'reason', 'account'])
    .where('regency', '=', session.actor.regency)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const kept = rows.map(({ id, weights, decided_by, decided_on, reason, account }): KeptWeights => ({
    id,
    account,
    signed: { ...weights, decidedBy: decided_by, on: decided_on as Day, reason },
  }))
  return [...kept, { id: null, account: null, signed: firstWeights }]
}

/** The weights in force on a day: the last decided on or before it, else the built-in ones. */
export async function weightsOn(session: Session, on: Day): Promise<KeptWeights> {
  const all = await listWeights(session)
  return all.find(({ id, signed }) => id === null || signed.on <= on)!
}

export async function saveWeights(session: Session, signed: SignedWeights): Promise<number> {
  const { decidedBy, on, reason, ...weights } = signed
  const { id } = await session.db
    .insertInto('priority.weights')
    .values({
      regency: session.actor.regency,
      weights: JSON.stringify(weights satisfies Weights) as never,
      decided_by: decidedBy,
      decided_on: on,
      reason,
      account: session.actor.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

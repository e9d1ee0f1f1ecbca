import { firstModel, type Model } from '../../domain/identity/settings/model.ts'
import type { Session } from '../session.ts'

/** The model in use: the newest one learnt here, or the one that ships; then its number is null. */
export async function loadModel(session: Session): Promise<{ id: number | null; model: Model }> {
  const { rows } = await session.client.query<{ id: number; model: Model }>(
    'select id, model from identity.model where regency = $1 order by id desc limit 1',
    [session.actor.regency],
  )
  return rows[0] ?? { id: null, model: firstModel }
}

export async function insertModel(session: Session, model: Model): Promise<number> {
  const { rows } = await session.client.query<{ id: number }>(
    'insert into identity.model (regency, model, account) values ($1, $2, $3) returning id',
    [session.actor.regency, JSON.stringify(model), session.actor.account],
  )
  return rows[0]!.id
}

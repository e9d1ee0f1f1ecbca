import type { Model } from '../../domain/identity/settings/model.ts'
import type { Session } from '../session.ts'

export type KeptModel = { id: number; model: Model }

/** The models learnt here, the newest first. */
export async function loadModels(session: Session, limit: number): Promise<KeptModel[]> {
  const { rows } = await session.client.query<KeptModel>(
    'select id, model from identity.model where regency = $1 order by id desc limit $2',
    [session.actor.regency, limit],
  )
  return rows
}

export async function findModel(session: Session, id: number): Promise<Model | undefined> {
  const { rows } = await session.client.query<KeptModel>(
    'select id, model from identity.model where regency = $1 and id = $2',
    [session.actor.regency, id],
  )
  return rows[0]?.model
}

export async function insertModel(session: Session, model: Model): Promise<number> {
  const { rows } = await session.client.query<{ id: number }>(
    'insert into identity.model (regency, model, account) values ($1, $2, $3) returning id',
    [session.actor.regency, JSON.stringify(model), session.actor.account],
  )
  return rows[0]!.id
}

/** The name of whoever acts, to sign a model with. */
export async function ownName(session: Session): Promise<string> {
  const { rows } = await session.client.query<{ name: string }>(
    'select name from access.colleague_names() where id = access.account()',
  )
  return rows[0]?.name ?? session.actor.account
}

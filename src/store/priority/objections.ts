import type { Day } from '../../domain/basics/day.ts'
import type { GateReason } from '../../domain/priority/reasons.ts'
import type { ObjectionState } from '../../domain/priority/objection.ts'
import type { Session } from '../session.ts'

/** An objection as its readers see it. `said` and `by` are empty once the person was forgotten. */
export type KeptObjection = {
  id: number
  run: number
  worker: number
  against: GateReason | null
  said: string
  by: string
  cameIn: Day
  due: Day
  state: ObjectionState
  answer: string | null
  filedBy: string
  filedAt: Date
  answeredBy: string | null
  answeredAt: Date | null
}

type NewObjection = {
  clientId: string
  run: number
  worker: number
  against: string | null
  said: string
  by: string
  cameIn: string
  due: string
}

/**
 * Keeps an objection; the same `clientId` again gives the first one back. Its area is the one of the decision.
 * @returns undefined when the decision is out of the writer's reach
 */
export async function saveObjection(session: Session, objection: NewObjection): Promise<number | undefined> {
  const { regency, account } = session.actor
  const known = await session.db
    .selectFrom('priority.objection')
    .select('id')
    .where('regency', '=', regency)
    .where('client_id', '=', objection.clientId)
    .executeTakeFirst()
  if (known) return known.id
  const { rows } = await session.client.query<{ id: number }>(
    `insert into priority.objection (regency, client_id, run, worker, against, said, came_in, due, filed_by, desa, place)
     select $1, $2, c.run, c.worker, $5, $6, $7, $8, $9, c.desa, c.place
     from priority.candidate c where c.regency = $1 and c.run = $3 and c.worker = $4
     returning id`,
    [
      regency,
      objection.clientId,
      objection.run,
      objection.worker,
      objection.against,
      session.seal('objection', { said: objection.said, by: objection.by }),
      objection.cameIn,
      objection.due,
      account,
    ],
  )
  return rows[0]?.id
}

export async function saveAnswer(
  session: Session,
  id: number,
  answer: { state: 'granted' | 'denied'; words: string },
): Promise<boolean> {
  const changed = await session.db
    .updateTable('priority.objection')
    .set({
      state: answer.state,
      answer: session.seal('objection', answer.words),
      answered_by: session.actor.account,
      answered_at: new Date(),
    })
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

const objections = (session: Session) =>
  session.db.selectFrom('priority.objection').selectAll().where('regency', '=', session.actor.regency)

type Row = Awaited<ReturnType<ReturnType<typeof objections>['execute']>>[number]

function keptFrom(session: Session, row: Row): KeptObjection {
  const forgotten = row.said.length === 0
  const { said, by } = forgotten
    ? { said: '', by: '' }
    : session.unseal<{ said: string; by: string }>('objection', row.said)
  return {
    id: row.id,
    run: row.run,
    worker: row.worker,
    against: row.against as GateReason | null,
    said,
    by,
    cameIn: row.came_in as Day,
    due: row.due as Day,
    state: row.state,
    answer: row.answer && session.unseal<string>('objection', row.answer),
    filedBy: row.filed_by,
    filedAt: row.filed_at,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
  }
}

/** Objections within reach: open ones by their clock, answered ones newest first. */
export async function listObjections(
  session: Session,
  filter: { state?: ObjectionState; worker?: number; after?: number; limit: number },
): Promise<KeptObjection[]> {
  let query = objections(session)
  if (filter.state) query = query.where('state', '=', filter.state)
  if (filter.worker !== undefined) query = query.where('worker', '=', filter.worker)
  if (filter.after !== undefined) query = query.where('id', '<', filter.after)
  const rows = await query.orderBy('id', 'desc').limit(filter.limit).execute()
  return rows.map((row) => keptFrom(session, row))
}

export async function findObjection(session: Session, id: number): Promise<KeptObjection | undefined> {
  const row = await objections(session).where('id', '=', id).executeTakeFirst()
  return row && keptFrom(session, row)
}

export async function countOpenObjections(session: Session): Promise<number> {
  const { rows } = await session.client.query<{ count: number }>(
    `select count(*) from priority.objection where regency = $1 and state = 'open'`,
    [session.actor.regency],
  )
  return rows[0]!.count
}

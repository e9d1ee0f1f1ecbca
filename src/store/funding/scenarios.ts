import type { Session } from '../session.ts'
import { sql } from 'kysely'
import type { KeptPlan } from '../../domain/funding/scenario.ts'
import { unlessTaken } from './unless-taken.ts'
import type { ScenarioResult } from './scenario-shape.ts'

export type Scenario = {
  id: number
  name: string
  run: number
  plan: KeptPlan
  state: 'waiting' | 'done'
  result: ScenarioResult | null
  chosen: boolean
  by: string
  at: Date
}

const scenarios = (session: Session) =>
  session.db
    .selectFrom('funding.scenario')
    .select(['id', 'name', 'run', 'plan', 'state', 'result', 'chosen', 'account as by', 'at'])
    .where('regency', '=', session.actor.regency)

/** The newest scenarios, the newest first. */
export const listScenarios = (session: Session, limit: number): Promise<Scenario[]> =>
  scenarios(session).orderBy('id', 'desc').limit(limit).execute()

export const findScenario = (session: Session, id: number): Promise<Scenario | undefined> =>
  scenarios(session).where('id', '=', id).executeTakeFirst()

/** The scenario whose people are proposed for a decree. */
export const findChosen = (session: Session): Promise<Scenario | undefined> =>
  scenarios(session).where('chosen', '=', true).executeTakeFirst()

/** Keeps a plan to be computed. The same request again gives the scenario it made. */
export async function addScenario(
  session: Session,
  { request, name, run, plan }: { request: string; name: string; run: number; plan: KeptPlan },
): Promise<{ id: number; added: boolean }> {
  const { regency, account } = session.actor
  const before = () => scenarios(session).where('request', '=', request).executeTakeFirst()
  const known = await before()
  if (known) return { id: known.id, added: false }
  const added = await unlessTaken(session, () =>
    session.db
      .insertInto('funding.scenario')
      .values({ regency, request, name: name.trim(), run, plan: JSON.stringify(plan) as never, account })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return { id: (added ?? (await before()))!.id, added: added !== undefined }
}

/** Only one computation of a scenario at a time; the second waits and then finds it done. */
export async function lockScenario(session: Session, id: number): Promise<Scenario | undefined> {
  return scenarios(session).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function finishScenario(session: Session, id: number, result: ScenarioResult): Promise<void> {
  await session.db
    .updateTable('funding.scenario')
    .set({ state: 'done', result: JSON.stringify(result) as never })
    .where('regency', '=', session.actor.regency)
    .where('id', '=', id)
    .execute()
}

/** Makes this the scenario that is proposed, in the place of any other. */
export async function chooseScenario(session: Session, id: number): Promise<void> {
  const all = session.db.updateTable('funding.scenario').where('regency', '=', session.actor.regency)
  await all.set({ chosen: false, chosen_by: null, chosen_at: null }).where('chosen', '=', true).execute()
  await all
    .set({ chosen: true, chosen_by: session.actor.account, chosen_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

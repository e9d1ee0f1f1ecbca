import { firstDayOf, type Month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { rupiah } from '../../domain/basics/rupiah.ts'
import type { Plan } from '../../domain/funding/allocate.ts'
import { fundingLaw } from '../../domain/funding/funding-law.ts'
import type { Floor } from '../../domain/funding/order.ts'
import { checkPurse } from '../../domain/funding/purse.ts'
import { checkPlan, type KeptPlan, type KeptPurse, type PurseTrial } from '../../domain/funding/scenario.ts'
import type { Length } from '../../domain/funding/window.ts'
import { areaCodes } from '../../store/funding/area-codes.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { listFloors } from '../../store/funding/floors.ts'
import { listPurses } from '../../store/funding/purses.ts'
import { addScenario } from '../../store/funding/scenarios.ts'
import { findLatestRun } from '../../store/priority/runs.ts'

/**
 * `request` is made by the asker: the same request again gives the scenario it made. Without `purses` every open purse
 * is used as it is; without `floors` those of the regency hold.
 */
export type PlanScenario = {
  request: string
  name: string
  first: Month
  length: Length
  choice: Plan['choice']
  purses?: readonly PurseTrial[]
  floors?: readonly Floor[]
}

/** Writes down what a scenario is to compute: the last ranking, the purses and floors as they stand now. */
export async function planScenario(
  database: Database,
  actor: Actor,
  asked: PlanScenario,
): Promise<Outcome<{ scenario: number }>> {
  const law = fundingLaw(firstDayOf(asked.first))
  if (!law.ok) return law
  return asActor(database, actor, async (session): Promise<Outcome<{ scenario: number }>> => {
    const run = await findLatestRun(session)
    if (!run) return refused({ code: 'no-ranking-yet' })
    const areas = await areaCodes(session)
    const open = (await listPurses(session)).filter(({ closed }) => !closed)
    const purses: KeptPurse[] = []
    for (const trial of asked.purses ?? open.map(({ id }): PurseTrial => ({ id }))) {
      const held = open.find(({ id }) => id === trial.id)
      if (!held) return refused({ code: 'not-found', purse: trial.id })
      const { closed: _closed, ...purse } = held
      const amount = rupiah(trial.amount ?? held.amount)
      const tried = { ...purse, amount, first: trial.first ?? held.first, last: trial.last ?? held.last }
      const checked = checkPurse(tried, areas)
      if (!checked.ok) return refused({ ...checked.refusal, purse: held.name })
      purses.push(tried)
    }
    const { first, length, choice } = asked
    const kept: KeptPlan = { purses, first, length, choice, floors: [...(asked.floors ?? (await listFloors(session)))] }
    const plan = checkPlan(asked.name, kept, areas)
    if (!plan.ok) return plan
    const { id, added } = await addScenario(session, {
      request: asked.request,
      name: asked.name,
      run: run.id,
      plan: kept,
    })
    if (added)
      session.note('funding', { act: 'plan-scenario', subject: { scenario: id, run: run.id, purses: purses.length } })
    return done({ scenario: id })
  })
}

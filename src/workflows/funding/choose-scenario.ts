import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { stretchedPurses } from '../../domain/funding/scenario.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { listPurses } from '../../store/funding/purses.ts'
import { chooseScenario, lockScenario } from '../../store/funding/scenarios.ts'

/** Makes a computed scenario the one to be proposed. One that tried more money than there is must not become a decree. */
export async function chooseForDecree(
  database: Database,
  actor: Actor,
  id: number,
): Promise<Outcome<{ scenario: number }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ scenario: number }>> => {
    const scenario = await lockScenario(session, id)
    if (!scenario) return refused({ code: 'not-found' })
    if (scenario.state !== 'done') return refused({ code: 'scenario-not-computed' })
    const stretched = stretchedPurses(scenario.plan, await listPurses(session))
    if (stretched.length > 0) {
      const purses = stretched.map((purse) => scenario.plan.purses[purse]!.name)
      return refused({ code: 'scenario-stretches-purse', purses })
    }
    await chooseScenario(session, id)
    session.note('funding', { act: 'choose-scenario', subject: { scenario: id } })
    return done({ scenario: id })
  })
}

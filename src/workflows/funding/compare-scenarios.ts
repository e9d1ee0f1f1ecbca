import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { compare, type Difference } from '../../domain/funding/compare.ts'
import { loadPaid } from '../../store/funding/allocations.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findScenario, type Scenario } from '../../store/funding/scenarios.ts'

export type Compared = { before: Scenario; after: Scenario; difference: Difference }

/** What changes for whom between two computed scenarios. They may rest on different rankings; the page says so. */
export async function compareScenarios(
  database: Database,
  actor: Actor,
  pair: { before: number; after: number },
): Promise<Outcome<Compared>> {
  return asActor(database, actor, async (session): Promise<Outcome<Compared>> => {
    const [before, after] = [await findScenario(session, pair.before), await findScenario(session, pair.after)]
    if (!before || !after) return refused({ code: 'not-found' })
    if (!before.result || !after.result) return refused({ code: 'scenario-not-computed' })
    const difference = compare(await loadPaid(session, before.id), await loadPaid(session, after.id))
    return done({ before, after, difference })
  })
}

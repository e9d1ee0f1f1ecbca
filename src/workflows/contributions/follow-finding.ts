import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { followUp, type FollowFinding } from '../../store/contributions/findings.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'

/** Gives a difference to somebody, or says what came of it. What was found stays as it was found. */
export async function followFinding(
  database: Database,
  actor: Actor,
  finding: FollowFinding,
): Promise<Outcome<{ no: number }>> {
  // prettier-ignore
  if (finding.state !== 'open' && (finding.said ?? '').trim().length < 5) return refused({ code: 'finding-words-missing' }) // prettier-ignore
  return asActor(database, actor, async (session) => {
    if (!(await followUp(session, finding))) return refused({ code: 'not-found' })
    const { reconciliation, no, state, assignedTo } = finding
    session.note('contributions', { act: 'follow-finding', subject: { reconciliation, no, state, assignedTo } })
    return done({ no })
  })
}

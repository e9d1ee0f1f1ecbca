import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { answerObjection as checkAnswer, type ObjectionRefusal } from '../../domain/priority/objection.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findObjection, saveAnswer } from '../../store/priority/objections.ts'

type Refusal = ObjectionRefusal | { code: 'not-found' } | { code: 'changed-meanwhile' }

/**
 * Answers an objection. Granting it changes no decision by itself: what was wrong is mended where it stands (an
 * attestation, a birth day, the insurer's list), flows down as a new fact, and the next ranking decides anew.
 */
export async function answerObjection(
  database: Database,
  actor: Actor,
  asked: { objection: number; state: 'granted' | 'denied'; words: string },
): Promise<Outcome<{ id: number }, Refusal>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ id: number }, Refusal>> => {
    const kept = await findObjection(session, asked.objection)
    if (!kept) return refused({ code: 'not-found' })
    const checked = checkAnswer(kept, { ...asked, by: actor.account })
    if (!checked.ok) return checked
    if (!(await saveAnswer(session, kept.id, checked.value))) return refused({ code: 'changed-meanwhile' })
    session.note('priority', {
      act: 'answer-objection',
      subject: { objection: kept.id, run: kept.run, state: asked.state },
      worker: kept.worker,
    })
    return done({ id: kept.id })
  })
}

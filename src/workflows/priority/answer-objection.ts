import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import {
  answerObjection as checkAnswer,
  consequenceOf,
  type Consequence,
  type ObjectionRefusal,
} from '../../domain/priority/objection.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findObjection, saveAnswer } from '../../store/priority/objections.ts'

export type Answered = { id: number; then: Consequence }

type Refusal = ObjectionRefusal | { code: 'not-found' } | { code: 'changed-meanwhile' }

/**
 * Answers an objection. Granted against a ground that evidence may settle, it is a dated decision that the next ranking
 * respects; against any other, it says what has to be mended where it stands (a birth day, the insurer's list), to flow
 * down as a new fact. No decision already made changes.
 */
export async function answerObjection(
  database: Database,
  actor: Actor,
  asked: { objection: number; state: 'granted' | 'denied'; words: string },
): Promise<Outcome<Answered, Refusal>> {
  return asActor(database, actor, async (session): Promise<Outcome<Answered, Refusal>> => {
    const kept = await findObjection(session, asked.objection)
    if (!kept) return refused({ code: 'not-found' })
    const checked = checkAnswer(kept, { ...asked, by: actor.account })
    if (!checked.ok) return checked
    if (!(await saveAnswer(session, kept.id, checked.value))) return refused({ code: 'changed-meanwhile' })
    const then = consequenceOf(asked.state, kept.against)
    session.note('priority', {
      act: 'answer-objection',
      subject: { objection: kept.id, run: kept.run, state: asked.state, against: kept.against, then: then.what },
      worker: kept.worker,
    })
    return done({ id: kept.id, then })
  })
}

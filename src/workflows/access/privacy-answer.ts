import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { answerRequest, type RefusalGround, type RequestState } from '../../domain/access/privacy-request.ts'
import { readCorrection, type Typed } from '../../domain/registry/correction.ts'
import { findRequest, saveAgreed, saveAnswered, type RequestRow } from '../../store/access/privacy-requests.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { setRestricted } from '../../store/registry/corrections.ts'
import type { Session } from '../../store/session.ts'
import { correct } from '../registry/correct-worker.ts'

export type PrivacyAnswer =
  { act: 'meet'; answer: string; values?: Typed | undefined } | { act: 'refuse'; answer: string; ground: RefusalGround }

/**
 * Answers a request. Meeting one to correct writes the correction, meeting one to restrict takes the person out of
 * every run from `today`; both in one transaction with the answer. Meeting one to erase only agrees to it: the second
 * person confirms (`privacy-erase`).
 */
export async function answerPrivacyRequest(
  database: Database,
  actor: Actor,
  today: Day,
  id: number,
  answer: PrivacyAnswer,
): Promise<Outcome<{ state: RequestState }>> {
  return asActor(database, actor, async (session) => {
    const request = await findRequest(session, id, true)
    if (!request) return refused({ code: 'not-found' })
    const by = actor.account
    const next = answerRequest(
      { kind: request.kind, state: request.state, agreedBy: request.agreedById ?? undefined },
      answer.act === 'meet' ? { act: 'meet', by } : { act: 'refuse', by, ground: answer.ground },
    )
    if (!next.ok) return next
    if (answer.act === 'refuse') {
      if (answer.answer.trim().length < 5) return refused({ code: 'reason-needed' })
      await saveAnswered(session, request, { state: 'refused', answer: answer.answer, ground: answer.ground })
    } else if (next.value.state === 'agreed') {
      await saveAgreed(session, id)
    } else {
      const met = await meet(session, today, request, answer.values ?? {})
      if (!met.ok) return met
      await saveAnswered(session, request, { state: 'done', answer: answer.answer })
    }
    session.note('access', {
      act: `${answer.act}-privacy-request`,
      worker: request.worker,
      subject: { request: id, kind: request.kind, state: next.value.state },
    })
    return done({ state: next.value.state })
  })
}

async function meet(session: Session, today: Day, request: RequestRow, values: Typed): Promise<Outcome<unknown>> {
  switch (request.kind) {
    case 'see':
    case 'erase':
      return done(null)
    case 'correct': {
      const reason = `Permohonan ${request.id}`
      const correction = readCorrection(values, reason, today)
      return correction.ok ? correct(session, today, request.worker, correction.value, reason) : correction
    }
    case 'restrict': {
      if (!(await setRestricted(session, request.worker, today))) return refused({ code: 'not-found' })
      session.note('registry', { act: 'restrict', worker: request.worker, subject: { request: request.id } })
      return done(null)
    }
  }
}

/** Ends a restriction: the person agrees to be processed again. */
export async function liftRestriction(
  database: Database,
  actor: Actor,
  id: number,
): Promise<Outcome<{ lifted: true }>> {
  return asActor(database, actor, async (session) => {
    const request = await findRequest(session, id)
    if (request?.kind !== 'restrict' || request.restrictedOn === null) return refused({ code: 'not-found' })
    await setRestricted(session, request.worker, null)
    session.note('registry', { act: 'lift-restriction', worker: request.worker, subject: { request: id } })
    return done({ lifted: true as const })
  })
}

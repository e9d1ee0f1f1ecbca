import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { RequestKind } from '../../domain/access/privacy-request.ts'
import { insertRequest } from '../../store/access/privacy-requests.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findWorker } from '../../store/registry/get-worker.ts'

export type NewRequest = {
  kind: RequestKind
  worker: number
  /** When the person asked: the clock runs from then, not from the typing. */
  receivedAt: Date
  requester: string
  /** How the requester showed that the data are theirs, or that they act for the person. */
  proof: string
  asks: string
}

/** Writes down what a person asks of their own data (UU 27/2022 Pasal 5–13). From now its clock is on the page. */
export async function filePrivacyRequest(
  database: Database,
  actor: Actor,
  now: Date,
  request: NewRequest,
): Promise<Outcome<{ id: number }>> {
  if (request.requester.trim().length < 3) return refused({ code: 'requester-needed' })
  if (request.receivedAt > now) return refused({ code: 'received-in-future' })
  return asActor(database, actor, async (session) => {
    const record = await findWorker(session, request.worker)
    if (!record || record.state === 'erased') return refused({ code: 'not-found' })
    const id = await insertRequest(session, request)
    session.note('access', {
      act: 'file-privacy-request',
      worker: request.worker,
      subject: { request: id, kind: request.kind },
    })
    return done({ id })
  })
}

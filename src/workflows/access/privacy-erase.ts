import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { keptByLaw, type Kept } from '../../domain/access/kept-by-law.ts'
import { answerRequest } from '../../domain/access/privacy-request.ts'
import { countDecrees, erasePerson, saveErased, saveFilesGone } from '../../store/access/erase-person.ts'
import { findRequest } from '../../store/access/privacy-requests.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { removeKept } from '../../store/files/kept-file.ts'

/**
 * Confirms an erasure and carries it out: the second person's act, and final. The database forgets in one transaction;
 * the kept files go after it, and their names stay with the request until they are gone, so that a crash in between is
 * mended by asking again.
 * @returns what the law obliges to keep, to be told to the person
 */
export async function confirmErasure(database: Database, actor: Actor, id: number): Promise<Outcome<{ kept: Kept[] }>> {
  const erased = await asActor(database, actor, async (session) => {
    const request = await findRequest(session, id, true)
    if (request?.kind !== 'erase') return refused({ code: 'not-found' })
    const next = answerRequest(
      { kind: 'erase', state: request.state, agreedBy: request.agreedById ?? undefined },
      { act: 'confirm', by: actor.account },
    )
    if (!next.ok) return next
    const decrees = await countDecrees(session, request.worker)
    // The cover a decree gave was paid for: where there is a decree there is its evidence of payment.
    const { files, numbered } = await erasePerson(session, request.worker, request.id)
    const kept = keptByLaw({ decrees, payments: decrees, numbered })
    await saveErased(session, request, kept, files)
    session.note('access', {
      act: 'erase-person',
      worker: request.worker,
      subject: { request: id, files: files.length },
    })
    return done({ kept, files })
  })
  if (!erased.ok) return erased
  const { kept, files } = erased.value
  for (const file of files) removeKept(database, file)
  if (files.length > 0) {
    await asActor(database, actor, async (session) => {
      await saveFilesGone(session, id)
      session.note('access', { act: 'destroy-files', subject: { request: id, files: files.length } })
    })
  }
  return done({ kept })
}

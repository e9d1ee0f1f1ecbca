import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ReviewRefusal } from '../../domain/identity/review.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import { deleteLink, insertUnmatched } from '../../store/identity/links.ts'
import { findPair, type Pair } from '../../store/identity/queue.ts'
import { findMerge, pairsImpliedBy, setVerdict, undoMerge, workerOfRow } from '../../store/identity/verdicts.ts'
import { applyReferenceFacts } from '../../store/registry/references.ts'
import { unmergeWorkers } from '../registry/merge-workers.ts'
import { settleDoubt } from './settle-doubt.ts'

/**
 * Takes a verdict back: both records are what they were, the pair waits again, and so do the pairs that it had settled
 * besides. A verdict implied by another one is taken back there.
 */
export async function undoVerdict(
  database: Database,
  actor: Actor,
  id: number,
): Promise<Outcome<{ pair: number; reopened: number }, ReviewRefusal>> {
  return asActor(database, actor, async (session) => {
    const pair = await findPair(session, id, true)
    if (!pair) return refused({ code: 'not-found' })
    if (pair.state === 'open') return refused({ code: 'pair-open' })
    if (pair.impliedBy !== null) return refused({ code: 'pair-implied', by: pair.impliedBy })
    session.note('identity', { act: 'undo', worker: pair.a, subject: { pair: id, verdict: pair.state } })
    if (pair.state === 'same' && !(await part(session, pair))) return refused({ code: 'not-joinable' })
    const reopened = [id, ...(await pairsImpliedBy(session, id)).map((implied) => implied.id)]
    await setVerdict(session, reopened, 'open')
    await settleDoubt(session, reopened)
    return done({ pair: id, reopened: reopened.length })
  })
}

async function part(session: Session, pair: Pair): Promise<boolean> {
  if (pair.b === null) {
    const row = { list: pair.list!, seq: pair.seq! }
    const worker = await workerOfRow(session, row)
    await deleteLink(session, row)
    await insertUnmatched(session, [row])
    if (worker !== undefined) {
      await applyReferenceFacts(session, [worker])
      session.note('registry', { act: 'apply-references', worker, subject: { list: row.list } })
    }
    return true
  }
  const merge = await findMerge(session, pair.id)
  if (!merge) return true
  if (!(await unmergeWorkers(session, merge.gone))) return false
  await undoMerge(session, merge.id)
  return true
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { restingOn, type ReviewRefusal } from '../../domain/identity/review.ts'
import { rootsOf } from '../../store/identity/candidates.ts'
import { deleteLink, insertUnmatched } from '../../store/identity/links.ts'
import { decreedSince, findMerge, mergesOfFamily, undoMerge } from '../../store/identity/merges.ts'
import type { Pair } from '../../store/identity/queue.ts'
import { pairsImpliedBy, setVerdict, workerOfRow } from '../../store/identity/verdicts.ts'
import { applyReferenceFacts } from '../../store/registry/references.ts'
import type { Session } from '../../store/session.ts'
import { unmergeWorkers, type Deferred } from '../registry/merge-workers.ts'

/**
 * Takes a verdict back: both records are what they were, the pair waits again, and so do the pairs settled besides. Part
 * of the caller's transaction; refused before anything has changed: where another verdict rests on it, or where what the
 * two became has been decreed or proposed since.
 * @param later where given, records are noted there instead of being made up to date at once
 * @returns the pairs that are open again
 */
export async function takeBack(
  session: Session,
  pair: Pair,
  later?: Deferred,
): Promise<Outcome<number[], ReviewRefusal>> {
  if (pair.state === 'open') return refused({ code: 'pair-open' })
  if (pair.impliedBy !== null) return refused({ code: 'pair-implied', by: pair.impliedBy })
  if (pair.state === 'same') {
    const parted = pair.b === null ? await unlinkRow(session, pair, later) : await part(session, pair, later)
    if (!parted.ok) return parted
  }
  const reopened = [pair.id, ...(await pairsImpliedBy(session, pair.id)).map((implied) => implied.id)]
  await setVerdict(session, reopened, 'open')
  return done(reopened)
}

async function unlinkRow(session: Session, pair: Pair, later?: Deferred): Promise<Outcome<null, ReviewRefusal>> {
  const row = { list: pair.list!, seq: pair.seq! }
  const worker = await workerOfRow(session, row)
  await deleteLink(session, row)
  await insertUnmatched(session, [row])
  if (worker !== undefined) {
    const root = (await rootsOf(session, [worker])).get(worker) ?? worker
    if (later) for (const one of [worker, root]) later.facts.add(one)
    else {
      await applyReferenceFacts(session, [...new Set([worker, root])])
      session.note('registry', { act: 'apply-references', worker, subject: { list: row.list } })
    }
  }
  return done(null)
}

async function part(session: Session, pair: Pair, later?: Deferred): Promise<Outcome<null, ReviewRefusal>> {
  const merge = await findMerge(session, pair.id)
  if (!merge) return done(null)
  const root = (await rootsOf(session, [merge.keep])).get(merge.keep) ?? merge.keep
  const [by] = restingOn(await mergesOfFamily(session, root), merge.gone)
  if (by !== undefined) return refused({ code: 'verdict-rests', by })
  const since = await decreedSince(session, merge)
  if (since?.kind === 'decree') return refused({ code: 'decree-since', decree: since.name })
  if (since) return refused({ code: 'proposal-since', proposal: since.name })
  if (!(await unmergeWorkers(session, merge.gone, root, later))) return refused({ code: 'not-joinable' })
  await undoMerge(session, merge.id)
  return done(null)
}

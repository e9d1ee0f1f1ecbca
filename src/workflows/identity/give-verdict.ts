import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ReviewRefusal } from '../../domain/identity/review.ts'
import { rootsOf } from '../../store/identity/candidates.ts'
import { deleteUnmatched, insertLinks } from '../../store/identity/links.ts'
import { insertMerge } from '../../store/identity/merges.ts'
import type { Pair } from '../../store/identity/queue.ts'
import {
  pairsAmong,
  pairsOfRow,
  partedBy,
  setVerdict,
  workerOfRow,
  type OpenPair,
} from '../../store/identity/verdicts.ts'
import { applyReferenceFacts } from '../../store/registry/references.ts'
import type { Session } from '../../store/session.ts'
import { mergeWorkers, type Deferred } from '../registry/merge-workers.ts'

/**
 * Gives a verdict on an open pair, and settles with it what follows: a third record of the same two people. Part of the
 * caller's transaction; refused before anything has changed. Whoever asked for a second opinion does not decide, nor by
 * way of another pair.
 * @param later where given, records are noted there instead of being made up to date at once
 * @returns the other pairs settled by the same stroke
 */
export async function giveVerdict(
  session: Session,
  pair: Pair,
  verdict: 'same' | 'different',
  later?: Deferred,
): Promise<Outcome<number[], ReviewRefusal>> {
  if (pair.askedBy === session.actor.account) return refused({ code: 'asked-yourself', pair: pair.id })
  const given = await (pair.b === null ? rowVerdict(session, pair, verdict, later) : workersVerdict(session, pair, pair.b, verdict, later)) // prettier-ignore
  if (given.ok) await setVerdict(session, [pair.id], verdict)
  return given
}

async function workersVerdict(
  session: Session,
  pair: Pair,
  b: number,
  verdict: 'same' | 'different',
  later?: Deferred,
): Promise<Outcome<number[], ReviewRefusal>> {
  const roots = await rootsOf(session, [pair.a, b])
  const [one, other] = [roots.get(pair.a) ?? pair.a, roots.get(b) ?? b]
  const besides = (await pairsAmong(session, [one, other])).filter(({ id }) => id !== pair.id)
  const own = ownQuestion(session, besides)
  if (own) return own
  if (one === other && verdict === 'different') return refused({ code: 'not-joinable' })
  if (one !== other && verdict === 'same') {
    const by = await partedBy(session, one, { worker: other })
    if (by !== undefined) return refused({ code: 'parted-before', by })
    // The older number stays: decisions and letters already speak of it.
    const [keep, gone] = [Math.min(one, other), Math.max(one, other)]
    if (!(await mergeWorkers(session, keep, gone, later))) return refused({ code: 'not-joinable' })
    await insertMerge(session, { pair: pair.id, keep, gone })
  }
  return settleBesides(session, besides, verdict, pair.id)
}

async function rowVerdict(
  session: Session,
  pair: Pair,
  verdict: 'same' | 'different',
  later?: Deferred,
): Promise<Outcome<number[], ReviewRefusal>> {
  if (verdict === 'different') return done([])
  const row = { list: pair.list!, seq: pair.seq! }
  if ((await workerOfRow(session, row)) !== undefined) return refused({ code: 'row-has-worker' })
  const worker = (await rootsOf(session, [pair.a])).get(pair.a)
  if (worker === undefined) return refused({ code: 'not-joinable' })
  const by = await partedBy(session, worker, row)
  if (by !== undefined) return refused({ code: 'parted-before', by })
  const others = await pairsOfRow(session, row, pair.id)
  const own = ownQuestion(session, others)
  if (own) return own
  await insertLinks(session, [{ ...row, worker, how: 'officer', weight: pair.weight }], null)
  await deleteUnmatched(session, [row])
  if (later) later.facts.add(worker)
  else {
    await applyReferenceFacts(session, [worker])
    session.note('registry', { act: 'apply-references', worker, subject: { list: row.list } })
  }
  return settleBesides(session, others, 'different', pair.id)
}

const ownQuestion = (session: Session, pairs: readonly OpenPair[]): Outcome<never, ReviewRefusal> | undefined => {
  const own = pairs.find(({ askedBy }) => askedBy === session.actor.account)
  return own && refused({ code: 'asked-yourself', pair: own.id })
}

async function settleBesides(
  session: Session,
  pairs: readonly OpenPair[],
  verdict: 'same' | 'different',
  by: number,
): Promise<Outcome<number[], ReviewRefusal>> {
  const ids = pairs.map(({ id }) => id)
  await setVerdict(session, ids, verdict, by)
  return done(ids)
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ReviewRefusal } from '../../domain/identity/review.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import { rootsOf } from '../../store/identity/candidates.ts'
import { deleteUnmatched, insertLinks } from '../../store/identity/links.ts'
import { findPair, type Pair } from '../../store/identity/queue.ts'
import {
  insertMerge,
  pairsOfRow,
  pairsWithin,
  postpone,
  setVerdict,
  workerOfRow,
} from '../../store/identity/verdicts.ts'
import { applyReferenceFacts } from '../../store/registry/references.ts'
import { mergeWorkers } from '../registry/merge-workers.ts'
import { settleDoubt } from './settle-doubt.ts'

export type Verdict = 'same' | 'different' | 'later'

/**
 * An officer's word on a doubtful pair. `same` lets one record speak for two, or gives a row of a reference list its
 * worker; `different` keeps them apart in every later run; `later` puts the pair at the end of the queue.
 * What the verdict settles besides (a third record merged into the same one) is settled with it.
 */
export async function decidePair(
  database: Database,
  actor: Actor,
  id: number,
  verdict: Verdict,
): Promise<Outcome<{ pair: number; settled: number }, ReviewRefusal>> {
  return asActor(database, actor, async (session) => {
    const pair = await findPair(session, id, true)
    if (!pair) return refused({ code: 'not-found' })
    if (pair.state !== 'open') return refused({ code: 'pair-decided', state: pair.state })
    session.note('identity', { act: verdict, worker: pair.a, subject: { pair: id, kind: pair.kind } })
    if (verdict === 'later') {
      await postpone(session, id)
      return done({ pair: id, settled: 0 })
    }
    const outcome = verdict === 'same' ? await join(session, pair) : done([])
    if (!outcome.ok) return outcome
    await setVerdict(session, [id], verdict)
    await settleDoubt(session, [id, ...outcome.value])
    return done({ pair: id, settled: outcome.value.length })
  })
}

/** @returns the other pairs that are settled by the same stroke */
async function join(session: Session, pair: Pair): Promise<Outcome<number[], ReviewRefusal>> {
  return pair.b === null ? joinRow(session, pair) : joinWorkers(session, pair, pair.b)
}

async function joinWorkers(session: Session, pair: Pair, b: number): Promise<Outcome<number[], ReviewRefusal>> {
  const roots = await rootsOf(session, [pair.a, b])
  const [one, other] = [roots.get(pair.a) ?? pair.a, roots.get(b) ?? b]
  if (one !== other) {
    // The older number stays: decisions and letters already speak of it.
    const [keep, gone] = [Math.min(one, other), Math.max(one, other)]
    if (!(await mergeWorkers(session, keep, gone))) return refused({ code: 'not-joinable' })
    await insertMerge(session, { pair: pair.id, keep, gone })
  }
  const within = (await pairsWithin(session, Math.min(one, other))).filter((id) => id !== pair.id)
  await setVerdict(session, within, 'same', pair.id)
  return done(within)
}

async function joinRow(session: Session, pair: Pair): Promise<Outcome<number[], ReviewRefusal>> {
  const row = { list: pair.list!, seq: pair.seq! }
  if ((await workerOfRow(session, row)) !== undefined) return refused({ code: 'row-has-worker' })
  const worker = (await rootsOf(session, [pair.a])).get(pair.a)
  if (worker === undefined) return refused({ code: 'not-joinable' })
  await insertLinks(session, [{ ...row, worker, how: 'officer', weight: pair.weight }], null)
  await deleteUnmatched(session, [row])
  await applyReferenceFacts(session, [worker])
  session.note('registry', { act: 'apply-references', worker, subject: { list: row.list } })
  const others = await pairsOfRow(session, row, pair.id)
  await setVerdict(session, others, 'different', pair.id)
  return done(others)
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ReviewRefusal } from '../../domain/identity/review.ts'
import { barTogether, type Pattern } from '../../domain/identity/together.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import { rootsOf } from '../../store/identity/candidates.ts'
import { findPair, type Pair } from '../../store/identity/queue.ts'
import { findTogether, insertTogether, lockAlike, niksDiffer, pairsTogether, undoTogether } from '../../store/identity/together.ts' // prettier-ignore
import { renewDeferred, type Deferred } from '../registry/merge-workers.ts'
import { giveVerdict } from './give-verdict.ts'
import { settleDoubt } from './settle-doubt.ts'
import { takeBack } from './take-back.ts'

/** So many pairs in one act: it stays a matter of seconds, and the rest is offered again. */
export const mostTogether = 200

/** A pair that an act left alone, and why. */
export type LeftAlone = { pair: number; code: ReviewRefusal['code'] | 'nik-differs' }

/** `decided` pairs got the verdict, `settled` followed from them; `left` are for an officer to look at one by one. */
export type Together = { act: number; decided: number; settled: number; left: LeftAlone[] }

/**
 * Gives one verdict to all open pairs of a pair's pattern, up to the newest one the officer was told of, as one act: each
 * pair has its own verdict and history, and the act is taken back as one. Never where something in the pattern
 * contradicts; a pair whose two records have different NIKs is left for an officer, whatever its pattern.
 */
export async function decideTogether(
  database: Database,
  actor: Actor,
  id: number,
  { verdict, upTo }: { verdict: 'same' | 'different'; upTo: number },
): Promise<Outcome<Together, ReviewRefusal>> {
  return asActor(database, actor, async (session) => {
    const pair = await findPair(session, id)
    if (!pair) return refused({ code: 'not-found' })
    const why = barTogether(patternOf(pair), verdict)
    if (why) return refused({ code: 'not-together', why })
    const [decided, settled, left]: [number[], number[], LeftAlone[]] = [[], [], []]
    const later: Deferred = { records: new Set(), facts: new Set() }
    for (const each of await lockAlike(session, pair.pattern, upTo, mostTogether)) {
      const one = await findPair(session, each)
      // Settled a moment ago by another pair of this act.
      if (one?.state !== 'open') continue
      const code = await giveOne(session, one, verdict, settled, later)
      if (code) left.push({ pair: each, code })
      else decided.push(each)
    }
    if (decided.length === 0) return refused({ code: 'none-together' })
    const act = await insertTogether(session, { pattern: pair.pattern, verdict, pairs: decided })
    session.note('identity', { act: 'decide-together', subject: { together: act, verdict, pairs: decided.length } })
    await renewDeferred(session, later)
    await settleDoubt(session, [...decided, ...settled])
    return done({ act, decided: decided.length, settled: settled.length, left })
  })
}

async function giveOne(
  session: Session,
  pair: Pair,
  verdict: 'same' | 'different',
  settled: number[],
  later: Deferred,
): Promise<LeftAlone['code'] | undefined> {
  if (verdict === 'same' && pair.b !== null) {
    const roots = await rootsOf(session, [pair.a, pair.b])
    if (await niksDiffer(session, roots.get(pair.a) ?? pair.a, roots.get(pair.b) ?? pair.b)) return 'nik-differs'
  }
  const given = await giveVerdict(session, pair, verdict, later)
  if (!given.ok) return given.refusal.code
  settled.push(...given.value)
  session.note('identity', {
    act: verdict,
    worker: pair.a,
    subject: { pair: pair.id, kind: pair.kind, together: true },
  })
  return undefined
}

/**
 * Takes an act on a pattern back: every pair of it that still has the verdict waits again. Those that can no longer be
 * parted keep their verdict and are told with the reason; the act then stands for them.
 */
export async function undoDecidedTogether(
  database: Database,
  actor: Actor,
  act: number,
): Promise<Outcome<{ act: number; reopened: number; kept: LeftAlone[] }, ReviewRefusal>> {
  return asActor(database, actor, async (session) => {
    const together = await findTogether(session, act)
    if (!together) return refused({ code: 'not-found' })
    if (!together.standing) return refused({ code: 'together-undone' })
    const [reopened, kept]: [number[], LeftAlone[]] = [[], []]
    const later: Deferred = { records: new Set(), facts: new Set() }
    for (const { id } of await pairsTogether(session, act)) {
      const pair = (await findPair(session, id))!
      const back = await takeBack(session, pair, later)
      if (!back.ok) kept.push({ pair: id, code: back.refusal.code })
      else {
        reopened.push(...back.value)
        session.note('identity', { act: 'undo', worker: pair.a, subject: { pair: id, verdict: pair.state } })
      }
    }
    if (kept.length === 0) await undoTogether(session, act)
    session.note('identity', { act: 'undo-together', subject: { together: act, reopened: reopened.length } })
    await renewDeferred(session, later)
    await settleDoubt(session, reopened)
    return done({ act, reopened: reopened.length, kept })
  })
}

export const patternOf = ({ kind, because, steps }: Pair): Pattern => ({
  kind,
  because: because as Pattern['because'],
  steps,
})

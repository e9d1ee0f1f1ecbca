import { createHash } from 'node:crypto'
import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { findKeptList, unattestedOfList, wasWithdrawn } from '../../store/registry/workers-of-list.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import type { Progress, Work } from '../work.ts'
import { attestWorkers, type NotAttested } from './attest-workers.ts'

/** Who signed a list that all of its people work, and the day they signed. */
export type SignedList = { list: number; attester: string; on: Day }

export type ListAttested = { taken: number; refused: Record<NotAttested['code'], number> }

const atOnce = 1_000

/**
 * Takes down a signed paper list: its signer says of everybody in it that they work, on that day. Whoever was spoken of
 * on or after that day, or is known to be dead, is left as it stands. A thousand people a transaction; running it again goes on where it stopped,
 * and says nothing twice.
 */
export async function attestList(
  database: Database,
  actor: Actor,
  today: Day,
  { list, attester, on }: SignedList,
  progress: Progress,
): Promise<Outcome<ListAttested>> {
  if (attester.trim() === '') return refused({ code: 'attester-needed' })
  const kept = await asActor(database, actor, (session) => findKeptList(session, list))
  if (!kept) return refused({ code: 'signed-list-not-kept' })
  const clientId = await asActor(database, actor, (session) => paperId(session, `${list}:${on}:${attester.trim()}`))
  const result: ListAttested = { taken: 0, refused: {} as ListAttested['refused'] }
  progress.step('Mencatat pernyataan yang ditandatangani')
  for (let after = 0; ;) {
    if (progress.cancelled()) return refused({ code: 'cancelled' })
    const workers = await asActor(database, actor, (session) => unattestedOfList(session, list, on, after, atOnce))
    const last = workers.at(-1)
    if (last === undefined) return done(result)
    const attestations = workers.map((worker) => ({ worker, answer: 'works' as const, on }))
    const outcome = await attestWorkers(database, actor, today, {
      attestations,
      attester,
      via: 'paper',
      paper: kept.file,
      clientId,
    })
    // When all are refused the outcome is the first refusal: counted like the others, unless the day itself is wrong.
    if (!outcome.ok && /^attestation-(in-future|too-old)$/.test(outcome.refusal.code)) return outcome
    result.taken += outcome.ok ? outcome.value.taken : 0
    const not = outcome.ok ? outcome.value.refused : workers.map(() => outcome.refusal as NotAttested)
    for (const { code } of not) result.refused[code] = (result.refused[code] ?? 0) + 1
    progress.advance(workers.length)
    after = last
  }
}

/** The same list, signer and day are the same paper, until it is taken back: then it is a new one. */
async function paperId(session: Session, name: string): Promise<string> {
  for (let turn = 0; ; turn++) {
    const id = nameId(turn === 0 ? name : `${name}:${turn}`)
    if (!(await wasWithdrawn(session, id))) return id
  }
}

function nameId(name: string): string {
  const hex = createHash('sha256').update(`bahu signed list ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** As a job: `today` is the day it was asked for. */
export const attestListWork: Work<SignedList & { today: Day }> = {
  name: 'registry.attest-list',
  title: 'Mencatat daftar yang ditandatangani',
  run: (database, actor, { today, ...signed }, progress) => attestList(database, actor, today, signed, progress),
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ListCounts } from '../../domain/ingest/list-counts.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { removeKept } from '../../store/files/kept-file.ts'
import { lockList, updateList } from '../../store/ingest/lists.ts'
import { markMended } from '../../store/ingest/mends.ts'

/** `again`: it was kept before, and what follows a keeping has been set going then. */
export type Kept = { list: number; counts: ListCounts; again: boolean }

/**
 * Keeps a list that was looked at: from now on its kept and doubtful rows are read downstream, and earlier bad rows that
 * they replace are not. Doubted headings must be confirmed first. Keeping twice is keeping once. A file that holds the row
 * of somebody who was erased goes with the keeping: nothing is left to read from it that others need.
 */
export async function keepList(database: Database, actor: Actor, id: number): Promise<Outcome<Kept>> {
  const outcome = await asActor(database, actor, async (session): Promise<Outcome<Kept & { gone: string | null }>> => {
    const list = await lockList(session, id)
    if (!list) return refused({ code: 'not-found' })
    if (list.state === 'kept') return done({ list: id, counts: list.counts, again: true, gone: null })
    if (list.state !== 'preview') return refused({ code: `list-${list.state}` })
    if (!list.sure) return refused({ code: 'headings-unsure' })
    const { kept, doubtful, refused: bad } = list.counts
    if (kept + doubtful === 0) return refused({ code: 'nothing-to-keep' })
    const mended = await markMended(session, id)
    session.note('ingest', { act: 'keep-list', subject: { list: id, kept, doubtful, refused: bad, mended } })
    const gone = list.counts.reasons['erased-on-request'] ? list.file : null
    await updateList(session, id, {
      state: 'kept',
      decided_by: actor.account,
      decided_at: new Date(),
      ...(gone && { file: null }),
    })
    return done({ list: id, counts: list.counts, again: false, gone })
  })
  if (!outcome.ok) return outcome
  const { gone, ...kept } = outcome.value
  if (gone) removeKept(database, gone)
  return done(kept)
}

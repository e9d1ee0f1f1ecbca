import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { removeKept } from '../../store/files/kept-file.ts'
import { deleteRows, lockList, updateList } from '../../store/ingest/lists.ts'

/**
 * Throws a list away before it is kept, also while it is being read: its rows, sealed cells and file are gone, the line
 * that it came and was discarded stays. A kept list cannot be discarded: others may rest on it.
 */
export async function discardList(database: Database, actor: Actor, id: number): Promise<Outcome<{ list: number }>> {
  const outcome = await asActor(
    database,
    actor,
    async (session): Promise<Outcome<{ list: number; file: string | null }>> => {
      const list = await lockList(session, id)
      if (!list) return refused({ code: 'not-found' })
      if (list.state === 'discarded') return done({ list: id, file: list.file })
      if (list.state === 'kept') return refused({ code: 'list-kept' })
      session.note('ingest', { act: 'discard-list', subject: { list: id, rows: list.counts.seen ?? 0 } })
      await deleteRows(session, id)
      await updateList(session, id, {
        state: 'discarded',
        file: null,
        checkpoint: null,
        decided_by: actor.account,
        decided_at: new Date(),
      })
      return done({ list: id, file: list.file })
    },
  )
  if (!outcome.ok) return outcome
  if (outcome.value.file) removeKept(database, outcome.value.file)
  return done({ list: id })
}

import type { Readable } from 'node:stream'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { Day } from '../../domain/basics/day.ts'
import type { FileRefusal } from '../../domain/ingest/file-refusal.ts'
import type { ListKind } from '../../domain/ingest/list-kind.ts'
import type { Defaults } from '../../domain/ingest/table/table.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { keepFile, removeKept } from '../../store/files/kept-file.ts'
import { keptSource } from '../../store/files/kept-source.ts'
import { findListOfFile, insertList } from '../../store/ingest/lists.ts'
import { openList } from './readers/open-list.ts'

export type Arrival = {
  fileName: string
  sender: string
  /** Undefined: told from the columns. */
  kind?: ListKind | undefined
  /** The day the list speaks of. */
  asOf: Day
  place?: number | undefined
  given?: Defaults | undefined
}

/** `again`: these very bytes were here before, and nothing was changed. */
export type Received = { list: number; again: boolean; state: string }

/**
 * Takes a file in: keeps it sealed, looks whether it is a list at all, and writes it down to be read. A file that is no
 * list is refused at the door with the reason and leaves nothing behind; one that is here already is that list.
 */
export async function receiveList(
  database: Database,
  actor: Actor,
  arrival: Arrival,
  source: Readable,
): Promise<Outcome<Received, FileRefusal | { code: 'sender-missing' }>> {
  const sender = arrival.sender.trim().replace(/\s+/g, ' ')
  if (sender === '') {
    source.resume()
    return refused({ code: 'sender-missing' })
  }
  const kept = await keepFile(database, source)
  let stays = false
  try {
    const before = await asActor(database, actor, (session) => findListOfFile(session, kept.hash))
    if (before) return done({ list: before.id, again: true, state: before.state })
    const refusal = await refusalOf(database, kept.id)
    if (refusal) return refused({ ...refusal, file: arrival.fileName })
    const list = await asActor(database, actor, (session) =>
      insertList(session, {
        kind: arrival.kind ?? 'workers',
        kindGiven: arrival.kind !== undefined,
        sender,
        fileName: arrival.fileName,
        file: kept.id,
        fileHash: kept.hash,
        bytes: kept.bytes,
        asOf: arrival.asOf,
        place: arrival.place ?? null,
        given: arrival.given ?? {},
      }),
    )
    stays = list !== undefined
    if (list !== undefined) return done({ list, again: false, state: 'reading' })
  } finally {
    if (!stays) removeKept(database, kept.id)
  }
  // Somebody else sent the same file in the same moment: theirs is the list.
  const theirs = await asActor(database, actor, (session) => findListOfFile(session, kept.hash))
  return done({ list: theirs?.id ?? 0, again: true, state: theirs?.state ?? 'reading' })
}

async function refusalOf(database: Database, file: string): Promise<FileRefusal | undefined> {
  const source = await keptSource(database, file)
  try {
    const opened = await openList(source)
    return opened.ok ? undefined : opened.refusal
  } finally {
    await source.close()
  }
}

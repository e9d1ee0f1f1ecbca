import type { Readable } from 'node:stream'
import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findIncoming, markLoaded, saveIncoming } from '../../store/enrolment/incoming.ts'
import { keepFile, readKept, removeKept } from '../../store/files/kept-file.ts'
import { keptSource } from '../../store/files/kept-source.ts'
import { openList } from '../ingest/readers/open-list.ts'
import { receiveList, type Received } from '../ingest/receive-list.ts'

/** Whom a recap handed in by the branch comes from, as a sender of lists. */
const sender = 'BPJS Ketenagakerjaan'

/** Takes a recap from the insurer's branch, sealed. What is no list is refused at once and not kept. */
export async function handInRecap(
  database: Database,
  actor: Actor,
  { fileName, asOf }: { fileName: string; asOf: Day },
  source: Readable,
): Promise<Outcome<{ incoming: number }>> {
  const kept = await keepFile(database, source)
  let stays = false
  try {
    const opened = await keptSource(database, kept.id)
    const list = await openList(opened).finally(() => void opened.close())
    if (!list.ok) return refused({ ...list.refusal, place: { file: fileName } })
    const incoming = await asActor(database, actor, async (session) => {
      const id = await saveIncoming(session, { file: kept.id, fileName, bytes: kept.bytes, asOf })
      session.note('enrolment', { act: 'hand-in-recap', subject: { incoming: id } })
      return id
    })
    stays = true
    return done({ incoming })
  } finally {
    if (!stays) removeKept(database, kept.id)
  }
}

/** Loads a recap handed in through the same door as any list; whoever calls starts the reading of that list. */
export async function loadHandedIn(
  database: Database,
  actor: Actor,
  { incoming }: { incoming: number },
): Promise<Outcome<Received>> {
  const found = await asActor(database, actor, (session) => findIncoming(session, incoming))
  if (!found) return refused({ code: 'not-found' })
  if (found.file === null) return done({ list: found.list!, again: true, state: 'reading' })
  const { file, fileName, asOf } = found
  const received = await receiveList(
    database,
    actor,
    { fileName, sender, kind: 'recap', asOf },
    readKept(database, file),
  )
  if (!received.ok) return received
  await asActor(database, actor, async (session) => {
    await markLoaded(session, incoming, received.value.list)
    session.note('enrolment', { act: 'load-handed-in', subject: { incoming, list: received.value.list } })
  })
  removeKept(database, file)
  return received
}

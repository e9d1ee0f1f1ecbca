import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { ListCounts } from '../../domain/ingest/list-counts.ts'
import { listStopped } from '../../store/access/stopped.ts'
import { listAreas } from '../../store/ingest/areas.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { removeKept } from '../../store/files/kept-file.ts'
import { deleteRows, findList, lockList, updateList, type List } from '../../store/ingest/lists.ts'
import { loadMapping } from '../../store/ingest/mapping.ts'
import { saveChunk, type Chunk } from '../../store/ingest/save-chunk.ts'
import { day } from '../../domain/basics/day.ts'
import type { Progress, Work } from '../work.ts'
import type { CheckOrder } from './check-rows.ts'
import { readHere } from './read-here.ts'
import { readInThread } from './read-in-thread.ts'
import { settleList } from './settle-list.ts'

const rowsPerChunk = 5_000
/** Up to so many bytes a file is read at once, in some tenths of a second. */
const smallFile = 128 * 1024

/**
 * Reads a received file to its end: every row checked, matched by exact NIK, sealed and stored, some thousand in each
 * transaction together with the checkpoint. Running it again after a kill goes on after the last stored row; running it
 * twice at once stores every row once, for a chunk is only taken at the checkpoint it goes on from.
 */
export async function loadList(
  database: Database,
  actor: Actor,
  { list: id }: { list: number },
  progress: Progress,
): Promise<Outcome<ListCounts>> {
  const found = await asActor(database, actor, async (session) => {
    const list = await findList(session, id)
    if (!list) return undefined
    const mapping = await loadMapping(session, list.sender)
    return { list, areas: await listAreas(session), mapping, stopped: await listStopped(session) }
  })
  if (!found) return refused({ code: 'not-found' })
  const { list } = found
  if (list.state === 'preview' || list.state === 'kept') return done(list.counts)
  if (list.state !== 'reading' || list.file === null) return refused({ code: `list-${list.state}` })

  progress.step('Membaca berkas (kB)', Math.ceil(list.bytes / 1024))
  let at = list.checkpoint?.seq ?? 0
  let shown = 0
  let stopped = false
  const order: CheckOrder = {
    regency: actor.regency,
    areas: found.areas,
    on: day(list.as_of),
    kind: list.kind_given ? list.kind : undefined,
    fileName: list.file_name,
    given: list.given,
    remembered: { ...found.mapping, ...list.overrides },
    from: list.checkpoint,
    sealKey: database.keys.seal,
    lookupKey: database.keys.lookupKey,
    stopped: found.stopped,
    rowsPerChunk,
  }
  const take = async (chunk: Chunk, bytesRead: number) => {
    stopped = progress.cancelled()
    if (stopped) return false
    const stored = await asActor(database, actor, (session) => saveChunk(session, id, at, chunk))
    at = chunk.checkpoint.seq
    progress.advance(Math.ceil(bytesRead / 1024) - shown)
    shown = Math.ceil(bytesRead / 1024)
    return stored
  }
  const outcome =
    list.bytes <= smallFile
      ? await readHere(database, list.file, order, take)
      : await readInThread({ ...order, files: database.home.files, file: list.file }, take)
  if (!outcome.ok) return failList(database, actor, list, outcome.refusal)
  if (stopped) return refused({ code: 'cancelled' })
  if (outcome.value === 'stopped') return whatHappened(database, actor, id)
  return settleList(database, actor, id, progress)
}

/** The durable job of loading a list. */
export const loadListWork: Work<{ list: number }, ListCounts> = {
  name: 'ingest.load-list',
  title: 'Memuat daftar',
  run: loadList,
}

/** A file that turned out damaged on the way is refused whole: what was stored of it is taken away with its state. */
async function failList(
  database: Database,
  actor: Actor,
  list: List,
  refusal: { code: string },
): Promise<Outcome<never>> {
  await asActor(database, actor, async (session) => {
    const now = await lockList(session, list.id)
    if (now?.state !== 'reading') return
    session.note('ingest', { act: 'fail-list', subject: { list: list.id, code: refusal.code } })
    await deleteRows(session, list.id)
    await updateList(session, list.id, { state: 'failed', problem: refusal, file: null, checkpoint: null })
  })
  if (list.file) removeKept(database, list.file)
  return refused({ ...refusal, file: list.file_name })
}

/** Somebody else read on, or discarded the list, while this run was at it. */
async function whatHappened(database: Database, actor: Actor, id: number): Promise<Outcome<ListCounts>> {
  const now = await asActor(database, actor, (session) => findList(session, id))
  if (now?.state === 'preview' || now?.state === 'kept') return done(now.counts)
  return refused({ code: now?.state === 'reading' ? 'list-being-read' : 'cancelled' })
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import {
  countWorkers,
  findWorkers,
  findWorkersByNik,
  type Cursor,
  type WorkerFilter,
} from '../../store/registry/find-workers.ts'
import { viewLine, type WorkerLine } from './view-worker.ts'

export type WorkerSearch = Omit<WorkerFilter, 'words'> & { q?: string | undefined }

/** The words of a search as names are written: capitals, no marks. */
export const searchWords = (q: string): string[] =>
  q
    .toUpperCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .slice(0, 6)

/** One page of the workers within the actor's reach, masked; the total on the first page. */
export async function searchWorkers(
  database: Database,
  actor: Actor,
  { q, ...filter }: WorkerSearch,
  limit: number,
  after?: Cursor,
): Promise<{ rows: WorkerLine[]; next: Cursor | undefined; total: number | null }> {
  const narrowed: WorkerFilter = { ...filter, words: q ? searchWords(q) : [] }
  return asActor(database, actor, async (session) => {
    const { rows, next } = await findWorkers(session, narrowed, limit, after)
    const total = after ? null : await countWorkers(session, narrowed)
    return { rows: rows.map((row) => viewLine(session, row)), next, total }
  })
}

/** Who has exactly this NIK: a keyed hash is compared, the number itself is nowhere searched or logged. */
export async function findByNik(database: Database, actor: Actor, nik: string): Promise<Outcome<WorkerLine[]>> {
  const digits = nik.replace(/[\s.'-]/g, '')
  if (!/^\d{16}$/.test(digits)) return refused({ code: 'nik-wrong-length', found: digits.length })
  return asActor(database, actor, async (session) =>
    done((await findWorkersByNik(session, digits)).map((row) => viewLine(session, row))),
  )
}

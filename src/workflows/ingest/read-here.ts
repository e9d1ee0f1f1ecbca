import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import type { FileRefusal } from '../../domain/ingest/file-refusal.ts'
import type { Database } from '../../store/database.ts'
import { keptSource } from '../../store/files/kept-source.ts'
import type { Chunk } from '../../store/ingest/save-chunk.ts'
import { checkRows, type CheckOrder } from './check-rows.ts'
import { UnreadableFile } from './opc/unreadable-file.ts'
import { openList } from './readers/open-list.ts'
import { readRows } from './readers/read-rows.ts'

/**
 * Reads and checks a kept file here, as `readInThread` does in a thread of its own: starting one costs as much as
 * reading some thousand rows, and offices send hundreds of files that hold a hundred.
 * @param take stores a chunk; false ends the reading
 */
export async function readHere(
  database: Database,
  file: string,
  order: CheckOrder,
  take: (chunk: Chunk, bytesRead: number) => Promise<boolean>,
): Promise<Outcome<'read' | 'stopped', FileRefusal>> {
  const source = await keptSource(database, file)
  try {
    const opened = await openList(source)
    if (!opened.ok) return opened
    for await (const chunk of checkRows(readRows(opened.value), order))
      if (!(await take(chunk, source.size))) return done('stopped')
    return done('read')
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.refusal)
    throw error
  } finally {
    await source.close()
  }
}

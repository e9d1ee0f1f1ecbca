import { BadBackup } from './container.ts'
import { readEntries } from './frames.ts'
import { byteSum } from './held-files.ts'
import type { Begin, FileSum, Head, Manifest, TableSum } from './manifest.ts'
import { rowSum } from './row-sum.ts'
import type { BackupProgress } from './write-content.ts'

/** What is done with a table and a file while a backup is read; what is left unread is passed over. */
export type Taker = {
  operatorKey?: (key: string) => void
  table?: (name: string, data: AsyncIterable<Buffer>) => Promise<void>
  file?: (id: string, data: AsyncIterable<Buffer>) => Promise<void>
}

/**
 * Reads a backup from beginning to end and compares every table and file with what its end says of them.
 * @throws BadBackup when something is missing or differs
 */
export async function takeContent(
  content: AsyncIterable<Buffer>,
  progress: BackupProgress,
  taker: Taker = {},
): Promise<Manifest> {
  const tables: TableSum[] = []
  const files: FileSum[] = []
  let begin: Begin | undefined
  for await (const { head, data } of readEntries<Head>(content)) {
    if (head.kind === 'begin') begin = head
    else if (head.kind === 'operator-key') taker.operatorKey?.(head.key)
    else if (head.kind === 'table') {
      const sum = rowSum()
      const rows = async function* () {
        for await (const piece of data) {
          progress.advance(sum.add(piece))
          yield piece
        }
      }
      await (taker.table ?? drain)(head.name, rows())
      tables.push({ name: head.name, ...sum.result() })
    } else if (head.kind === 'file') {
      const sum = byteSum()
      await (taker.file ?? drain)(head.id, sum.through(data))
      files.push({ id: head.id, ...sum.result() })
      progress.advance(1)
    } else {
      const same = JSON.stringify([tables, files]) === JSON.stringify([head.tables, head.files])
      if (!same || !begin) throw new BadBackup('damaged-backup')
      return { begin, end: head }
    }
  }
  throw new BadBackup('damaged-backup')
}

async function drain(_name: string, data: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of data);
}

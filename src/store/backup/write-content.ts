import type pg from 'pg'
import type { Home } from '../home.ts'
import { appliedMigrations } from '../migrate.ts'
import { operatorOf } from '../operate/data-keys.ts'
import { copyOut, fixedText } from './copy-table.ts'
import { writeEntry } from './frames.ts'
import { byteSum, holdFiles } from './held-files.ts'
import { listHistoryEnds, listSequences, listTables } from './list-tables.ts'
import type { Begin, End, FileSum, Head, TableSum } from './manifest.ts'
import { rowSum } from './row-sum.ts'

export type BackupProgress = { step: (name: string, total?: number) => void; advance: (by: number) => void }

export type Taking = {
  id: string
  version: string
  day: string
  takenAt: string
  /** Given only where the whole lies under a passphrase. */
  operatorKey?: string
}

/**
 * The whole of an installation as one stream: every table of one snapshot, then the kept files, then what was written.
 * @param told is given the last entry once it has been written
 */
export async function* writeContent(
  client: pg.ClientBase,
  home: Home,
  taking: Taking,
  progress: BackupProgress,
  told: (manifest: { begin: Begin; end: End }) => void,
): AsyncGenerator<Buffer> {
  const entry = (head: Head, data?: AsyncIterable<Buffer>) => writeEntry(head, data)
  const { operatorKey, ...about } = taking
  const held = holdFiles(home, taking.id)
  try {
    held.take()
    await client.query('begin isolation level repeatable read read only')
    await client.query(fixedText)
    const found = await listTables(client)
    held.take()
    const { rows: server } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    const { rows: regencies } = await client.query<{ regency: string; name: string }>(
      'select regency, name from access.regency order by 1',
    )
    const begin: Begin = {
      kind: 'begin',
      format: 1,
      ...about,
      postgres: server[0]!.version,
      operator: await operatorOf(client),
      regencies,
      migrations: await appliedMigrations(client),
      tables: found.map(({ name, columns }) => ({ name, columns })),
    }
    yield* entry(begin)
    if (operatorKey) yield* entry({ kind: 'operator-key', key: operatorKey })

    progress.step('Menyalin tabel', found.reduce((sum, table) => sum + table.estimate, 0) || undefined)
    const tables: TableSum[] = []
    for (const table of found) {
      const sum = rowSum()
      const rows = async function* () {
        for await (const piece of copyOut(client, table)) {
          progress.advance(sum.add(piece))
          yield piece
        }
      }
      yield* entry({ kind: 'table', name: table.name }, rows())
      tables.push({ name: table.name, ...sum.result() })
    }
    const sequences = await listSequences(client)
    const historyEnds = await listHistoryEnds(client)
    await client.query('commit')

    const files: FileSum[] = []
    progress.step('Menyalin berkas', held.list().length)
    for (const id of held.list()) {
      const sum = byteSum()
      yield* entry({ kind: 'file', id }, sum.through(held.read(id)))
      files.push({ id, ...sum.result() })
      progress.advance(1)
    }
    const end: End = { kind: 'end', tables, files, sequences, historyEnds }
    yield* entry(end)
    told({ begin, end })
  } finally {
    held.release()
  }
}

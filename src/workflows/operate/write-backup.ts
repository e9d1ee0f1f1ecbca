import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Day } from '../../domain/basics/day.ts'
import { writeContainer, type Closing } from '../../store/backup/container.ts'
import type { Manifest } from '../../store/backup/manifest.ts'
import { noteBackup } from '../../store/backup/records.ts'
import { writeContent, type BackupProgress } from '../../store/backup/write-content.ts'
import type { Home } from '../../store/home.ts'
import { asOwner } from '../../store/operate/as-owner.ts'

export type Written = { id: string; file: string; bytes: number; rows: number; files: number; tables: number }

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/**
 * Writes one file that holds everything: all tables as one snapshot saw them, and the kept files. Bahu may run meanwhile.
 * @param at the instant, and the office's day of it
 * @param withKey lays the operator's key inside; only under a passphrase
 */
export async function writeBackup(
  place: { home: Home; ownerUrl: string },
  path: string,
  at: { takenAt: string; day: Day },
  closing: Closing & { withKey?: Buffer },
  progress: BackupProgress,
): Promise<Written> {
  const id = randomUUID()
  const file = resolve(path)
  const { withKey } = closing
  if (withKey && 'operator' in closing) throw new Error('the operator key goes only under a passphrase')
  const taking = { id, version, ...at, ...(withKey && { operatorKey: withKey.toString('hex') }) }
  let manifest: Manifest | undefined
  const bytes = await asOwner(place.ownerUrl, (client) =>
    writeContainer(
      file,
      { id, version, takenAt: at.takenAt },
      closing,
      writeContent(client, place.home, taking, progress, (told) => (manifest = told)),
    ),
  )
  const { tables, files } = manifest!.end
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const sealedBy = 'operator' in closing ? 'operator' : 'passphrase'
  const counts = { id, bytes, rows, files: files.length }
  await asOwner(place.ownerUrl, (client) =>
    noteBackup(client, { ...counts, beganAt: at.takenAt, file: basename(file), sealedBy }),
  )
  return { ...counts, file, tables: tables.length }
}

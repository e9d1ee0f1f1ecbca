import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { takeContent } from '../../store/backup/check-content.ts'
import { readContainer, type Opening } from '../../store/backup/container.ts'
import { copyIn } from '../../store/backup/copy-table.ts'
import { pathIn } from '../../store/backup/held-files.ts'
import { isEmpty, misfitOf, proveLoaded, rebuildEmpty } from '../../store/backup/rebuild.ts'
import { noteRestore } from '../../store/backup/records.ts'
import type { BackupProgress } from '../../store/backup/write-content.ts'
import { deriveKeyring, fingerprintOf } from '../../store/keys/keyring.ts'
import { migrate } from '../../store/migrate.ts'
import { asOwner, asOwnerOnce } from '../../store/operate/as-owner.ts'
import { wrapAnew } from '../../store/operate/data-keys.ts'
import { placeRestoredFiles, restoredFilesOf } from '../../store/operate/restored-files.ts'
import { checkBackup, type BackupRefusal } from './check-backup.ts'
import type { Place } from './open-place.ts'

export type RestoreRefusal =
  | BackupRefusal
  | { code: 'not-empty' | 'backup-of-newer-program' | 'other-migrations' }
  | { code: 'operator-key-needed'; fingerprint: string }

export type Restored = {
  id: string
  day: string
  takenAt: string
  tables: number
  rows: number
  files: number
  migrated: string[]
}

/** Whether anything would be replaced. */
export const holdsData = (place: Place): Promise<boolean> =>
  asOwner(place.ownerUrl, async (client) => !(await isEmpty(client)))

/**
 * Puts a backup in the place of what is there. The backup is read in full first; then everything happens in one
 * transaction, which commits only when every table read back is what the backup holds. Cut off anywhere, the old state
 * stands, files included; once it is committed, the next start finishes what is left to do with the files.
 * @param place held alone
 * @param replace whether a database that holds somebody's rows may be replaced
 */
export async function restoreBackup(
  place: Place,
  path: string,
  opening: Opening & { operators: readonly Buffer[] },
  replace: boolean,
  progress: BackupProgress,
): Promise<Outcome<Restored, RestoreRefusal>> {
  if (!replace && (await holdsData(place))) return refused({ code: 'not-empty' })
  const operators = [place.operator, ...opening.operators]
  const checked = await checkBackup(path, { ...opening, operators }, progress, {
    operatorKey: (key) => void operators.push(Buffer.from(key, 'hex')),
  })
  if (!checked.ok) return checked
  const { begin, end } = checked.value
  const misfit = misfitOf(begin)
  if (misfit) return refused({ code: misfit })
  const under = operators.find((one) => fingerprintOf(one) === begin.operator)
  if (!under) return refused({ code: 'operator-key-needed', fingerprint: begin.operator ?? '' })

  const id = randomUUID()
  const restored = restoredFilesOf(place.home, id)
  mkdirSync(restored, { recursive: true, mode: 0o700 })
  const keys = deriveKeyring(place.operator)
  const rows = end.tables.reduce((sum, table) => sum + table.rows, 0)
  await asOwnerOnce(place.ownerUrl, async (client) => {
    const putBack = await rebuildEmpty(client, keys, begin)
    const tables = new Map(begin.tables.map((table) => [table.name, table]))
    progress.step('Memulihkan', rows + end.files.length)
    await takeContent(readContainer(path, { ...opening, operators }), progress, {
      table: (name, data) => copyIn(client, tables.get(name)!, data),
      file: (file, data) =>
        pipeline(Readable.from(data), createWriteStream(pathIn(restored, file), { mode: 0o600, flush: true })),
    })
    progress.step('Membangun indeks')
    await putBack()
    progress.step('Membandingkan dengan cadangan', rows)
    await proveLoaded(client, end, progress.advance)
    if (!under.equals(place.operator)) await wrapAnew(client, under, place.operator)
    await noteRestore(client, { id, file: basename(path), backup: begin.id, takenAt: begin.takenAt, rows, files: end.files.length }) // prettier-ignore
  }).catch((error: unknown) => {
    rmSync(restored, { recursive: true, force: true })
    throw error
  })
  progress.step('Menempatkan berkas')
  placeRestoredFiles(place.home, resolve(restored))
  progress.step('Menjalankan migrasi')
  const migrated = await migrate(place.ownerUrl, keys)
  return done({
    id,
    day: begin.day,
    takenAt: begin.takenAt,
    tables: end.tables.length,
    rows,
    files: end.files.length,
    migrated,
  })
}

import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { done, refused } from '../../../domain/basics/outcome.ts'
import { noteChecked, noteRemoved } from '../../../store/backup/records.ts'
import { asOwner } from '../../../store/operate/as-owner.ts'
import { silent } from '../../work.ts'
import { checkBackup } from '../check-backup.ts'
import type { Nightly } from '../nightly.ts'
import { backupName, outdated } from '../retention.ts'
import { writeBackup } from '../write-backup.ts'

/** Writes a backup to `BAHU_BACKUP_DIR`, reads it back in full, and only then removes those that are outdated. */
export const nightlyBackup: Nightly = {
  name: 'operate.backup',
  title: 'Menulis cadangan',
  at: '0 2',
  per: 'installation',
  run: async ({ database, ownerUrl, on, at, env }) => {
    if (!env.BAHU_BACKUP_DIR) return refused({ code: 'backup-folder-unset' })
    const folder = resolve(env.BAHU_BACKUP_DIR)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const name = backupName(on, at)
    const place = { home: database.home, ownerUrl }
    const written = await writeBackup(
      place,
      join(folder, name),
      { takenAt: at, day: on },
      { operator: database.keys },
      silent,
    )
    const checked = await checkBackup(written.file, { operators: [database.keys] }, silent)
    await asOwner(ownerUrl, (client) => noteChecked(client, written.id, checked.ok ? null : checked.refusal.code))
    if (!checked.ok) return checked
    const gone = outdated(readdirSync(folder))
    for (const one of gone) rmSync(join(folder, one), { force: true })
    await asOwner(ownerUrl, (client) => noteRemoved(client, gone))
    const { bytes, rows, files } = written
    const size = `${(bytes / 1e6).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
    return done({
      did: { bytes, rows, files, removed: gone.length },
      says: `${name}: ${size}, ${rows.toLocaleString('id-ID')} baris, ${files} berkas; terbaca utuh. ${gone.length} cadangan lama dihapus.`,
    })
  },
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { takeContent, type Taker } from '../../store/backup/check-content.ts'
import { BadBackup, readContainer, type Opening } from '../../store/backup/container.ts'
import type { Manifest } from '../../store/backup/manifest.ts'
import type { BackupProgress } from '../../store/backup/write-content.ts'

export type BackupRefusal = { code: BadBackup['code']; fingerprint?: string }

/** Reads a backup in full, without any database: every chunk opens, every table and file is what its end says. */
export async function checkBackup(
  file: string,
  opening: Opening,
  progress: BackupProgress,
  taker: Taker = {},
): Promise<Outcome<Manifest, BackupRefusal>> {
  progress.step('Memeriksa cadangan')
  try {
    return done(await takeContent(readContainer(file, opening), progress, taker))
  } catch (error) {
    if (!(error instanceof BadBackup)) throw error
    const { code, fingerprint } = error
    return refused({ code, ...(fingerprint && { fingerprint }) })
  }
}

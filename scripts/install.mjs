import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './our-node.mjs'

/** Installs from the lock file when node_modules is missing or of another lock. */
export function installWhatIsMissing() {
  if (isInstalled()) return
  console.log('Memasang paket (npm ci) …')
  const npm = process.env.npm_execpath
  const [command, first] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  // Some packages ask for a newer Node than the host's; they run under the one the project brings.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const installed = spawnSync(command, [...first, 'ci', ...options], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && first.length === 0,
  })
  if (installed.status !== 0) {
    console.error('Paket tidak dapat dipasang: periksa sambungan ke registri npm, lalu ulangi.')
    process.exit(installed.status ?? 1)
  }
}

/** npm writes what it installed into node_modules/.package-lock.json; packages of other platforms are not in it. */
function isInstalled() {
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const installed = versions(installedFile)
  return Object.entries(versions(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional === true),
  )
}

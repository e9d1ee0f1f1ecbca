import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Node 24 from the project's own packages where the platform has one; else the host's, which must be 22.18 or later. */
export function findNode() {
  const ours = fileURLToPath(
    new URL(`../node_modules/node-${process.platform}-${process.arch}/bin/node`, import.meta.url),
  )
  if (existsSync(ours) && spawnSync(ours, ['--version'], { stdio: 'ignore' }).status === 0) return ours
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  console.error(`Node ${process.versions.node} terlalu lama: pasang Node 22.18 atau lebih baru, lalu ulangi.`)
  process.exit(1)
}

/** Where Node keeps what it has compiled: a command starts in a third of the time. Where it cannot write, it does without. */
export const ourEnv = { NODE_COMPILE_CACHE: resolve(root, 'node_modules/.cache/compiled'), ...process.env }

/** Runs a script of the project and passes signals on; gives its exit code. */
export function runUnderOurNode(args, options = {}) {
  const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', ...args.map(inRoot)], {
    stdio: 'inherit',
    env: ourEnv,
    ...options,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1))))
}

const inRoot = (arg, index) => (index === 0 ? resolve(root, arg) : arg)

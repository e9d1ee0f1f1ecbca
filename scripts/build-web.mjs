import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runUnderOurNode } from './our-node.mjs'

/** Builds the pages when they were never built, or their sources have changed since. */
export async function buildWebIfStale() {
  const marker = join(root, 'dist', 'web', '.built-from')
  const now = fingerprint()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === now) return
  console.log('Membangun halaman web …')
  // Under a test runner NODE_ENV is `test`, and React's development build reads every route twice.
  const env = { ...process.env, NODE_ENV: 'production' }
  const build = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']
  const code = await runUnderOurNode(build, { cwd: root, env })
  if (code !== 0) process.exit(code)
  writeFileSync(marker, now)
}

function fingerprint() {
  const hash = createHash('sha256')
  const add = (path) => hash.update(path).update(readFileSync(join(root, path)))
  for (const folder of ['src/web', 'src/domain']) {
    for (const name of readdirSync(join(root, folder), { recursive: true }).map(String).sort()) {
      if (/\.(tsx?|css|html|svg|json)$/.test(name) && !/\.test\.tsx?$/.test(name)) add(join(folder, name))
    }
  }
  for (const path of ['vite.config.ts', 'package-lock.json']) add(path)
  return hash.digest('hex')
}

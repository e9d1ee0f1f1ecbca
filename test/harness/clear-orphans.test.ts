// Oracle: homes planted as killed and living runs leave them, and a real process that stands in for a server left running.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { claimHome, clearOrphans } from './clear-orphans.ts'

const directory = mkdtempSync(join(tmpdir(), 'orphans-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
const home = (name: string) => {
  mkdirSync(join(directory, name, 'postgres'), { recursive: true })
  return join(directory, name)
}

it('takes away the homes of dead runs with the server still on them, and nobody else’s', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const orphan = home('bahu-test-dead')
  writeFileSync(join(orphan, 'run.pid'), String(dead))
  const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', orphan], { stdio: 'ignore' })
  const ended = new Promise((resolve) => server.on('exit', (_code, signal) => resolve(signal)))
  writeFileSync(join(orphan, 'postgres', 'postmaster.pid'), `${server.pid}\n${orphan}\n`)
  claimHome(home('bahu-test-living'))
  home('bahu-test-unclaimed')
  writeFileSync(join(home('something-else'), 'run.pid'), String(dead))

  expect(clearOrphans(directory)).toEqual(['bahu-test-dead'])
  if (process.platform === 'linux') expect(await ended).toBe('SIGQUIT')
  else server.kill()
  expect(existsSync(orphan)).toBe(false)
  expect(existsSync(join(directory, 'bahu-test-living'))).toBe(true)
})

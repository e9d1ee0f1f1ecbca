// Oracle: what the program says and does at its edges: ports, homes, signals, kills; run as real processes.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBahu, type Running } from '../harness/run-bahu.ts'

const root = mkdtempSync(join(tmpdir(), 'bahu-serve-'))
// Root's database runs as another user, who must be able to pass.
chmodSync(root, 0o711)
const running = new Set<Running>()
afterAll(async () => {
  for (const one of running) one.child.kill('SIGTERM')
  await Promise.all([...running].map((one) => one.ended))
  rmSync(root, { recursive: true, force: true })
})

function bahu(args: string[], env: Record<string, string> = {}): Running {
  const started = runBahu(args, { BAHU_DATA: join(root, 'home'), BAHU_PASSWORD: 'bahu-membahu', ...env })
  running.add(started)
  void started.ended.then(() => running.delete(started))
  return started
}

const databasePid = () =>
  (JSON.parse(readFileSync(join(root, 'home', 'running.json'), 'utf8')) as { database: { pid: number } }).database.pid
const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
const administrator = ['--as', 'pengelola@kantor.example']

describe('bahu serve', () => {
  let port: number
  let server: Running
  beforeAll(async () => {
    port = await freePort()
    // The first account is made on the machine itself, before anything is served.
    const account = ['--name', 'Pengelola', '--email', 'pengelola@kantor.example', '--role', 'administrator']
    const begun = await bahu(['access', 'begin', '--regency', '35.09', ...account], {
      BAHU_NEW_PASSWORD: 'bahu-membahu',
    }).ended
    expect(begun.code, begun.out).toBe(0)
    server = bahu(['serve', '--port', String(port)])
    await server.says('Bahu berjalan di')
  })

  it('says where its data lies and where it answers, and answers there', async () => {
    expect(await server.says('Ctrl-C')).toContain(join(root, 'home'))
    const session = (await (await fetch(`http://localhost:${port}/api/session`)).json()) as object
    expect(session).toMatchObject({ account: null, demo: false, regency: { code: '35.09' } })
  })

  it('keeps its key closed to others', () => {
    expect(statSync(join(root, 'home', 'keys', 'operator.key')).mode & 0o077).toBe(0)
    expect(statSync(join(root, 'home', 'keys')).mode & 0o077).toBe(0)
  })

  it.runIf(process.getuid?.() === 0)(
    'as root, a home its database cannot reach is refused with the remedy',
    async () => {
      mkdirSync(join(root, 'closed'), { mode: 0o700 })
      const refused = await bahu(['access', 'accounts'], { BAHU_DATA: join(root, 'closed', 'home') }).ended
      expect(refused.out).toContain('BAHU_DATA')
      expect(refused.code).toBe(1)
    },
  )

  it('a second one says that the data directory, or the port, is taken', async () => {
    const sameHome = await bahu(['serve', '--port', String(await freePort())]).ended
    expect(sameHome.out).toContain('sedang dipakai Bahu lain')
    expect(sameHome.out).toContain('BAHU_DATA')
    expect(sameHome.code).toBe(3)
    const samePort = await bahu(['serve', '--port', String(port)], { BAHU_DATA: join(root, 'other') }).ended
    expect(samePort.out).toContain(`Port ${port} sedang dipakai`)
    expect(samePort.code).toBe(3)
  })

  it('a command joins the running database, and leaves it running', async () => {
    const listed = await bahu(['--json', 'access', 'accounts', ...administrator]).ended
    expect(listed.code, listed.out).toBe(0)
    expect(JSON.parse(listed.out)).toMatchObject({ accounts: [{ email: 'pengelola@kantor.example' }] })
    expect((await fetch(`http://localhost:${port}/api/session`)).status).toBe(200)
  })

  it('Ctrl-C closes it in order, database and all', async () => {
    const pid = databasePid()
    server.child.kill('SIGINT')
    expect((await server.ended).code).toBe(0)
    expect(alive(pid)).toBe(false)
  })

  it('killed, it leaves its database behind; the next start takes it over with everything in it', async () => {
    const killed = bahu(['serve', '--port', String(port)])
    await killed.says('Bahu berjalan di')
    const left = databasePid()
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(alive(left)).toBe(true)
    const next = bahu(['serve', '--port', String(port)])
    await next.says('Bahu berjalan di')
    expect(alive(left)).toBe(false)
    next.child.kill('SIGTERM')
    expect((await next.ended).code).toBe(0)
  })

  it('three commands at once share one database, and the last one stops it', async () => {
    const all = await Promise.all([1, 2, 3].map(() => bahu(['access', 'accounts', ...administrator]).ended))
    expect(
      all.map((one) => one.code),
      all.map((one) => one.out).join('\n'),
    ).toEqual([0, 0, 0])
    expect(() => databasePid()).toThrow()
  })
})

describe('bahu', () => {
  it('has help in Indonesian, and exits with 2 on wrong use', async () => {
    const help = await bahu(['--help']).ended
    expect(help.out).toContain('Kode keluar')
    expect(help.code).toBe(0)
    expect((await bahu(['tidak-ada']).ended).code).toBe(2)
    expect((await bahu(['serve', '--port', 'abc']).ended).code).toBe(2)
  })

  it('does nothing without a sign-in, and says how', async () => {
    const nobody = await bahu(['access', 'accounts'], { BAHU_AS: '' }).ended
    expect(nobody.out).toContain('--as EMAIL')
    expect(nobody.code).toBe(4)
    const wrong = await bahu(['access', 'accounts', ...administrator], { BAHU_PASSWORD: 'salah-sekali' }).ended
    expect(wrong.code).toBe(4)
  })
})

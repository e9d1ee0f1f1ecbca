// Oracle: what an attacker would try, and that it comes to nothing: guesses counted by the connection, foreign origins refused,
// cookies out of reach of scripts, and no personal value in a log or in the queue, whatever an error quotes.
import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { openQueue } from '../store/queue.ts'

const nik = '3509274505859001'
let at: FreshApp
beforeAll(async () => {
  at = await freshApp()
})

const guess = (more: Record<string, string>) =>
  at.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress: '203.0.113.9',
    headers: { origin: 'http://localhost:3000', host: 'localhost:3000', ...more },
    payload: { email: 'petugas@bahu.example', password: 'salah-semua-123' },
  })

describe('signing in', () => {
  it('counts guesses by the connection, whatever address the guesser claims', async () => {
    const answers: number[] = []
    for (let n = 1; n <= 13; n++) {
      const claimed = `198.51.100.${n}`
      answers.push((await guess({ 'x-forwarded-for': claimed, 'x-bahu-address': claimed })).statusCode)
    }
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(answers.slice(10)).toEqual(Array(3).fill(429))
  })

  it('does not lock the others out', async () => {
    await expect(at.signIn('petugas')).resolves.toMatchObject({ cookie: expect.stringContaining('bahu.') as string })
  })

  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await at.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: 'http://localhost:3000', host: 'localhost:3000' },
      payload: { email: 'petugas@bahu.example', password: 'bahu-membahu' },
    })
    const session = [answer.headers['set-cookie'] ?? []].flat().find((cookie) => cookie.includes('session_token'))
    expect(session).toMatch(/HttpOnly/i)
    expect(session).toMatch(/SameSite=(Lax|Strict)/i)
    expect(session).toMatch(/Path=\//)
  })

  it('lets nobody register themselves', async () => {
    const answer = await at.app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      headers: { origin: 'http://localhost:3000', host: 'localhost:3000' },
      payload: { email: 'x@bahu.example', password: 'panjang-sekali-123', name: 'X' },
    })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(await at.owner(`select from auth."user" where email = 'x@bahu.example'`)).toEqual([])
  })
})

it.each(['http://elsewhere.example', 'null', 'no address'])('a change asked for by %s is refused', async (origin) => {
  const headers = { ...(await at.signIn('petugas')), host: 'localhost:3000', origin }
  const answer = await at.app.inject({ method: 'POST', url: '/api/privacy/requests', headers, payload: {} })
  expect(answer.statusCode).toBe(403)
})

it('an error over several lines leaves its words out of the log and the answer', async () => {
  let logged = ''
  const log = new Writable({
    write(piece: Buffer, _encoding, next) {
      logged += piece.toString()
      next()
    },
  })
  const { makeApp } = await import('./app.ts')
  const app = await makeApp({
    database: at.database,
    signIn: {} as never,
    start: async () => '',
    log,
    rateLimit: false,
  } as never)
  afterAll(() => app.close())
  app.get('/api/throws', { config: { right: 'public' }, schema: { hide: true } }, async () => {
    throw Object.assign(new TypeError(`row is wrong\nDETAIL: (${nik}, SUMIATI)\n  at ${nik}`), { detail: nik })
  })
  const answer = await app.inject({ method: 'GET', url: '/api/throws' })
  expect(answer.json()).toEqual({ code: 'bug' })
  expect(logged).toMatch(/TypeError/)
  expect(logged).not.toMatch(/3509|SUMIATI/)
})

it('a job that fails leaves no word of the error in the queue', async () => {
  let failed: () => void = () => undefined
  const once = new Promise<void>((resolve) => (failed = resolve))
  const queue = await openQueue(at.database, async () => {
    failed()
    throw Object.assign(new Error(`Failing row contains (35.09, ${nik}, SUMIATI)`), { detail: nik, code: '23514' })
  })
  await queue.send({ regency: '35.09', job: randomUUID() })
  await once
  await queue.stop()
  const rows = await at.owner<{ row: string }>(`select j::text as row from jobs.job j where name = 'work'`)
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).toContain('23514')
  expect(JSON.stringify(rows)).not.toMatch(/SUMIATI|3509274505859001/)
})

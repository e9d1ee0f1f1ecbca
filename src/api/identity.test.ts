// Oracle: the room's rules as its workflows hold them, seen through the door: rights, shapes, refusals, nothing whole.
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList } from '../../test/harness/arrange-list.ts'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'

let at: FreshApp
let officer: { cookie: string }
let auditor: { cookie: string }

const get = async (url: string, headers = officer) => {
  const answer = await at.app.inject({ method: 'GET', url, headers })
  return { status: answer.statusCode, body: answer.json<never>(), text: answer.body }
}
const post = async (url: string, payload: object, headers = officer) => {
  const answer = await at.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, origin: 'http://localhost:3000', host: 'localhost:3000' },
    payload,
  })
  return { status: answer.statusCode, body: answer.json<never>() }
}

beforeAll(async () => {
  at = await freshApp()
  officer = await at.signIn('petugas')
  auditor = await at.signIn('pemeriksa')
  const tini = { name: 'TINI ASTUTI', birth: '1980-03-12', sex: 'P' as const, desa: '35.09.01.2001' }
  await arrangeList(at, { asOf: '2026-05-01', rows: [{ ...tini, nik: '3509015203809001' }] })
  await arrangeList(at, { asOf: '2026-05-02', rows: [{ ...tini, nik: '3509015203809074' }] })
})

describe('/api/identity', () => {
  it('links what is pending as a job, and queues the doubtful pair', async () => {
    expect(await post('/api/identity/link', {}, auditor)).toMatchObject({ status: 403 })
    const started = await post('/api/identity/link', {})
    const { job } = started.body as { job: string }
    expect((await get(`/api/jobs/${job}`)).body).toMatchObject({
      state: 'done',
      result: { rows: 2, created: 2, doubtful: 1 },
    })
    expect((await get('/api/identity/pairs', auditor)).body).toMatchObject({
      rows: [{ id: 1, kind: 'workers', nameA: 'TINI ASTUTI', because: 'nik-differs' }],
      total: 1,
      next: null,
    })
    expect((await get('/api/identity/standing')).body).toMatchObject({ open: 1, because: { 'nik-differs': 1 } })
  })

  it('shows a pair without a whole number in it', async () => {
    const { body, text } = await get('/api/identity/pairs/1')
    expect(body).toMatchObject({ state: 'open', differing: { nik: [14, 15] }, a: { nik: '3509••••••••9001' } })
    expect(text).not.toMatch(/3509\d{12}/)
    expect((await get('/api/identity/pairs/99')).status).toBe(404)
  })

  it('takes a verdict from an officer only, once, and takes it back', async () => {
    expect(await post('/api/identity/pairs/1/verdict', { verdict: 'same' }, auditor)).toMatchObject({ status: 403 })
    expect(await post('/api/identity/pairs/1/verdict', { verdict: 'same' })).toMatchObject({
      status: 200,
      body: { settled: 0 },
    })
    expect(await post('/api/identity/pairs/1/verdict', { verdict: 'same' })).toMatchObject({
      status: 422,
      body: { code: 'pair-decided' },
    })
    expect((await get('/api/identity/pairs?state=same')).body).toMatchObject({ rows: [{ id: 1 }], total: 1 })
    expect(await post('/api/identity/pairs/1/undo', {})).toMatchObject({ status: 200, body: { reopened: 1 } })
  })

  it('shows the model and the cut-offs with who decided them and why', async () => {
    const { body } = await get('/api/identity/model', auditor)
    expect(body).toMatchObject({ id: null, policy: { linkFrom: 5 } })
    expect(body['reason']).not.toBe('')
  })
})

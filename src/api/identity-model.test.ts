// Oracle: the shipped model's own file, and the rules of the room seen through the door: rights, shapes, refusals.
import { beforeAll, expect, it } from 'vitest'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { firstModel } from '../domain/identity/settings/model.ts'

let at: FreshApp
let officer: { cookie: string }
let auditor: { cookie: string }

beforeAll(async () => {
  at = await freshApp()
  officer = await at.signIn('petugas')
  auditor = await at.signIn('pemeriksa')
})

const get = async (url: string, headers = officer) => {
  const answer = await at.app.inject({ method: 'GET', url, headers })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}
const post = async (url: string, payload: object, headers = officer) => {
  const origin = { origin: 'http://localhost:3000', host: 'localhost:3000' }
  const answer = await at.app.inject({ method: 'POST', url, headers: { ...headers, ...origin }, payload })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}

it('the model in use is told with who decided it, the cut-offs, and the links that may be wrong', async () => {
  const { body } = await get('/api/identity/model', auditor)
  expect(body).toMatchObject({
    id: null,
    decidedBy: firstModel.decidedBy,
    unfit: [],
    policy: { linkFrom: 5, doubtFrom: 4 },
    above: [{ bits: 5, links: 0, wrong: 0 }],
    reviewed: [],
  })
})

it('every model can be read whole, as the file it is', async () => {
  expect((await get('/api/identity/models')).body).toMatchObject({ rows: [{ id: null, unfit: null }] })
  expect((await get('/api/identity/models/0')).body).toEqual(firstModel)
  expect((await get('/api/identity/models/99')).status).toBe(404)
})

it('who may load lists takes an earlier one again, signed with their name; nobody else may', async () => {
  expect((await post('/api/identity/models/0/use', { reason: 'Kembali ke bawaan' }, auditor)).status).toBe(403)
  expect((await post('/api/identity/models/0/use', {})).status).toBe(400)
  const chosen = await post('/api/identity/models/0/use', { reason: 'Kembali ke bawaan' })
  expect(chosen.status).toBe(200)
  const { body } = await get('/api/identity/model')
  expect(body).toMatchObject({ id: chosen.body['model'], decidedBy: 'Petugas Contoh', reason: 'Kembali ke bawaan' })
})

it('weights are learnt as a job, which says why it would not learn', async () => {
  expect((await post('/api/identity/models/learn', {}, auditor)).status).toBe(403)
  const { job } = (await post('/api/identity/models/learn', {})).body as { job: string }
  expect((await get(`/api/jobs/${job}`)).body).toMatchObject({ state: 'failed', problem: { code: 'too-few-rows' } })
})

// Oracle: the table of rights, and the people planted: what each role gets over HTTP, and what it does not.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeScenario, nikOf } from '../../test/harness/arrange-scenario.ts'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { readAll } from '../../test/lists/read-all.ts'
import { today } from '../workflows/clock.ts'

let at: FreshApp
let scenario = 0
const cookies = new Map<string, { cookie: string }>()

type Answer = { status: number; body: Record<string, never>; raw: Buffer; headers: Record<string, unknown> }

async function ask(who: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<Answer> {
  if (!cookies.has(who)) cookies.set(who, await at.signIn(who))
  const answer = await at.app.inject({ method, url, headers: cookies.get(who)!, ...(payload && { payload }) })
  const json = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: json ? answer.json() : {}, raw: answer.rawPayload, headers: answer.headers }
}

beforeAll(async () => {
  at = await freshApp()
  scenario = (await arrangeScenario(at, { count: 12, first: '2026-12' })).scenario
})

describe('from a scenario to a batch, over HTTP', () => {
  it('the officer proposes and may not approve; the approver approves, signs, and may not propose', async () => {
    const proposal = { scenario, title: 'Usulan pasar', request: randomUUID() }
    expect((await ask('penyetuju', 'POST', '/api/enrolment/proposals', proposal)).status).toBe(403)
    const { body } = await ask('petugas', 'POST', '/api/enrolment/proposals', proposal)
    const job = await ask('petugas', 'GET', `/api/jobs/${String(body.job)}`)
    expect(job.body).toMatchObject({ state: 'done', result: { proposal: 1, counts: { open: 12 } } })
    expect((await ask('petugas', 'POST', '/api/enrolment/proposals/1/approve')).status).toBe(403)
    expect((await ask('penyetuju', 'GET', '/api/enrolment/proposals/1')).body).toMatchObject({
      own: false, difference: { added: 12, kept: 0 }, purses: [{ people: 6 }, { people: 6 }],
    }) // prettier-ignore
    const returned = await ask('penyetuju', 'POST', '/api/enrolment/proposals/1/return', {
      nos: [2],
      said: 'Periksa lagi',
    })
    expect(returned.body).toMatchObject({ counts: { open: 11, returned: 1 } })
    expect((await ask('penyetuju', 'POST', '/api/enrolment/proposals/1/approve')).status).toBe(200)
    const details = {
      number: '188.45/7/2026',
      signedOn: today(),
      about: 'penerima bantuan iuran',
      signer: 'Nama Bupati',
      office: 'Bupati Jember',
    }
    expect(
      (await ask('penyetuju', 'POST', '/api/enrolment/proposals/1/sign', { ...details, number: '' })).body,
    ).toMatchObject({ code: 'decree-number-missing' })
    expect((await ask('penyetuju', 'POST', '/api/enrolment/proposals/1/sign', details)).body).toMatchObject({
      decree: 1,
      people: 11,
    })
    expect((await ask('petugas', 'GET', '/api/enrolment/lines?decree=1&limit=5')).body).toMatchObject({
      total: 11,
      next: '6',
    })
  })

  it('planners follow the decree without names, and take nothing out', async () => {
    const { body } = await ask('perencana', 'GET', '/api/enrolment/lines?decree=1')
    expect(JSON.stringify(body)).not.toContain('PEKERJA')
    for (const url of ['/api/enrolment/decrees/1/pdf', '/api/enrolment/decrees/1/annex']) {
      expect((await ask('perencana', 'GET', url)).status).toBe(403)
    }
  })

  it('no list on screen carries a NIK, and whole numbers on paper take the right to export', async () => {
    for (const url of ['/api/enrolment/lines?decree=1', '/api/enrolment/proposals/1', '/api/enrolment/decrees']) {
      expect(JSON.stringify((await ask('petugas', 'GET', url)).body)).not.toMatch(/(?<![\da-f])\d{16}(?![\da-f])/)
    }
    expect((await ask('penyetuju', 'GET', '/api/enrolment/decrees/1/pdf?numbers=whole')).status).toBe(403)
    const pdf = await ask('penyetuju', 'GET', '/api/enrolment/decrees/1/pdf?paper=A4')
    expect([pdf.status, pdf.raw.subarray(0, 4).toString()]).toEqual([200, '%PDF'])
    expect(pdf.headers['content-disposition']).toBe('attachment; filename="SK 188.45-7-2026.pdf"')
  })

  it('the insurer’s branch gets the batch and nothing else of the decree', async () => {
    expect((await ask('petugas', 'POST', '/api/enrolment/decrees/1/batches', {})).body).toMatchObject({
      batch: 1,
      people: 11,
      held: 0,
    })
    const file = await ask('bpjs', 'GET', '/api/enrolment/batches/1/file')
    const { rows } = await readAll(file.raw)
    expect(rows).toHaveLength(12)
    expect(rows.some(({ cells }) => cells.includes(nikOf(12)))).toBe(true)
    expect((await ask('bpjs', 'GET', '/api/enrolment/decrees')).body).toMatchObject({
      rows: [{ number: '188.45/7/2026' }],
    })
    for (const url of ['/api/enrolment/lines?decree=1', '/api/enrolment/proposals', '/api/enrolment/decrees/1/annex']) {
      expect((await ask('bpjs', 'GET', url)).status).toBe(403)
    }
    for (const who of ['donatur', 'kalisat', 'pasar', 'perencana']) {
      expect((await ask(who, 'GET', '/api/enrolment/batches/1/file')).status).toBe(403)
    }
  })

  it('the template is edited, checked, and shown as not confirmed until somebody says so', async () => {
    const { body } = await ask('petugas', 'GET', '/api/enrolment/template')
    const template = (body as unknown as { template: { columns: object[] } }).template
    expect(template).toMatchObject({ confirmed: false })
    expect((await ask('petugas', 'PUT', '/api/enrolment/template', { ...template, columns: [] })).body).toMatchObject({
      code: 'template-without-columns',
    })
    expect((await ask('petugas', 'PUT', '/api/enrolment/template', { ...template, confirmed: true })).status).toBe(200)
    expect((await ask('bpjs', 'GET', '/api/enrolment/template')).body).toMatchObject({
      template: { confirmed: true },
      by: expect.any(String),
    })
  })
})

it('the branch hands in a recap, which an officer loads as a list; the branch loads nothing itself', async () => {
  const boundary = 'x1x'
  const body = (name: string, text: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="asOf"\r\n\r\n2026-12-10\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--${boundary}--\r\n`
  const send = async (text: string) => {
    const headers = { ...(await at.signIn('bpjs')), 'content-type': `multipart/form-data; boundary=${boundary}` }
    return at.app.inject({ method: 'POST', url: '/api/enrolment/incoming', headers, payload: body('rekap.csv', text) })
  }
  expect((await send('%PDF-1.7')).json()).toMatchObject({ code: 'file-not-a-list', place: { file: 'rekap.csv' } })
  const handed = await send(`NIK;Nama;Hasil;KPJ\n${nikOf(12)};PEKERJA AABC;Diterima;24001\n`)
  expect(handed.statusCode).toBe(200)
  expect((await ask('bpjs', 'GET', '/api/enrolment/incoming')).body).toMatchObject({
    rows: [{ fileName: 'rekap.csv', asOf: '2026-12-10', list: null }],
  })
  expect((await ask('bpjs', 'POST', '/api/enrolment/incoming/1/load')).status).toBe(403)
  const { body: loaded } = await ask('petugas', 'POST', '/api/enrolment/incoming/1/load')
  expect(loaded).toMatchObject({ list: expect.any(Number) })
  const list = Number(loaded.list)
  expect((await ask('petugas', 'GET', `/api/ingest/lists/${list}`)).body).toMatchObject({
    kind: 'recap',
    state: 'preview',
    asOf: '2026-12-10',
  })
  expect((await ask('petugas', 'POST', `/api/ingest/lists/${list}/keep`, {})).status).toBe(200)
  expect((await ask('petugas', 'GET', '/api/enrolment/recaps')).body).toMatchObject({ unread: [{ list }] })
  const { body: started } = await ask('petugas', 'POST', '/api/enrolment/recaps', { list })
  expect((await ask('petugas', 'GET', `/api/jobs/${String(started.job)}`)).body).toMatchObject({
    state: 'done',
    result: { counts: { accepted: 1, unanswered: 10 } },
  })
  expect((await ask('petugas', 'GET', '/api/coverage/trend')).body).toMatchObject({ rows: [{ recapOn: '2026-12-10' }] })
})

it('what is not there is said to be not there', async () => {
  expect((await ask('petugas', 'GET', '/api/enrolment/proposals/999')).status).toBe(404)
  expect((await ask('petugas', 'GET', '/api/enrolment/decrees/999/pdf')).status).toBe(404)
  const { body } = await ask('petugas', 'POST', '/api/enrolment/recaps', { list: 999 })
  const job = await ask('petugas', 'GET', `/api/jobs/${String(body.job)}`)
  expect(job.body).toMatchObject({ state: 'failed', problem: { code: 'not-found' } })
})

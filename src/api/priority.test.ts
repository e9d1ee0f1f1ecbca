// Oracle: what each role may see of the order (rights table, row-level security), asked over HTTP.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { plantWorkers } from '../../test/harness/plant-workers.ts'
import { firstWeights } from '../domain/priority/first-weights.ts'

let at: FreshApp
const headers: Record<string, { cookie: string }> = {}

const get = async <T>(who: string, url: string) => {
  const answer = await at.app.inject({ url, headers: headers[who] })
  return { status: answer.statusCode, body: answer.json<T>() }
}
const post = async <T>(who: string, url: string, payload: object) => {
  const answer = await at.app.inject({ method: 'POST', url, headers: headers[who], payload })
  return { status: answer.statusCode, body: answer.json<T>() }
}
type Page = {
  rows: { worker: number; name: string | null; why: string; kecamatan: string }[]
  next: string | null
  total: number
}

beforeAll(async () => {
  at = await freshApp()
  await plantWorkers(at, 300)
  for (const who of ['petugas', 'penyetuju', 'perencana', 'kalisat', 'donatur', 'bpjs', 'pemeriksa'])
    headers[who] = await at.signIn(who)
})

describe('the order over HTTP', () => {
  it('says so plainly while there is no ranking', async () => {
    expect(await get('petugas', '/api/priority/runs/latest')).toMatchObject({
      status: 422,
      body: { code: 'no-ranking-yet' },
    })
  })

  it('is made as a job, and one request makes one ranking', async () => {
    const request = randomUUID()
    for (let again = 0; again < 2; again++) {
      const started = await post<{ job: string }>('petugas', '/api/priority/runs', { on: '2026-11-23', request })
      expect(await get('petugas', `/api/jobs/${started.body.job}`)).toMatchObject({ body: { state: 'done' } })
    }
    const runs = await get<{ rows: unknown[] }>('petugas', '/api/priority/runs')
    expect(runs.body.rows.length).toBe(1)
    expect(await post('petugas', '/api/priority/runs', { on: '2026-02-30' })).toMatchObject({ status: 400 })
  })

  it('is read page by page without losing or repeating anybody', async () => {
    const seen: number[] = []
    for (let after: string | null = ''; after !== null;) {
      const page: { body: Page } = await get<Page>(
        'petugas',
        `/api/priority/runs/latest/candidates?limit=37${after && `&after=${after}`}`,
      )
      seen.push(...page.body.rows.map((row) => row.worker))
      after = page.body.next
    }
    const { body } = await get<{ counts: { may: number } }>('petugas', '/api/priority/runs/latest')
    expect(seen.length).toBe(body.counts.may)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('gives names to the officer and none to the planner, who cannot search by name either', async () => {
    const officer = await get<Page>('petugas', '/api/priority/runs/latest/candidates?q=Warga 12')
    expect(officer.body.rows.every((row) => row.name?.includes('12'))).toBe(true)
    const planner = await get<Page>('perencana', '/api/priority/runs/latest/candidates?verdict=refused&q=Warga 1')
    expect(planner.body.rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(planner.body)).not.toMatch(/Warga|Lahir/)
    const preview = { weights: { ...firstWeights, breadwinner: 90 }, line: 20 }
    const { body } = await get<{ id: number }>('perencana', '/api/priority/runs/latest')
    const compared = await post<{ enters: unknown[] }>('perencana', `/api/priority/runs/${body.id}/compare`, preview)
    expect(compared.body.enters.length).toBeGreaterThan(0)
    expect(JSON.stringify(compared.body)).not.toContain('Warga')
  })

  it('shows a verifier the decisions of their own kecamatan, and no summary of the regency', async () => {
    const own = await get<Page>('kalisat', '/api/priority/runs/latest/candidates?verdict=refused&limit=200')
    expect(own.body.rows.length).toBeGreaterThan(0)
    expect(own.body.rows.every((row) => row.kecamatan === '35.09.27')).toBe(true)
    expect(own.body.total).toBe(own.body.rows.length)
    expect((await get('kalisat', '/api/priority/runs/latest')).status).toBe(403)
    const all = await get<Page>('petugas', '/api/priority/runs/latest/candidates?verdict=refused&area=35.09.01')
    expect((await get('kalisat', `/api/priority/runs/latest/workers/${all.body.rows[0]!.worker}`)).status).toBe(404)
  })

  it('is closed to sponsors and the insurer, and readable to the auditor, who changes nothing', async () => {
    for (const who of ['donatur', 'bpjs'])
      for (const path of ['runs', 'runs/latest', 'runs/latest/candidates', 'weights', 'objections'])
        expect((await get(who, `/api/priority/${path}`)).status, `${who} ${path}`).toBe(403)
    expect((await get('pemeriksa', '/api/priority/runs/latest')).status).toBe(200)
    expect((await post('pemeriksa', '/api/priority/runs', {})).status).toBe(403)
    expect((await post('petugas', '/api/priority/weights', { ...firstWeights })).status).toBe(403)
  })

  it('keeps what a family says from the planner', async () => {
    const refused = await get<Page>(
      'petugas',
      '/api/priority/runs/latest/candidates?verdict=refused&reason=not-working',
    )
    const { worker } = refused.body.rows[0]!
    const run = await get<{ id: number }>('petugas', '/api/priority/runs/latest')
    const filed = await post('petugas', '/api/priority/objections', {
      clientId: randomUUID(),
      run: run.body.id,
      worker,
      against: 'not-working',
      said: 'Bekerja setiap hari, hanya sakit sebentar.',
      by: 'Istri',
    })
    expect(filed.status).toBe(200)
    expect(JSON.stringify((await get('penyetuju', '/api/priority/objections')).body)).toContain('sakit sebentar')
    expect(JSON.stringify((await get('perencana', '/api/priority/objections')).body)).not.toMatch(/sakit|Istri|Warga/)
    expect(await post('petugas', '/api/priority/objections/1/answer', { state: 'denied', words: 'Sudah diperiksa ulang.' })).toMatchObject({ body: { code: 'objection-own-answer' } }) // prettier-ignore
    expect((await post('penyetuju', '/api/priority/objections/1/answer', { state: 'granted', words: 'Sudah diperiksa ulang.' })).status).toBe(200) // prettier-ignore
  })

  it('serves the law to everybody, with its quotations', async () => {
    const law = await at.app.inject({ url: '/api/law' })
    expect(law.statusCode).toBe(200)
    expect(law.json<{ rules: Record<string, unknown> }>().rules['jkm.bpu.monthly']).toMatchObject({
      unit: 'rupiah/month',
    })
  })
})

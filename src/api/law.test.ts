// Oracle: law/ itself as compiled, the table of rights, and what the issue asks of GET /law.
import { beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { entries } from '../domain/law/entry.ts'
import { law } from '../domain/law/known.ts'

let at: FreshApp
beforeAll(async () => {
  at = await freshApp()
})

const get = (url: string, headers: Record<string, string> = {}) => at.app.inject({ method: 'GET', url, headers })

describe('the law, for everybody', () => {
  it('comes out whole: no field that law/ has is lost on the way', async () => {
    const answer = await get('/api/law')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(law)))
  })

  it('stands at the short address: the data for a program, the page for a person', async () => {
    expect((await get('/law', { accept: 'application/json' })).json()).toHaveProperty('rules')
    const person = await get('/law', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    expect([person.statusCode, person.headers.location]).toEqual([302, '/hukum'])
  })

  it('answers for every rule and relief by its name, with its questions and what is done meanwhile', async () => {
    for (const entry of entries) {
      const answer = await get(`/api/law/${entry.id}`)
      expect(answer.statusCode, entry.id).toBe(200)
      const { questions, rule, relief } = answer.json()
      expect(
        questions.every((one: { asked: string; does: string }) => one.asked && one.does),
        entry.id,
      ).toBe(true)
      expect(rule ?? relief).toEqual(JSON.parse(JSON.stringify(entry.rule ?? entry.relief)))
    }
    expect((await get('/api/law/no.such.rule')).statusCode).toBe(404)
  })

  it('says what changed, the newest first', async () => {
    const { rows } = (await get('/api/law/changes')).json()
    const days: string[] = rows.map(({ on }: { on: string }) => (on.length === 7 ? `${on}-01` : on))
    expect(days).toEqual([...days].sort().reverse())
    expect(rows).toContainEqual(expect.objectContaining({ on: '2025-02-24', kind: 'changes', rule: 'jkm.gate.months' }))
  })

  it('is described in the OpenAPI document without a bag of anything', async () => {
    const document = (await get('/api/openapi.json')).json()
    const whole = JSON.stringify(document.paths['/api/law'].get.responses['200'])
    expect(whole).toContain('income_from')
    expect(whole).not.toMatch(/"additionalProperties":\{\}/)
  })
})

describe('the holidays of the office', () => {
  const day = { on: '2026-12-01', kind: 'local', name: 'Hari jadi (contoh)', source: 'SE Bupati, contoh' }
  const url = '/api/law/holidays'

  it('are read by a verifier, added and taken out by the administrator, and nobody else', async () => {
    const administrator = await at.signIn('pengelola')
    const verifier = await at.signIn('kalisat')
    const add = (headers: Record<string, string>) => at.app.inject({ method: 'POST', url, headers, payload: day })
    expect((await add(verifier)).statusCode).toBe(403)
    expect((await add(administrator)).json()).toEqual(day)
    expect((await add(administrator)).json()).toEqual({ code: 'holiday-known', on: '2026-12-01' })
    const { rows, workingDays } = (await get(`${url}?year=2026`, verifier)).json()
    expect(rows).toContainEqual({ ...day, own: true, standing: null })
    expect(workingDays).toBe(239)
    const removed = await at.app.inject({ method: 'DELETE', url: `${url}/2026-12-01`, headers: administrator })
    expect(removed.json()).toEqual(day)
    expect((await get(`${url}?year=2026`)).statusCode).toBe(401)
  })

  it('come from a file, row by row', async () => {
    const headers = await at.signIn('pengelola')
    const boundary = 'batas'
    const csv = 'Tanggal,Nama,Jenis,Sumber\n2027-02-08,Hari jadi (contoh),,SE Bupati\nrusak,Apa,,SKB\n'
    const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="libur.csv"\r\ncontent-type: text/csv\r\n\r\n${csv}\r\n--${boundary}--\r\n`
    const answer = await at.app.inject({
      method: 'POST',
      url: `${url}/file`,
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    })
    expect(answer.json()).toMatchObject({ added: [{ on: '2027-02-08' }], same: 0, left: [{ row: 3, why: 'no-day' }] })
  })
})

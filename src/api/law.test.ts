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

describe('the calculators', () => {
  const ask = (path: string, payload: object) => at.app.inject({ method: 'POST', url: `/api/law/${path}`, payload })

  it('price a month for whoever pays, with every reason, without a sign-in', async () => {
    const asked = { month: '2026-06', payer: 'village', sector: 'other', income: 1_299_500 }
    const { base, amount, open, parts, because } = (await ask('contribution', asked)).json()
    expect(base).toMatchObject({ base: 1_200_000, bracket: 2 })
    expect([amount, open]).toEqual([18_800, [{ amount: 9400, question: 'village-money-relief' }]])
    expect(parts).toEqual([{ programme: 'jkk', normal: 12_000, amount: 12_000 }, { programme: 'jkm', normal: 6800, amount: 6800 }]) // prettier-ignore
    expect(because).toContainEqual(expect.objectContaining({ rule: 'pp-50-2025.other', article: 'PP 50/2025 Pasal 3', standing: 'reported', quote: expect.stringContaining('APBD'), english: expect.stringContaining('unsettled') })) // prettier-ignore
  })

  it('say what a family gets in each case, on every reading, and say when the full benefit holds', async () => {
    const children = [{ birth: '2017-05-01', level: 'primary' }]
    const { cases } = (await ask('benefits', { on: '2026-11-23', monthsPaid: 3, children })).json()
    const amounts = cases.map((one: { code: string; outcomes: { amount: number }[] }) => [one.code, ...one.outcomes.map(({ amount }) => amount)]) // prettier-ignore
    expect(amounts).toEqual([['death', 42_000_000, 10_000_000], ['work-death', 70_000_000], ['total-disability', 68_000_000, 56_000_000], ['unable', 3_000_000], ['care', 0]]) // prettier-ignore
    expect(cases[1].outcomes[0].parts.at(-1)).toMatchObject({ code: 'scholarship', kind: 'ceiling', amount: 48_000_000 }) // prettier-ignore
    expect(cases.every((one: { outcomes: { because: unknown[] }[] }) => one.outcomes[0]!.because.length > 0)).toBe(true)
    const full = (await ask('full-death-benefit', { first: '2026-09' })).json()
    expect(full).toMatchObject({ possible: '2026-11', sure: '2026-12', question: 'jkm-gate-boundary' })
    expect((await ask('full-death-benefit', { first: '2024-09' })).json()).toMatchObject({ possible: '2024-09', sure: '2024-09', question: null }) // prettier-ignore
  })

  it('refuse what the law is not known for, and what is not a question', async () => {
    const early = await ask('contribution', { month: '2015-06', payer: 'self', sector: 'other' })
    expect([early.statusCode, early.json().code]).toEqual([422, 'law-not-known'])
    const late = await ask('benefits', { on: '2028-01-01', monthsPaid: 3 })
    expect([late.statusCode, late.json().code]).toEqual([422, 'law-not-known'])
    expect((await ask('full-death-benefit', { first: '2028-01' })).statusCode).toBe(422)
    for (const wrong of [{ month: '2026-13' }, { payer: 'king' }, { income: -1 }, { programmes: [] }])
      expect((await ask('contribution', { month: '2026-06', payer: 'self', sector: 'other', ...wrong })).statusCode).toBe(400) // prettier-ignore
  })
})

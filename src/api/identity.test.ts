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

describe('a second opinion', () => {
  const ask = (headers: { cookie: string }, note = 'Ibu kandungnya sama?') => post('/api/identity/pairs/1/opinion', { note }, headers) // prettier-ignore
  it("is another's to give: whoever asks does not decide, which the database holds to", async () => {
    const colleague = await at.signIn('rekan')
    expect(await ask(officer, '')).toMatchObject({ status: 400 })
    expect(await ask(officer)).toMatchObject({ status: 200 })
    expect(await ask(colleague)).toMatchObject({ status: 422, body: { code: 'asked-already' } })
    expect((await get('/api/identity/pairs')).body).toMatchObject({ rows: [], total: 0 })
    expect((await get('/api/identity/pairs?opinion=mine')).body).toMatchObject({ rows: [{ id: 1 }], total: 1 })
    expect((await get('/api/identity/pairs?opinion=asked', colleague)).body).toMatchObject({ rows: [{ id: 1, asker: 'Petugas Contoh' }], total: 1 }) // prettier-ignore
    expect((await get('/api/identity/pairs/1', colleague)).body).toMatchObject({ asked: { by: 'Petugas Contoh', note: 'Ibu kandungnya sama?', mine: false } }) // prettier-ignore
    expect(await post('/api/identity/pairs/1/verdict', { verdict: 'different' })).toMatchObject({ status: 422, body: { code: 'asked-yourself' } }) // prettier-ignore
    const [asker] = await at.owner<{ asked_by: string }>('select asked_by from identity.pair where id = 1')
    await expect(at.owner(`update identity.pair set state = 'same', decided_by = $1, decided_at = now() where id = 1`, [asker!.asked_by])).rejects.toThrow(/pair_second_opinion/) // prettier-ignore
    expect(await post('/api/identity/pairs/1/verdict', { verdict: 'different' }, colleague)).toMatchObject({ status: 200 }) // prettier-ignore
    expect((await get('/api/identity/pairs?state=different')).body).toMatchObject({ rows: [{ asker: 'Petugas Contoh', decider: 'Rekan Contoh' }] }) // prettier-ignore
    expect((await get('/api/identity/standing')).body).toMatchObject({ open: 0, asked: 0, mine: 0, today: { different: 1, byMe: 0 } }) // prettier-ignore
  })

  it('is not asked where nobody else could give it', async () => {
    expect(await post('/api/identity/pairs/1/undo', {})).toMatchObject({ status: 200 })
    await at.owner(`update access.account set active = false where email like 'rekan@%'`)
    await at.owner('update identity.pair set asked_by = null, asked_at = null, asked_note = null')
    expect(await ask(officer)).toMatchObject({ status: 422, body: { code: 'nobody-else' } })
    await at.owner(`update access.account set active = true where email like 'rekan@%'`)
  })
})

describe('pairs of one pattern', () => {
  const names = ['SULASTRINING TYAS', 'MISNAWI HARJO', 'HOLIFATUN NIKMAH', 'BUNALI KARTO', 'WAGIMIN SASTRO']
  const people = names.map((name, n) => ({ name, birth: `19${70 + n}-08-${10 + n}`, desa: '35.09.01.2001', nik: `350901${10 + n}08${70 + n}${9010 + n}`, personal: { mother: `${name} TUMINAH` } })) // prettier-ignore
  const states = () => at.owner('select state, count(*)::int as n, count(together)::int as together from identity.pair where id > 1 group by 1 order by 1') // prettier-ignore

  beforeAll(async () => {
    await arrangeList(at, { asOf: '2026-06-01', rows: people })
    // The insurer's list has names, mothers and desa only: too little to be sure of any of them.
    const bare = people.map(({ name, desa, personal }) => ({ name, desa, personal, facts: { segment: 'BPU' } }))
    await arrangeList(at, { kind: 'insurer', asOf: '2026-06-02', sender: 'BPJS', rows: bare })
    const { job } = (await post('/api/identity/link', {})).body as { job: string }
    expect((await get(`/api/jobs/${job}`)).body).toMatchObject({ state: 'done', result: { doubtful: 5 } })
  })

  it('are counted, shown by a sample, and decided at once, each with its own verdict and history', async () => {
    const { rows } = (await get('/api/identity/pairs?kind=insurer')).body as { rows: { id: number }[] }
    expect(rows.length).toBeGreaterThan(3)
    const first = rows[0]!.id
    expect((await get(`/api/identity/pairs/${first}`)).body).toMatchObject({ alike: rows.length - 1 })
    const { alike } = (await get(`/api/identity/pairs/${first}/alike`)).body as { alike: { upTo: number } }
    expect(alike).toMatchObject({ pairs: rows.length, bars: { same: null, different: null } })
    // What came after the officer looked is left for another time.
    const act = await post(`/api/identity/pairs/${first}/alike`, { verdict: 'same', upTo: alike.upTo - 1 })
    expect(act).toMatchObject({ status: 200, body: { decided: rows.length - 1, left: [] } })
    expect(await states()).toEqual([
      { state: 'open', n: 1, together: 0 },
      { state: 'same', n: rows.length - 1, together: rows.length - 1 },
    ])
    const told = await at.owner<{ n: number }>(`select count(*)::int as n from history.link, jsonb_array_elements(notes) e where room = 'identity' and e->>'together' = 'true'`) // prettier-ignore
    expect(told).toEqual([{ n: rows.length - 1 }])
    expect(await at.owner(`select count(*)::int as n from registry.worker where insured = 'BPU'`)).toEqual([{ n: rows.length - 1 }]) // prettier-ignore
    const { act: number } = act.body as { act: number }
    expect(await post(`/api/identity/together/${number}/undo`, {}, auditor)).toMatchObject({ status: 403 })
    expect(await post(`/api/identity/together/${number}/undo`, {})).toMatchObject({ status: 200, body: { reopened: rows.length - 1, kept: [] } }) // prettier-ignore
    expect(await post(`/api/identity/together/${number}/undo`, {})).toMatchObject({ status: 422, body: { code: 'together-undone' } }) // prettier-ignore
    expect(await states()).toEqual([{ state: 'open', n: rows.length, together: 0 }])
    expect(await at.owner(`select count(*)::int as n from registry.worker where insured = 'BPU'`)).toEqual([{ n: 0 }])
  })

  it('are never joined at once where something contradicts', async () => {
    expect(await post('/api/identity/pairs/1/alike', { verdict: 'same', upTo: 99 })).toMatchObject({ status: 422, body: { code: 'not-together', why: 'nik-differs' } }) // prettier-ignore
    expect(await post('/api/identity/pairs/1/alike', { verdict: 'different', upTo: 99 })).toMatchObject({ status: 200, body: { decided: 1 } }) // prettier-ignore
  })

  it('never chain two numbers together: what one pair of the act has joined counts for the next', async () => {
    const jayadi = { name: 'RAMELAN JAYADI', desa: '35.09.01.2001' }
    await arrangeList(at, { asOf: '2026-07-01', rows: [{ ...jayadi, birth: '1970-08-17', nik: '3509011708709021' }, { ...jayadi, birth: '1985-02-03', nik: '3509010302859022' }] }) // prettier-ignore
    await post('/api/identity/link', {})
    // Neither birth nor number: he may be either of them, and cannot be both.
    await arrangeList(at, { asOf: '2026-07-02', rows: [jayadi] })
    await post('/api/identity/link', {})
    const { rows } = (await get('/api/identity/pairs?kind=workers')).body as { rows: { id: number; nameA: string }[] }
    const his = rows.filter(({ nameA }) => nameA === jayadi.name).map(({ id }) => id)
    expect(his).toHaveLength(2)
    const act = await post(`/api/identity/pairs/${his[0]}/alike`, { verdict: 'same', upTo: Math.max(...his) })
    expect(act).toMatchObject({ status: 200, body: { decided: 1, left: [{ code: 'nik-differs' }] } })
  })
})

// Oracle: the story of a planner at the budget page, told through the routes; who may see names by the table of sight.
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../domain/basics/day.ts'
import { rankRegister } from '../workflows/priority/rank-register.ts'
import { silent } from '../workflows/work.ts'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { plantWorkers } from '../../test/harness/plant-workers.ts'

let at: FreshApp
let planner: { cookie: string }
let officer: { cookie: string }

const ask = async (
  headers: { cookie: string },
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  url: string,
  payload?: object,
) => {
  const answer = await at.app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json<never>() }
}
const purse = {
  name: 'APBD 2027',
  kind: 'apbd',
  amount: 12 * 16_800 * 15,
  first: '2027-01',
  last: '2027-12',
  rule: { kinds: [], areas: [], decileTo: null, extremePoorOnly: false, asnafDecileTo: null },
}
type Scenario = { scenario: number; job: string }
const scenarioOf = async (given: object = {}): Promise<Scenario> => {
  const asked = { name: 'Rencana', first: '2027-01', length: 'period', ...given }
  const { status, body } = await ask(planner, 'POST', '/api/funding/scenarios', asked)
  expect(status).toBe(200)
  return body
}

beforeAll(async () => {
  at = await freshApp()
  await plantWorkers(at, 500)
  planner = await at.signIn('perencana')
  officer = await at.signIn('petugas')
})

describe('before anything is there', () => {
  it('says that there is no ranking, and no purse', async () => {
    expect(await ask(planner, 'GET', '/api/funding/purses')).toEqual({ status: 200, body: { rows: [] } })
    const tried = await ask(planner, 'POST', '/api/funding/scenarios', { name: 'X', first: '2027-01', length: 12 })
    expect(tried).toMatchObject({ status: 422, body: { code: 'no-ranking-yet' } })
    const request = '00000000-0000-4000-8000-000000000001'
    await rankRegister(at.database, await at.actor('officer'), { on: day('2026-12-01'), request }, silent)
    const again = await ask(planner, 'POST', '/api/funding/scenarios', { name: 'X', first: '2027-01', length: 12 })
    expect(again).toMatchObject({ status: 422, body: { code: 'scenario-needs-purse' } })
  })
})

describe('setting the budget', () => {
  it('keeps a purse and shows its price by month with the articles', async () => {
    expect((await ask(planner, 'POST', '/api/funding/purses', purse)).status).toBe(200)
    const village = {
      ...purse,
      name: 'Desa Contoh',
      kind: 'village',
      first: '2026-10',
      rule: { ...purse.rule, areas: ['35.09.27.2001'] },
    }
    expect((await ask(planner, 'POST', '/api/funding/purses', village)).status).toBe(200)
    const { body } = await ask(planner, 'GET', '/api/funding/purses')
    const [apbd, desa] = (body as { rows: { prices: object[]; conditions: string[] }[] }).rows
    expect(apbd!.prices[0]).toMatchObject({
      amount: 16_800,
      open: null,
      articles: expect.arrayContaining(['PP 44/2015 Lampiran II']) as string[],
    })
    expect(desa!.prices[0]).toMatchObject({
      first: '2026-10',
      last: '2026-12',
      amount: 16_800,
      open: { amount: 8_400, question: 'village-money-relief' },
    })
    expect(desa!.conditions.length).toBeGreaterThan(0)
  })

  it('refuses what cannot be, and says what', async () => {
    const wrong = await ask(planner, 'POST', '/api/funding/purses', { ...purse, name: 'Zakat', kind: 'zakat' })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'zakat-needs-asnaf' } })
    expect((await ask(planner, 'POST', '/api/funding/purses', { ...purse, amount: 0.5 })).status).toBe(400)
    expect((await ask(planner, 'POST', '/api/funding/purses', { ...purse, first: '2027-13' })).status).toBe(400)
    expect((await ask(planner, 'GET', '/api/funding/scenarios/1/people?after=x')).status).toBe(404)
  })

  it('computes a scenario as a job and tells who is paid, who is just below, and what a million more buys', async () => {
    const { scenario, job } = await scenarioOf({ purses: [{ id: '1' }] })
    expect((await ask(planner, 'GET', `/api/jobs/${job}`)).body).toMatchObject({ state: 'done' })
    const { body } = await ask(planner, 'GET', `/api/funding/scenarios/${scenario}`)
    expect(body).toMatchObject({
      state: 'done',
      figures: { paid: 15 },
      result: {
        purses: [
          { heads: 15, left: 0, unspent: { why: 'nothing-left' }, closedAt: 16, million: { heads: 4, lost: 0 } },
        ],
      },
      gate: { possible: 3, sure: 4, full: 42_000_000, below: 10_000_000 },
    })
    expect((body as { waiting: { rank: number; name: string | null }[] }).waiting[0]).toMatchObject({
      rank: 16,
      name: null,
    })
  })

  it('gives the officer names and the planner none, page by page', async () => {
    const { scenario } = await scenarioOf({ purses: [{ id: '1' }] })
    const url = `/api/funding/scenarios/${scenario}/people`
    const first = (await ask(officer, 'GET', `${url}?limit=10`)).body as {
      rows: { name: string; rank: number; tier: string }[]
      next: string
      total: number
    }
    expect(first.total).toBe(15)
    expect(first.rows[0]).toMatchObject({ rank: 1, tier: 'rank', name: expect.any(String) as string })
    const second = (await ask(officer, 'GET', `${url}?limit=10&after=${first.next}`)).body as typeof first
    expect(second.rows.map(({ rank }) => rank)).toEqual([11, 12, 13, 14, 15])
    expect(second.next).toBeNull()
    const unnamed = (await ask(planner, 'GET', `${url}?show=waiting&limit=1`)).body as typeof first
    expect(unnamed.rows[0]).toMatchObject({ rank: 16, name: null, tier: null })
  })

  it('explains one person, compares two scenarios and chooses one', async () => {
    const one = await scenarioOf({ purses: [{ id: '1' }] })
    const two = await scenarioOf({ purses: [{ id: '1', amount: 12 * 16_800 * 18 }], name: 'Lebih banyak' })
    const { body } = await ask(planner, 'GET', `/api/funding/compare?before=${one.scenario}&after=${two.scenario}`)
    expect(body).toMatchObject({ gained: 3, lost: 0, unchanged: 15, spent: 3 * 201_600 })
    const gainers = (body as { gainers: { worker: number; rank: number }[] }).gainers
    expect(gainers.map(({ rank }) => rank)).toEqual([16, 17, 18])
    const said = await ask(officer, 'GET', `/api/funding/scenarios/${one.scenario}/people/${gainers[0]!.worker}`)
    expect((said.body as { sentence: string }).sentence).toContain('Belum terbayar, urutan 16')
    const stretched = await ask(planner, 'POST', `/api/funding/scenarios/${two.scenario}/choose`)
    expect(stretched).toMatchObject({ status: 422, body: { code: 'scenario-stretches-purse' } })
    expect((await ask(planner, 'POST', `/api/funding/scenarios/${one.scenario}/choose`)).status).toBe(200)
    const { body: list } = await ask(officer, 'GET', '/api/funding/scenarios')
    const chosen = (list as { rows: { id: number; chosen: boolean }[] }).rows.filter((row) => row.chosen)
    expect(chosen.map(({ id }) => id)).toEqual([one.scenario])
  })

  it('keeps floors and offers a purse no more once it is closed', async () => {
    const floors = [{ kecamatan: '35.09.27', kind: 'nelayan', heads: 3 }]
    expect((await ask(planner, 'PUT', '/api/funding/floors', { floors })).status).toBe(200)
    expect((await ask(planner, 'GET', '/api/funding/floors')).body).toEqual({ rows: floors })
    expect((await ask(planner, 'PATCH', '/api/funding/purses/2', { closed: true })).status).toBe(200)
    const { scenario } = await scenarioOf()
    const { body } = await ask(planner, 'GET', `/api/funding/scenarios/${scenario}`)
    expect((body as { purses: object[]; floors: object[] }).purses.length).toBe(1)
    expect((body as { floors: object[] }).floors).toEqual(floors)
  })
})

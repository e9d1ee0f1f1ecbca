// Oracle: the table of rights, areas of the demo accounts, and a list of three people written down by hand.
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList } from '../../test/harness/arrange-list.ts'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { asActor } from '../store/database.ts'
import { createWorkers, reserveWorkers } from '../workflows/registry/create-workers.ts'

let at: FreshApp
let ids: number[]
const nik = '3509274505859001'

beforeAll(async () => {
  at = await freshApp()
  const officer = await at.actor('officer')
  ids = await asActor(at.database, officer, (session) => reserveWorkers(session, 3))
  const list = await arrangeList(at, {
    asOf: '2026-05-01',
    rows: [
      { name: 'SUMIATI', birth: '1985-05-05', desa: '35.09.27.2001', kindOfWork: 'buruh_tani', nik, worker: ids[0]! },
      {
        name: 'SUPARDI',
        birth: '1975-05-05',
        desa: '35.09.11.2003',
        kindOfWork: 'petani',
        nik: '3509110505759002',
        worker: ids[1]!,
      },
      {
        name: 'SUMIATUN',
        birth: '1985-06-05',
        desa: '35.09.19.1001',
        kindOfWork: 'buruh_panggul',
        nik: '3509194506859003',
        worker: ids[2]!,
      },
    ],
  })
  await asActor(at.database, officer, (session) => createWorkers(session, list, 1, 3))
})

// One sign-in each: the door counts attempts.
const doors = new Map<string, Promise<{ cookie: string }>>()
const as = (who: string) => doors.get(who) ?? doors.set(who, at.signIn(who)).get(who)!
const get = async (who: string, url: string) => at.app.inject({ url, headers: await as(who) })
const post = async (who: string, url: string, payload: object) =>
  at.app.inject({ method: 'POST', url, headers: await as(who), payload })

describe('the list of workers', () => {
  it('is searched by words of the name, in any order and case, page by page', async () => {
    const found = await get('petugas', '/api/registry/workers?q=sumiat&limit=1')
    expect(found.json()).toMatchObject({ total: 2, rows: [{ name: 'SUMIATI', nik: '3509••••••••9001' }] })
    const { next } = found.json<{ next: string }>()
    const rest = await get('petugas', `/api/registry/workers?q=sumiat&limit=1&after=${next}`)
    expect(rest.json()).toMatchObject({ total: null, next: null, rows: [{ name: 'SUMIATUN' }] })
  })

  it('is narrowed by area, kind of work and state, and sorted', async () => {
    const names = async (query: string) =>
      (await get('petugas', `/api/registry/workers?${query}`))
        .json<{ rows: { name: string }[] }>()
        .rows.map(({ name }) => name)
    expect(await names('sort=-name')).toEqual(['SUPARDI', 'SUMIATUN', 'SUMIATI'])
    expect(await names('area=35.09.27')).toEqual(['SUMIATI'])
    expect(await names('kind=petani')).toEqual(['SUPARDI'])
    expect(await names('state=unattested&sort=birth')).toEqual(['SUPARDI', 'SUMIATI', 'SUMIATUN'])
    expect(await names('state=insured')).toEqual([])
    expect(await names('q=%25')).toEqual(['SUMIATI', 'SUMIATUN', 'SUPARDI'])
  })

  it('never reaches out of an area: not by name, by number, by NIK, nor by count', async () => {
    expect((await get('kalisat', '/api/registry/workers?q=su')).json()).toMatchObject({
      total: 1,
      rows: [{ id: ids[0] }],
    })
    expect((await get('kalisat', `/api/registry/workers/${ids[1]}`)).statusCode).toBe(404)
    expect((await post('tamansari', '/api/registry/workers/by-nik', { nik })).json()).toEqual({ rows: [] })
    expect((await post('kalisat', '/api/registry/workers/by-nik', { nik })).json()).toMatchObject({
      rows: [{ id: ids[0] }],
    })
    expect((await get('kalisat', '/api/registry/attestation-progress')).json()).toMatchObject({
      rows: [{ area: '35.09.27.2001', people: 1, attested: 0 }],
    })
  })

  it('shows a planner no NIK and only the year of birth, and a sponsor nobody', async () => {
    expect((await get('perencana', '/api/registry/workers?q=supardi')).json()).toMatchObject({
      rows: [{ nik: null, birth: '1975' }],
    })
    expect((await get('donatur', '/api/registry/workers')).statusCode).toBe(403)
    expect((await get('donatur', '/api/registry/attestation-progress')).statusCode).toBe(403)
  })

  it('says when what was typed is no NIK', async () => {
    const answer = await post('petugas', '/api/registry/workers/by-nik', { nik: '35.09' })
    expect([answer.statusCode, answer.json()]).toEqual([422, { code: 'nik-wrong-length', found: 4 }])
  })
})

describe('one person', () => {
  it('shows each field with its source, and whoever looked, opened and why', async () => {
    const person = (await get('petugas', `/api/registry/workers/${ids[0]}`)).json<{ fields: { field: string }[] }>()
    expect(person.fields.find(({ field }) => field === 'nik')).toEqual({
      field: 'nik',
      value: '3509••••••••9001',
      masked: true,
      openable: true,
      source: { kind: 'list', on: '2026-05-01', why: 'only', list: 1, sender: 'Desa Contoh', rowNo: 2 },
    })
    const opened = await post('petugas', `/api/registry/workers/${ids[0]}/open`, {
      field: 'nik',
      reason: 'Mencocokkan KTP',
    })
    expect(opened.json()).toEqual({ value: nik })
    const looks = (await get('pemeriksa', `/api/registry/workers/${ids[0]}/looks`)).json<{ rows: object[] }>()
    expect(looks.rows.slice(0, 2)).toMatchObject([
      { act: 'open-field', field: 'nik', reason: 'Mencocokkan KTP', name: 'Petugas Contoh' },
      { act: 'look', name: 'Petugas Contoh', reason: null },
    ])
    expect((await get('kalisat', `/api/registry/workers/${ids[0]}/looks`)).statusCode).toBe(403)
  })

  it('is not opened without a reason, nor by those who may not', async () => {
    expect(
      (await post('petugas', `/api/registry/workers/${ids[0]}/open`, { field: 'nik', reason: '' })).json(),
    ).toEqual({
      code: 'reason-needed',
    })
    expect(
      (await post('pemeriksa', `/api/registry/workers/${ids[0]}/open`, { field: 'nik', reason: 'Ingin tahu' }))
        .statusCode,
    ).toBe(403)
  })
})

describe('the workbook of workers', () => {
  it('carries no NIK whole, and its taking is in the history', async () => {
    const answer = await get('petugas', '/api/registry/export?area=35.09.27')
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const [link] = await at.owner<{ notes: object[] }>(
      `select notes from history.link where room = 'registry' order by seq desc limit 1`,
    )
    expect(link?.notes).toMatchObject([{ act: 'export', people: 1, area: '35.09.27' }])
    expect((await get('perencana', '/api/registry/export')).statusCode).toBe(403)
  })
})

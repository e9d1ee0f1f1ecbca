// Oracle: the table of rights, and UU 27/2022 Pasal 30: three times twenty-four hours.
import { beforeAll, expect, it } from 'vitest'
import { arrangeList } from '../../test/harness/arrange-list.ts'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { asActor } from '../store/database.ts'
import { createWorkers, reserveWorkers } from '../workflows/registry/create-workers.ts'

let at: FreshApp
let worker = 0
const doors = new Map<string, Promise<{ cookie: string }>>()
const as = (who: string) => doors.get(who) ?? doors.set(who, at.signIn(who)).get(who)!
const call = async (who: string, method: 'GET' | 'POST', url: string, payload?: object) =>
  at.app.inject({ method, url, headers: await as(who), ...(payload && { payload }) })

beforeAll(async () => {
  at = await freshApp()
  const officer = await at.actor('officer')
  ;[worker = 0] = await asActor(at.database, officer, (session) => reserveWorkers(session, 1))
  const rows = [{ name: 'SUMIATI', desa: '35.09.27.2001', nik: '3509274505859001', worker }]
  const list = await arrangeList(at, { asOf: '2026-05-01', rows })
  await asActor(at.database, officer, (session) => createWorkers(session, list, 1, 1))
})

it('a request filed in the field is answered at the office before its clock runs out, and erased by two', async () => {
  const asked = { worker, requester: 'Sumiati', proof: 'KTP', asks: 'Hapus data saya' }
  const received = new Date(Date.now() - 60 * 3_600_000).toISOString()
  const filed = await call('kalisat', 'POST', '/api/privacy/requests', {
    ...asked,
    kind: 'erase',
    receivedAt: received,
  })
  const { id } = filed.json<{ id: number }>()
  const open = await call('petugas', 'GET', '/api/privacy/requests')
  expect(open.json()).toMatchObject({
    rows: [
      {
        id,
        kind: 'erase',
        state: 'open',
        hoursLeft: 11,
        urgency: 'soon',
        name: 'SUMIATI',
        right: 'UU 27/2022 Pasal 8',
      },
    ],
  })
  expect(
    (await call('kalisat', 'POST', `/api/privacy/requests/${id}/answer`, { act: 'meet', answer: '' })).statusCode,
  ).toBe(403)
  expect((await call('petugas', 'POST', `/api/privacy/requests/${id}/erase`)).statusCode).toBe(403)
  expect((await call('penyetuju', 'POST', `/api/privacy/requests/${id}/erase`)).json()).toEqual({
    code: 'privacy-not-agreed',
  })
  await call('petugas', 'POST', `/api/privacy/requests/${id}/answer`, { act: 'meet', answer: 'Setuju' })
  const erased = await call('penyetuju', 'POST', `/api/privacy/requests/${id}/erase`)
  expect(erased.json()).toMatchObject({ kept: [{ what: 'history' }, { what: 'request' }, { what: 'stop' }] })
  expect((await call('petugas', 'GET', `/api/registry/workers/${worker}`)).statusCode).toBe(404)
  expect((await call('petugas', 'GET', '/api/privacy/requests?closed=yes')).json()).toMatchObject({
    rows: [{ id, state: 'done', name: '', requester: '', filesLeft: 0 }],
  })
  expect((await call('perencana', 'GET', '/api/privacy/requests')).statusCode).toBe(403)
})

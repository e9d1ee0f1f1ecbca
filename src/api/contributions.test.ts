// Oracle: a month of twelve planted people whose bill, payment, proof and differences are known beforehand; the answers as a page reads them.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addMonths, monthOfDay } from '../domain/basics/month.ts'
import { silent } from '../workflows/work.ts'
import { makeBills } from '../workflows/contributions/make-bills.ts'
import { today } from '../workflows/clock.ts'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { plantCover, type PlantedCover } from '../../test/harness/plant-cover.ts'

let at: FreshApp
let officer: { cookie: string }
let apbd: PlantedCover
const now = monthOfDay(today())
const scan = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2000, 7)])

const get = async (url: string, headers = officer) => {
  const reply = await at.app.inject({ url, headers })
  return { status: reply.statusCode, body: reply.statusCode === 200 ? reply.json() : reply.json<{ code: string }>() } // prettier-ignore
}

beforeAll(async () => {
  at = await freshApp()
  officer = await at.signIn('petugas')
  apbd = await plantCover(at, { count: 12, first: addMonths(now, -1), months: 6 })
  await plantCover(at, { from: 101, count: 3, purse: ['PT Contoh', 'company'], first: now, months: 3 })
  await makeBills(at.database, await at.actor('officer'), { month: addMonths(now, -1), on: today() }, silent)
})

describe('the grid', () => {
  it('has what is billed beside what would be, and the oldest thing to do', async () => {
    const { body } = await get('/api/contributions/grid')
    expect(body.rows.map(({ month, billed, people, state }: Record<string, unknown>) => [month, billed, people, state])).toEqual([
      [addMonths(now, -1), true, 12, 'late'], [now, false, 12, 'to-bill'], [addMonths(now, 1), false, 12, 'to-bill'],
      [now, false, 3, 'to-bill'], [addMonths(now, 1), false, 3, 'to-bill'],
    ]) // prettier-ignore
    expect(body.next).toMatchObject({ act: 'pay', purse: apbd.purse, people: 12, late: true })
    const promised = body.rows.find(({ month, purse }: { month: string; purse: number }) => month === now && purse === apbd.purse) // prettier-ignore
    await makeBills(at.database, await at.actor('officer'), { month: now, on: today() }, silent)
    const after = await get('/api/contributions/grid')
    const made = after.body.rows.find(({ month, purse }: { month: string; purse: number }) => month === now && purse === apbd.purse) // prettier-ignore
    expect([made.people, made.amount]).toEqual([promised.people, promised.amount])
  })
})

describe('a payment with its proof', () => {
  const edge = 'edge'
  const form = (fields: Record<string, string>, file: Buffer) =>
    Buffer.concat([
      ...Object.entries(fields).map(([name, value]) => Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
      Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="bukti.pdf"\r\ncontent-type: application/pdf\r\n\r\n`),
      file,
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]) // prettier-ignore
  const send = (fields: Record<string, string>, file: Buffer) =>
    at.app.inject({ method: 'POST', url: '/api/contributions/proven-payments', headers: { ...officer, 'content-type': `multipart/form-data; boundary=${edge}` }, payload: form(fields, file) }) // prettier-ignore

  it('is recorded once, keeps the scan as it was, and refuses what is no scan', async () => {
    const { body } = await get('/api/contributions/grid')
    const { amount } = body.next as { amount: number }
    const fields = { request: randomUUID(), purse: String(apbd.purse), paidOn: today(), amount: String(amount), reference: 'SP2D 0001' } // prettier-ignore
    expect((await send(fields, Buffer.from('MZ not a scan'))).json()).toMatchObject({ code: 'proof-unreadable' })
    const first = await send(fields, scan)
    expect(first.json()).toMatchObject({ advance: 0 })
    expect((await send(fields, scan)).json<{ payment: number }>().payment).toBe(
      first.json<{ payment: number }>().payment,
    )
    const { payment } = first.json<{ payment: number }>()
    const proof = await at.app.inject({ url: `/api/contributions/payments/${payment}/proof`, headers: officer })
    expect(proof.headers['content-type']).toBe('application/pdf')
    expect(proof.rawPayload.equals(scan)).toBe(true)
    const listed = await get(`/api/contributions/payments?payment=${payment}`)
    expect(listed.body.rows).toMatchObject([{ id: payment, proven: true, left: 0 }])
    expect((await get(`/api/contributions/settlements?payment=${payment}`)).body.rows).toMatchObject([{ amount, month: addMonths(now, -1) }]) // prettier-ignore
  })
})

describe('the people of a month', () => {
  it('are found, ordered and paged, and come as a workbook', async () => {
    const url = `/api/contributions/months/${addMonths(now, -1)}/people`
    const all = await get(`${url}?sort=-name&limit=5`)
    expect(all.body).toMatchObject({ total: 12, amount: 12 * 16_800, next: '5' })
    const names = all.body.rows.map(({ name }: { name: string }) => name)
    expect(names).toEqual([...names].sort((a, b) => (a < b ? 1 : -1)))
    expect((await get(`${url}?state=paid&purse=${apbd.purse}`)).body.total).toBe(12)
    expect((await get(`${url}?state=arrears`)).body.total).toBe(0)
    expect((await get(`${url}?q=AAAAAAAB`)).body.total).toBeLessThan(12)
    const area = all.body.rows[0].kecamatan
    expect(area).toBeTruthy()
    const file = await at.app.inject({ url: `${url}.xlsx?purse=${apbd.purse}`, headers: officer })
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const planner = await at.signIn('perencana')
    expect((await get(url, planner)).status).toBe(403)
    expect((await get('/api/contributions/grid', planner)).status).toBe(200)
  })

  it('are those of the reader’s own area, where the reader is bound to one', async () => {
    const bound = (await at.actor('officer', 'petugas')).account
    await at.owner(`update access.account set areas = '{35.09.27}' where id = $1`, [bound])
    const { body } = await get(`/api/contributions/months/${addMonths(now, -1)}/people`)
    const inside = await at.owner(`select id from registry.worker where desa like '35.09.27%' and id <= 12`)
    expect(body.rows.map(({ worker }: { worker: number }) => worker).sort((a: number, b: number) => a - b)).toEqual(inside.map(({ id }) => id).sort((a, b) => Number(a) - Number(b))) // prettier-ignore
    expect(body.rows.every(({ state }: { state: string }) => state === 'paid')).toBe(true)
    await at.owner(`update access.account set areas = '{}' where id = $1`, [bound])
  })
})

describe('the forecast', () => {
  it('has its people for an officer, and no small number for a planner', async () => {
    const { body } = await get('/api/contributions/forecast')
    const all = body.rows.filter(({ by }: { by: string }) => by === 'all')
    // Twelve have paid last month and owe this one; three of a company begin with this month. Its decree of three months ends first.
    expect(all).toMatchObject([{ month: addMonths(now, 3), people: 12 }])
    const month = all[0].month as string
    expect((await get(`/api/contributions/forecast/${month}/people?limit=5`)).body).toMatchObject({
      total: 12,
      next: '5',
    })
    expect((await get(`/api/contributions/forecast/${month}/people?area=35.09.27`)).body.total).toBe(4)
    const planner = await at.signIn('perencana')
    expect((await get(`/api/contributions/forecast/${month}/people`, planner)).status).toBe(403)
    const told = (await get('/api/contributions/forecast', planner)).body
    expect(told.told).toBe(true)
    expect(told.rows.filter(({ by }: { by: string }) => by === 'kecamatan').map(({ people }: { people: number | null }) => people)).toEqual([null, null, null]) // prettier-ignore
    const plan = await get(`/api/contributions/plan?budget=1680000&payer=apbd&first=2027-01&people=20`, planner)
    expect(plan.body).toMatchObject({ best: 11, widest: 5 })
  })
})

describe('the books', () => {
  it('show every entry with its two sides, the newest first', async () => {
    const { body } = await get('/api/contributions/entries?limit=2')
    expect(body.next).not.toBeNull()
    for (const { postings } of body.rows) expect(postings.reduce((sum: number, one: { amount: number }) => sum + one.amount, 0)).toBe(0) // prettier-ignore
    const rest = await get(`/api/contributions/entries?limit=200&after=${body.next}`)
    const kinds = [...body.rows, ...rest.body.rows].map(({ kind }: { kind: string }) => kind)
    expect(kinds.sort()).toEqual(['bill', 'bill', 'bill', 'payment', 'settlement'])
  })
})

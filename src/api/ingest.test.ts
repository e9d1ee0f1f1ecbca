// Oracle: a small file whose rows are known, through HTTP from upload to the returned workbook; rights by the table of rights.
import { beforeAll, describe, expect, it } from 'vitest'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'
import { buildWorkbook, sheetOf } from '../../test/lists/build-workbook.ts'

let at: FreshApp
let officer: { cookie: string }
beforeAll(async () => {
  at = await freshApp()
  officer = await at.signIn('petugas')
})

const table = [
  ['DAFTAR PELAPAK PASAR TANJUNG'],
  ['No', 'Nama', 'NIK', 'Tgl Lahir', 'L/P', 'Desa', 'Kecamatan', 'Nama Ibu Kandung'],
  ['1', 'SITI AMINAH', '3509125203809001', '12-03-1980', 'P', 'Karangduren', 'Balung', 'MISNATI'],
  ['2', 'BUHARI', '3509120104759', '01-04-1975', 'L', 'Karangduren', 'Balung', 'SUPIYATI'],
  ['3', '', '', '', 'L', 'Karangduren', 'Balung', ''],
  ['', 'JUMLAH', '3'],
]
const workbook = (rows = table) => {
  const { xml, shared } = sheetOf(rows, 'shared')
  return buildWorkbook({ sheets: [{ name: 'Pelapak', xml }], shared })
}

function form(files: { name: string; bytes: Buffer }[], fields: Record<string, string>) {
  const edge = 'batas-bahu'
  const head = Object.entries(fields).map(([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`) // prettier-ignore
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), // prettier-ignore
    bytes,
    Buffer.from('\r\n'),
  ])
  const payload = Buffer.concat([Buffer.from(head.join('')), ...parts, Buffer.from(`--${edge}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } }
}
const send = (files: { name: string; bytes: Buffer }[], fields: Record<string, string>, who = officer) => {
  const { payload, headers } = form(files, fields)
  return at.app.inject({ method: 'POST', url: '/api/ingest/lists', headers: { ...headers, ...who }, payload })
}
const get = (url: string, who = officer) => at.app.inject({ method: 'GET', url, headers: who })
const post = (url: string, payload: object = {}, who = officer) => at.app.inject({ method: 'POST', url, headers: who, payload }) // prettier-ignore

describe('a workbook, from the upload to what the sender gets back', () => {
  let list = 0
  it('is received, read and shown with headings and masked samples', async () => {
    const answer = await send([{ name: 'pelapak.xlsx', bytes: workbook() }], { sender: 'UPT Pasar Tanjung' })
    expect(answer.statusCode).toBe(200)
    list = answer.json<{ files: { list: number }[] }>().files[0]?.list ?? 0
    const detail = (await get(`/api/ingest/lists/${list}`)).json<Record<string, never>>()
    expect(detail).toMatchObject({ state: 'preview', sure: true, counts: { seen: 6, kept: 1, doubtful: 1, refused: 1, skipped: 3 } }) // prettier-ignore
    const text = JSON.stringify(detail)
    expect(text).not.toContain('3509125203809001')
    expect(text).not.toContain('MISNATI')
    expect(text).toContain('3509••••••••••01')
    expect(text).toContain('PASAR TANJUNG')
  })
  it('shows every bad row with its cell and remedy', async () => {
    const { rows } = (await get(`/api/ingest/lists/${list}/rows?verdict=bad`)).json<{ rows: { name: string; remarks: { cell: string; sentence: string }[] }[] }>() // prettier-ignore
    expect(rows.map(({ name }) => name)).toEqual(['BUHARI', ''])
    expect(rows[0]?.remarks[0]).toMatchObject({ cell: 'C4', sentence: 'NIK di sel C4 tidak 16 angka (3509•••••••59). Ketik ulang sesuai KTP.' }) // prettier-ignore
  })
  it('opens a row with a reason, which is written down', async () => {
    const url = `/api/ingest/lists/${list}/rows/4/open`
    expect((await post(url, { reason: '' })).json()).toMatchObject({ code: 'reason-missing' })
    const opened = (await post(url, { reason: 'mencocokkan dengan KTP' })).json<{ cells: object[] }>()
    expect(opened.cells).toContainEqual({ cell: 'C4', heading: 'NIK', text: '3509120104759' })
    const notes = await at.owner<{ notes: { act: string }[] }>(`select notes from history.link where room = 'ingest' order by seq desc limit 1`) // prettier-ignore
    expect(notes[0]?.notes[0]).toMatchObject({ act: 'open-row', seq: 4, reason: 'mencocokkan dengan KTP' })
  })
  it('comes back as a workbook with Catatan', async () => {
    const answer = await get(`/api/ingest/lists/${list}/return`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain('pelapak%20-%20catatan.xlsx')
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
  it('is kept once', async () => {
    expect((await post(`/api/ingest/lists/${list}/keep`)).json()).toMatchObject({
      list,
      counts: { kept: 1, doubtful: 1 },
    })
    expect((await post(`/api/ingest/lists/${list}/discard`)).json()).toMatchObject({ code: 'list-kept' })
    expect((await get('/api/ingest/lists')).json<{ rows: object[] }>().rows[0]).toMatchObject({
      id: list,
      state: 'kept',
    })
    expect((await get('/api/ingest/senders')).json()).toEqual({ rows: ['UPT Pasar Tanjung'] })
  })
})

describe('many files at once', () => {
  it('each has its own answer; good ones go on though bad ones stay', async () => {
    const other = workbook([
      ...table,
      ['4', 'HOLIFAH', '3509125203809002', '12-03-1980', 'P', 'Karangduren', 'Balung', ''],
    ])
    const answer = await send([{ name: 'a.xlsx', bytes: other }, { name: 'foto.xlsx', bytes: Buffer.from('%PDF-1.7 x') }, { name: 'lagi.xlsx', bytes: workbook() }], { sender: 'Desa' }) // prettier-ignore
    expect(answer.json()).toMatchObject({
      files: [
        { fileName: 'a.xlsx', again: false, refusal: null },
        { fileName: 'foto.xlsx', list: null, refusal: { code: 'file-not-a-list' } },
        { fileName: 'lagi.xlsx', again: true, refusal: null },
      ],
    })
  })
  it('one file that is no list is refused with its name', async () => {
    const answer = await send([{ name: 'foto.xlsx', bytes: Buffer.from('%PDF-1.7 x') }], { sender: 'Desa' })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      { code: 'file-not-a-list', place: { file: 'foto.xlsx' } },
    ])
  })
  it('no file, or no sender', async () => {
    expect((await send([], { sender: 'Desa' })).json()).toMatchObject({ code: 'file-missing' })
    expect((await send([{ name: 'a.xlsx', bytes: workbook() }], {})).json()).toMatchObject({ code: 'sender-missing' })
  })
})

it('headings corrected by hand are read anew and remembered', async () => {
  const odd = [['X1', 'X2', 'X3'], ...Array.from({ length: 4 }, (_, no) => [`PEKERJA ${'ABCD'[no]}`, `35091252038090${20 + no}`, '12-03-1980'])] // prettier-ignore
  const sent = (await send([{ name: 'aneh.xlsx', bytes: workbook(odd) }], { sender: 'Ponpes' })).json<{ files: { list: number }[] }>() // prettier-ignore
  const list = sent.files[0]?.list ?? 0
  expect((await post(`/api/ingest/lists/${list}/keep`)).json()).toMatchObject({ code: 'headings-unsure' })
  const answer = await post(`/api/ingest/lists/${list}/headings`, { headings: { x1: 'name', x2: 'nik', x3: null }, desa: '35.09.10.2001' }) // prettier-ignore
  expect(answer.json()).toMatchObject({ reading: true })
  expect((await get(`/api/ingest/lists/${list}`)).json()).toMatchObject({
    state: 'preview',
    sure: true,
    counts: { kept: 4 },
  })
  expect((await post(`/api/ingest/lists/${list}/headings`, { headings: { x1: 'nonsense' } })).statusCode).toBe(400)
})

it('only those with the right load, look and download', async () => {
  const approver = await at.signIn('penyetuju')
  const verifier = await at.signIn('kalisat')
  expect((await send([{ name: 'a.xlsx', bytes: workbook() }], { sender: 'x' }, approver)).statusCode).toBe(403)
  expect((await get('/api/ingest/lists', approver)).statusCode).toBe(200)
  expect((await get('/api/ingest/lists/1/return', approver)).statusCode).toBe(403)
  expect((await get('/api/ingest/lists', verifier)).statusCode).toBe(403)
})

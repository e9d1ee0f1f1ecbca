// Oracle: files written here with their verdicts known; what is stored is looked at past row-level security.
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWorkbook, sheetOf } from '../../../test/lists/build-workbook.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import type { Actor } from '../../store/database.ts'
import { asActor } from '../../store/database.ts'
import { findList } from '../../store/ingest/lists.ts'
import { openRows } from '../../store/ingest/rows.ts'
import { silent } from '../work.ts'
import { confirmHeadings } from './confirm-headings.ts'
import { discardList } from './discard-list.ts'
import { keepList } from './keep-list.ts'
import { loadList } from './load-list.ts'
import { receiveList } from './receive-list.ts'
import { returnNotes } from './return-notes.ts'
import { showList } from './show-list.ts'

let at: Fresh
let officer: Actor
beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
})

const head = 'No;Nama Lengkap;NIK;Tgl Lahir;L/P;Desa;Kecamatan;Pekerjaan'
const person = (no: number, change: { name?: string; nik?: string; birth?: string; desa?: string } = {}) =>
  [no, change.name ?? `PEKERJA NOMOR${'ABCDEFGHIJ'[no % 10]} ${'KLMNOPQRST'[Math.floor(no / 10) % 10]}${'UVWXYZABCD'[Math.floor(no / 100) % 10]}UN`, change.nik ?? nikOf(no), change.birth ?? '12-03-1980', 'P', change.desa ?? 'Karangduren', 'Balung', 'Pelapak'].join(';') // prettier-ignore
/** Distinct possible numbers: the month of first registration's district varies, the serial stays above 9000. */
const nikOf = (no: number) =>
  `3509${String(1 + (no % 31)).padStart(2, '0')}520380${String(9001 + Math.floor(no / 31)).padStart(4, '0')}`
const csv = (...lines: string[]) => Readable.from([Buffer.from([head, ...lines].join('\r\n'))])

async function load(lines: string[], { sender = 'Desa Karangduren', fileName = 'daftar.csv' } = {}) {
  const received = await receiveList(at.database, officer, { fileName, sender, asOf: day('2026-11-23') }, csv(...lines))
  if (!received.ok) throw new Error(received.refusal.code)
  const { list, again } = received.value
  const loaded = await loadList(at.database, officer, { list }, silent)
  return {
    list,
    again,
    counts: loaded.ok ? loaded.value : undefined,
    refusal: loaded.ok ? undefined : loaded.refusal.code,
  }
}
const rowsOf = (list: number) => at.owner<{ seq: number; name: string; verdict: string; reasons: string[]; change: string; nik: string | null; mended: boolean }>(`select seq, name, verdict, reasons, change, encode(nik_hash, 'hex') as nik, mended from ingest.row where list = $1 order by seq`, [list]) // prettier-ignore

describe('a list is read, looked at and kept', () => {
  it('every row has its verdict, the counts add up, and nothing personal lies open', async () => {
    const { list, counts } = await load([
      person(1),
      person(2, { nik: '' }),
      person(3, { nik: '0', birth: '' }),
      person(4, { name: 'Hj. Rohmah' }),
      ';JUMLAH;;;;;;4',
    ])
    expect(counts).toMatchObject({ seen: 6, kept: 2, doubtful: 1, refused: 1, skipped: 2, change: { new: 3, changed: 0, same: 0, conflict: 0 } }) // prettier-ignore
    expect(counts?.reasons).toEqual({ 'nik-missing': 1, 'nik-placeholder': 1, 'birth-missing': 1, 'nothing-to-identify': 1, 'title-removed': 1, 'not-a-person': 2 }) // prettier-ignore
    const rows = await rowsOf(list)
    expect(rows.map((row) => [row.seq, row.verdict, row.change])).toEqual([[2, 'kept', 'new'], [3, 'doubtful', 'new'], [4, 'refused', null], [5, 'kept', 'new']]) // prettier-ignore
    const everything = JSON.stringify(await at.owner('select * from ingest.row r, ingest.list l, ingest.block b'))
    expect(everything).not.toContain(nikOf(1))
    const raw = await asActor(at.database, officer, (session) => openRows(session, list, [2, 6]))
    expect(raw.get(2)?.cells[2]).toBe(nikOf(1))
    expect(raw.get(6)?.as).toBe('total')
    expect(await keepList(at.database, officer, list)).toMatchObject({ ok: true })
    expect(await discardList(at.database, officer, list)).toMatchObject({ ok: false, refusal: { code: 'list-kept' } })
  })

  it('the same file twice changes nothing', async () => {
    const lines = [person(11), person(12)]
    const first = await load(lines)
    const second = await load(lines, { fileName: 'nama lain.csv', sender: 'Pengirim lain' })
    expect(second).toMatchObject({ list: first.list, again: true })
    expect(await rowsOf(first.list)).toHaveLength(2)
    await discardList(at.database, officer, first.list)
    expect(await rowsOf(first.list)).toHaveLength(0)
    expect((await load(lines)).again).toBe(false)
  })

  it('two officers who send one file at once have one list; two files at once lose nothing', async () => {
    const many = Array.from({ length: 300 }, (_, no) => person(no + 100))
    const same = await Promise.all([load(many), load(many)])
    expect(same[0]?.list).toBe(same[1]?.list)
    expect(same.some(({ counts }) => counts?.kept === 300)).toBe(true)
    expect(await rowsOf(same[0]?.list ?? 0)).toHaveLength(300)
    const two = await Promise.all([load([...many, person(500)]), load([...many, person(501)])])
    expect(two.map(({ counts }) => counts?.kept)).toEqual([301, 301])
  })

  it('one NIK under two names is nobody’s; one person twice is said', async () => {
    const { list, counts } = await load([
      person(21, { name: 'SITI AMINAH' }),
      person(21, { name: 'BUHARI' }),
      person(22, { name: 'MOH. ALI' }),
      person(22, { name: 'MUHAMMAD ALI' }),
      person(23, { name: 'HOLIFAH', nik: '' }),
      person(24, { name: 'HOLIFAH' }),
    ])
    expect(counts).toMatchObject({
      kept: 3,
      doubtful: 3,
      reasons: { 'nik-shared': 2, 'repeated-in-list': 2, 'nik-missing': 1 },
    })
    const rows = await rowsOf(list)
    expect(rows.map(({ nik }) => nik !== null)).toEqual([false, false, true, true, false, true])
    const [stored] = await at.owner<{ sheets: { kept: number; doubtful: number }[] }>('select sheets from ingest.list where id = $1', [list]) // prettier-ignore
    expect(stored?.sheets[0]).toMatchObject({ kept: 3, doubtful: 3 })
  })
})

describe('mended rows alone can be sent again', () => {
  it('they replace the earlier bad rows of the same sender', async () => {
    const bad = [person(31), person(32, { nik: '3.50901E+15', name: 'BADRIYAH' }), person(33, { name: '' })]
    const first = await load(bad, { sender: 'Desa Wringin' })
    await keepList(at.database, officer, first.list)
    const mended = [person(32, { name: 'BADRIYAH' }), person(33, { name: 'SUPIYATI' })]
    const second = await load(mended, { sender: 'desa wringin' })
    expect(second.counts).toMatchObject({ kept: 2, mends: 2 })
    expect((await rowsOf(first.list)).map((row) => row.mended)).toEqual([false, false, false])
    await keepList(at.database, officer, second.list)
    expect((await rowsOf(first.list)).map((row) => row.mended)).toEqual([false, true, true])
    expect((await load([person(34), person(32, { name: 'BADRIYAH' })], { sender: 'Desa lain' })).counts?.mends).toBe(0)
  })
})

describe('headings', () => {
  const odd = (...lines: string[]) => Readable.from([Buffer.from(['A1;B1;C1', ...lines].join('\n'))])
  it('nobody knows must be named by a person; then they are remembered for that sender', async () => {
    const people = Array.from({ length: 5 }, (_, no) => `PEKERJA ${'KLMNO'[no]};${nikOf(no + 60)};12-03-1980`)
    const first = await receiveList(at.database, officer, { fileName: 'a.csv', sender: 'Ponpes', asOf: day('2026-11-23') }, odd(...people)) // prettier-ignore
    if (!first.ok) throw new Error('refused')
    const { list } = first.value
    await loadList(at.database, officer, { list }, silent)
    expect(await keepList(at.database, officer, list)).toMatchObject({
      ok: false,
      refusal: { code: 'headings-unsure' },
    })
    const headings = { a1: 'name', b1: 'nik', c1: 'birthDate' } as const
    expect(await confirmHeadings(at.database, officer, list, { headings: { a1: null, b1: null } })).toMatchObject({ ok: false, refusal: { code: 'headings-without-name' } }) // prettier-ignore
    const without = { headings: { ...headings, c1: null } }
    expect(await confirmHeadings(at.database, officer, list, without)).toMatchObject({ ok: true, value: { reading: true } }) // prettier-ignore
    expect(await loadList(at.database, officer, { list }, silent)).toMatchObject({ ok: true, value: { doubtful: 5, reasons: { 'birth-from-nik': 5 } } }) // prettier-ignore
    expect(await confirmHeadings(at.database, officer, list, { headings })).toMatchObject({ ok: true, value: { reading: true } }) // prettier-ignore
    expect(await loadList(at.database, officer, { list }, silent)).toMatchObject({ ok: true, value: { seen: 6, skipped: 1, doubtful: 5 } }) // prettier-ignore
    expect(await confirmHeadings(at.database, officer, list, { headings })).toMatchObject({ ok: true, value: { reading: false } }) // prettier-ignore
    expect(await keepList(at.database, officer, list)).toMatchObject({ ok: true })

    const next = await receiveList(at.database, officer, { fileName: 'b.csv', sender: 'PONPES', asOf: day('2026-11-23') }, odd(`PEKERJA Z;${nikOf(90)};12-03-1980`)) // prettier-ignore
    if (!next.ok) throw new Error('refused')
    await loadList(at.database, officer, { list: next.value.list }, silent)
    const found = await asActor(at.database, officer, (session) => findList(session, next.value.list))
    expect(found?.sheets[0]?.tables[0]?.columns.map((column) => [column.field, column.from])).toEqual([['name', 'remembered'], ['nik', 'remembered'], ['birthDate', 'remembered']]) // prettier-ignore
  })
})

it('columns that nothing gave away are pointed out by their place', async () => {
  const text = Readable.from([Buffer.from('satu;dua\nSITI;Karangduren\nBUHARI;Karangduren\n')])
  const received = await receiveList(at.database, officer, { fileName: 'c.csv', sender: 'Desa', asOf: day('2026-11-23') }, text) // prettier-ignore
  if (!received.ok) throw new Error(received.refusal.code)
  const { list } = received.value
  expect(await loadList(at.database, officer, { list }, silent)).toMatchObject({
    ok: true,
    value: { seen: 3, skipped: 3 },
  })
  const shown = await showList(at.database, officer, list)
  expect(shown).toMatchObject({ ok: true, value: { problem: { code: 'columns-unknown' } } })
  expect(shown.ok && shown.value.sheets[0]?.tables[0]?.columns.map(({ key }) => key)).toEqual(['#0', '#1'])
  await confirmHeadings(at.database, officer, list, { headings: { '#0': 'name', '#1': 'desa' } })
  expect(await loadList(at.database, officer, { list }, silent)).toMatchObject({
    ok: true,
    value: { seen: 3, refused: 3 },
  })
})

describe('what is no list', () => {
  it.each([
    ['', 'file-empty'],
    ['%PDF-1.7 x', 'file-not-a-list'],
    ['<html><table><tr><td>1', 'file-web-page'],
  ])('is refused at the door and leaves nothing: %s', async (text, code) => {
    const before = await at.owner('select id from ingest.list')
    const answer = await receiveList(at.database, officer, { fileName: 'x.xlsx', sender: 'Desa', asOf: day('2026-11-23') }, Readable.from([Buffer.from(text)])) // prettier-ignore
    expect(answer).toMatchObject({ ok: false, refusal: { code, file: 'x.xlsx' } })
    expect(await at.owner('select id from ingest.list')).toHaveLength(before.length)
  })
  it('a list of something else has no people and is not kept', async () => {
    const { list, counts } = await load([], { fileName: 'kosong.csv' })
    expect(counts).toMatchObject({ seen: 1, kept: 0, skipped: 1 })
    expect(await keepList(at.database, officer, list)).toMatchObject({
      ok: false,
      refusal: { code: 'nothing-to-keep' },
    })
  })
})

it('a workbook that breaks off in the middle is refused whole, and nothing of it stays', async () => {
  const rows = Array.from({ length: 6_000 }, (_, no) => ['1', `PEKERJA ${no}`, nikOf(no), '12-03-1980', 'P', 'Karangduren', 'Balung']) // prettier-ignore
  const { xml } = sheetOf([head.split(';'), ...rows], 'inline')
  const broken = buildWorkbook({ sheets: [{ name: 'Data', xml: xml.replace('</sheetData>', '<row r="6002"><c r="A6002">') }] }) // prettier-ignore
  const received = await receiveList(at.database, officer, { fileName: 'putus.xlsx', sender: 'Desa', asOf: day('2026-11-23') }, Readable.from([broken])) // prettier-ignore
  if (!received.ok) throw new Error(received.refusal.code)
  const { list } = received.value
  expect(await loadList(at.database, officer, { list }, silent)).toMatchObject({ ok: false, refusal: { code: 'file-bad-xml', file: 'putus.xlsx' } }) // prettier-ignore
  expect(await rowsOf(list)).toHaveLength(0)
  expect(await at.owner('select state, file from ingest.list where id = $1', [list])).toEqual([{ state: 'failed', file: null }]) // prettier-ignore
})

it('a used range stretched to the last row and 300 columns is read for what it holds', async () => {
  const wide = [head.split(';'), ['1', 'SITI', nikOf(91), '12-03-1980', 'P', 'Karangduren', 'Balung', 'Pelapak', ...Array<string>(291).fill(''), ' ']] // prettier-ignore
  const { xml } = sheetOf(wide, 'inline')
  const stretched = xml.replace('</sheetData>', '<row r="1048576"><c r="KN1048576" s="0"/></row></sheetData>')
  const received = await receiveList(at.database, officer, { fileName: 'lebar.xlsx', sender: 'Desa', asOf: day('2026-11-23') }, Readable.from([buildWorkbook({ sheets: [{ name: 'Data', xml: stretched }] })])) // prettier-ignore
  if (!received.ok) throw new Error(received.refusal.code)
  expect(await loadList(at.database, officer, { list: received.value.list }, silent)).toMatchObject({ ok: true, value: { seen: 2, kept: 1 } }) // prettier-ignore
})

it('the sender gets the file back with what to mend beside each bad row', async () => {
  const { list } = await load([person(71), person(72, { nik: '3.50901E+15' })])
  const returned = await returnNotes(at.database, officer, list)
  if (!returned.ok) throw new Error(returned.refusal.code)
  const pieces: Buffer[] = []
  for await (const piece of returned.value.bytes) pieces.push(piece)
  const text = Buffer.concat(pieces).toString('utf8')
  expect(returned.value).toMatchObject({ fileName: 'daftar - catatan.csv', rows: 1 })
  expect(text.split('\r\n')[0]).toMatch(/;Catatan$/)
  expect(text.split('\r\n')[1]).not.toMatch(/NIK di sel/)
  expect(text.split('\r\n')[2]).toContain('NIK di sel C3 berubah oleh Excel (3.50901E+15)')
})

it('who may not load lists cannot', async () => {
  const planner = await at.actor('planner')
  await expect(receiveList(at.database, planner, { fileName: 'x.csv', sender: 'Desa', asOf: day('2026-11-23') }, csv(person(81)))).rejects.toThrow(/row-level security/) // prettier-ignore
  expect(await asActor(at.database, planner, async ({ client }) => (await client.query('select from ingest.row')).rowCount)).toBe(0) // prettier-ignore
})

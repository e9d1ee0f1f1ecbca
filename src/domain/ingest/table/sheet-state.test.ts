// Oracle: small sheets as offices lay them out, with what each row is, written by hand; then invariants on any cells.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jemberAreas } from '../../../../test/areas/jember-areas.ts'
import { day } from '../../basics/day.ts'
import type { RegencyCode } from '../../basics/ids.ts'
import { checkRow } from '../check-row.ts'
import { areaTable } from '../place/area-table.ts'
import type { RawRow } from '../raw-row.ts'
import type { Remembered } from './guess-columns.ts'
import { beginSheet, currentPlan, stepRow } from './sheet-state.ts'
import { isSure, planOf } from './table.ts'

const areas = areaTable(jemberAreas)
const on = day('2026-11-23')
const context = (remembered: Remembered = {}) => ({ areas, on, remembered })

const toRows = (table: string[][]): RawRow[] =>
  table.flatMap((cells, at) =>
    cells.every((cell) => cell === '')
      ? []
      : [{ sheet: 0, rowNo: at + 1, cells, kinds: cells.map((cell) => (cell === '' ? ' ' : 't')).join('') }],
  )

function read(table: string[][], { remembered = {}, sheet = 'Sheet1', file = 'daftar.xlsx', given = {} } = {}) {
  const rows = toRows(table)
  const state = beginSheet(
    { index: 0, name: sheet, hidden: false },
    rows.slice(0, 60),
    file,
    given,
    context(remembered),
  )
  let plan = currentPlan(state)
  const kinds: string[] = []
  const people = []
  for (let at = 0; at < rows.length; at++) {
    const kind = stepRow(state, rows, at, plan, context(remembered))
    if (kind === 'new-heading') plan = currentPlan(state)
    kinds.push(kind)
    if (kind === 'person' && state.table)
      people.push(checkRow(rows[at] as RawRow, state.table, plan, state.defaults, { regency: '35.09' as RegencyCode, areas, on, kind: 'workers' })) // prettier-ignore
  }
  return { state, kinds, people, rows }
}

const siti = ['1', 'SITI AMINAH', '3509125203809001', '12-03-1980', 'P', 'Karangduren', 'Balung']
const buhari = ['2', 'H. BUHARI', '3509120104759002', '01-04-1975', 'L', 'Karangduren', 'Balung']
const head = ['No', 'Nama Lengkap', 'NIK', 'Tgl Lahir', 'L/P', 'Desa', 'Kecamatan']

describe('a sheet is read under its titles and above its signatures', () => {
  const sheet = [
    ['DAFTAR PEDAGANG PASAR TANJUNG'],
    ['KABUPATEN JEMBER TAHUN 2026'],
    [''],
    head,
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    siti,
    head,
    buhari,
    ['3'],
    ['', 'JUMLAH', '', '', '', '', '2 orang'],
    [''],
    ['', '', '', '', 'Jember, 12 Maret 2026'],
    ['', '', '', '', 'Kepala Pasar,'],
    ['', '', '', '', 'SUPARDI'],
    ['', '', '', '', 'NIP. 197001011990031001'],
  ]
  it('every row is told, and titles speak for all', () => {
    const { kinds, people, state } = read(sheet)
    expect(kinds).toEqual(['title', 'title', 'heading', 'heading', 'person', 'heading', 'person', 'blank', 'total', 'signature', 'signature', 'signature', 'signature']) // prettier-ignore
    expect(people.map((one) => [one.name, one.verdict, one.kindOfWork, one.facts.market])).toEqual([
      ['SITI AMINAH', 'kept', 'pedagang_pasar', 'PASAR TANJUNG'],
      ['BUHARI', 'kept', 'pedagang_pasar', 'PASAR TANJUNG'],
    ])
    expect(people[1]?.reasons).toEqual(['title-removed'])
    expect(state.table && isSure(state.table)).toBe(true)
  })
})

describe('headings', () => {
  it('in two rows, the upper merged over the lower', () => {
    const { state, people } = read([
      ['No', 'Nama', 'Tempat, Tanggal Lahir', '', 'Jenis Kelamin', '', 'Alamat', '', '', '', 'NIK'],
      ['', '', 'Tempat', 'Tanggal', 'L', 'P', 'Dusun', 'RT', 'Desa', 'Kec', ''],
      ['1', 'Siti', 'Jember', '12/03/80', '', 'v', 'Krajan', '01', 'Karangduren', 'Balung', '3509125203809001'],
    ])
    expect(planOf(state.table!)).toEqual({ lineNo: 0, name: 1, birthPlace: 2, birthDate: 3, sexMale: 4, sexFemale: 5, dusun: 6, rt: 7, desa: 8, kecamatan: 9, nik: 10 }) // prettier-ignore
    expect(people[0]).toMatchObject({ birth: '1980-03-12', sex: 'P', verdict: 'kept', reasons: [] })
  })
  it('nobody wrote: columns are told by what they hold, and are not sure', () => {
    const people = Array.from({ length: 12 }, (_, at) => [`${at + 1}`, `NUR HAYATI ${'ABCDEFGHIJKL'[at]}`, `35091252038090${10 + at}`, '12-03-1980', 'P']) // prettier-ignore
    const { state, kinds } = read(people)
    expect(planOf(state.table!)).toMatchObject({ name: 1, nik: 2, birthDate: 3, sex: 4 })
    expect(isSure(state.table!)).toBe(false)
    expect(new Set(kinds)).toEqual(new Set(['person']))
  })
  it('come again with other columns: a second table of the same sheet', () => {
    const { people, kinds, state } = read([head, siti, ['', '', '', '', '', '', ''], ['NIK', 'Nama', 'Pekerjaan', 'Tempat/Tgl Lahir', 'Desa', 'Kec'], ['3509120104759002', 'BUHARI', 'Kuli panggul', 'Jember, 1 April 1975', 'Karangduren', 'Balung']]) // prettier-ignore
    expect(kinds).toEqual(['heading', 'person', 'new-heading', 'person'])
    expect(people[1]).toMatchObject({ name: 'BUHARI', birth: '1975-04-01', kindOfWork: 'buruh_panggul', verdict: 'kept' }) // prettier-ignore
    expect(state.tables).toHaveLength(2)
  })
  it('confirmed before for this sender go before all guessing', () => {
    const { state } = read([['No', 'Nama', 'KODE', 'NIK'], ['1', 'Siti', '3509125203809001', 'x']], { remembered: { kode: 'nik', nik: null } }) // prettier-ignore
    expect(planOf(state.table!)).toMatchObject({ nik: 2 })
  })
  it('a sheet without people has no table', () => expect(read([['Petunjuk pengisian'], ['Isi semua kolom']]).state.table).toBeNull()) // prettier-ignore
})

describe('desa from titles, sheets and sections', () => {
  const short = ['No', 'Nama', 'Tgl Lahir']
  it('a section opens the next desa', () => {
    const { people, kinds } = read([short, ['DESA KARANGDUREN KEC. BALUNG'], ['1', 'SITI', '12-03-1980'], ['DESA ATLANTIS'], ['2', 'BUHARI', '01-04-1975']]) // prettier-ignore
    expect(kinds).toEqual(['heading', 'section', 'person', 'section', 'person'])
    expect(people.map((one) => [one.desa === null, one.verdict])).toEqual([
      [false, 'doubtful'],
      [true, 'refused'],
    ])
  })
  it('an empty cell takes the desa of the title, with a note; a cell that names none does not', () => {
    const table = [['DATA PEKERJA DESA KARANGDUREN KECAMATAN BALUNG'], head, siti.with(5, ''), siti.with(5, 'ikut anak'), siti.with(5, '').with(6, 'Kencong')] // prettier-ignore
    expect(read(table).people.map((one) => one.reasons)).toEqual([
      ['desa-from-title'],
      ['desa-unknown'],
      ['desa-unknown'],
    ])
  })
  it('the sheet’s name, the file’s name, and what the sender said first of all', () => {
    const plain = [
      ['Nama', 'NIK'],
      ['SITI', '3509125203809001'],
    ]
    const desa = (options: object) => areas.names.get(read(plain, options).people[0]?.desa ?? '')
    expect(desa({ sheet: 'Karangduren' })).toBe('Karangduren')
    expect(desa({ file: 'data_pekerja_desa_karangduren.xlsx' })).toBe('Karangduren')
    expect(desa({ sheet: 'Karangduren', given: { desa: '35.09.01.2001' } })).not.toBe('Karangduren')
  })
})

describe('what is no person', () => {
  it('an empty stall and a pre-numbered line', () => {
    const { kinds } = read([['No', 'Blok', 'No Kios', 'Nama', 'NIK'], ['1', 'A', '12', 'SITI', '3509125203809001'], ['2', 'A', '13', 'KOSONG', ''], ['3', 'A', '14', '', ''], ['4', '', '', '', '']]) // prettier-ignore
    expect(kinds).toEqual(['heading', 'person', 'vacant', 'vacant', 'blank'])
  })
  it('a person without a name is refused, not skipped', () => {
    const { people } = read([head, siti, ['2', '', '3509120104759002', '01-04-1975', 'L', 'Karangduren', 'Balung']])
    expect(people[1]).toMatchObject({ verdict: 'refused', reasons: ['name-missing'] })
  })
  it('a subtotal does not end the list', () => {
    expect(read([head, siti, ['', 'Sub Total', '1'], buhari]).kinds).toEqual(['heading', 'person', 'total', 'person'])
  })
})

it('whatever the cells hold, nothing throws and every row is told', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('', '-', ...head, ...siti, 'JUMLAH', 'Desa Atlantis', '3.50901E+15', 'Mengetahui'),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 }), fc.boolean(), (cells, headed) => {
      const { kinds, rows, people } = read(headed ? [head, ...cells] : cells)
      expect(kinds).toHaveLength(rows.length)
      expect(people).toHaveLength(kinds.filter((kind) => kind === 'person').length)
      for (const one of people) expect(['kept', 'doubtful', 'refused']).toContain(one.verdict)
    }),
  )
})

it('a row with a name and a trusted NIK is always a person', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z]{3,12} [A-Z]{3,12}$/),
      fc.integer({ min: 9000, max: 9999 }),
      (name, serial) => {
        const { kinds } = read([head, siti, ['', 'JUMLAH', '1'], ['9', name, `350912520380${serial}`]])
        expect(kinds.at(-1)).toBe('person')
      },
    ),
  )
})

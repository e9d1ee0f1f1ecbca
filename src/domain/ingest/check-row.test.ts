// Oracle: the table of reason codes, a case for each; then invariants on any row.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jemberAreas } from '../../../test/areas/jember-areas.ts'
import { day } from '../basics/day.ts'
import type { RegencyCode } from '../basics/ids.ts'
import type { CheckContext } from './check-context.ts'
import { checkRow } from './check-row.ts'
import { columns, fields, type Field } from './columns.ts'
import { columnLetters, explainRow } from './explain-row.ts'
import type { ListKind } from './list-kind.ts'
import { areaTable } from './place/area-table.ts'
import type { RawRow } from './raw-row.ts'
import { reasonCodes, verdictOf, worstVerdict } from './reasons.ts'
import { planOf, type Table } from './table/table.ts'
import { reasonNames, reasonWords } from './words.ts'

const areas = areaTable(jemberAreas)
const contextFor = (kind: ListKind): CheckContext => ({
  regency: '35.09' as RegencyCode,
  areas,
  on: day('2026-11-23'),
  kind,
})
const tableOf = (list: Field[]): Table => ({
  sheet: 0,
  headingRows: [1],
  columns: list.map((field, index) => ({
    index,
    heading: columns[field].label,
    key: '',
    field,
    confidence: 1,
    from: 'words',
  })),
  nikLastDigitLost: false,
  kkLastDigitLost: false,
  dayOrder: 'day-first',
})
const rowOf = (values: Partial<Record<Field, string>>, list: Field[]): RawRow => ({
  sheet: 0,
  rowNo: 14,
  cells: list.map((field) => values[field] ?? ''),
  kinds: list.map((field) => (values[field] ? 't' : ' ')).join(''),
})
const good = { name: 'SITI AMINAH', nik: '3509125203809001', kk: '3509121203109001', birthDate: '12-03-1980', sex: 'P', desa: 'Karangduren', kecamatan: 'Balung', work: 'Pelapak' } // prettier-ignore
const list = Object.keys(good) as Field[]
const check = (change: Partial<Record<Field, string>>, kind: ListKind = 'workers') => {
  const row = rowOf({ ...good, ...change }, list)
  const table = tableOf(list)
  return { ...checkRow(row, table, planOf(table), {}, contextFor(kind)), row, plan: planOf(table) }
}

it('a whole row has nothing to be said of it', () => {
  expect(check({})).toMatchObject({ verdict: 'kept', reasons: [], name: 'SITI AMINAH', birth: '1980-03-12', sex: 'P', kindOfWork: 'pelapak', trustedNik: good.nik, trustedKk: good.kk }) // prettier-ignore
})

it.each([
  [{ name: '' }, ['name-missing']],
  [{ nik: '' }, ['nik-missing']],
  [{ nik: '0' }, ['nik-placeholder']],
  [{ nik: '3.50912E+15' }, ['nik-damaged']],
  [{ nik: '350912520380900' }, ['nik-wrong-length']],
  [{ nik: '3509127213809001' }, ['nik-impossible']],
  [{ nik: '', birthDate: '' }, ['nik-missing', 'birth-missing', 'nothing-to-identify']],
  [{ nik: '-', desa: 'Atlantis' }, ['nik-placeholder', 'desa-unknown', 'nothing-to-identify']],
  [{ birthDate: '' }, ['birth-from-nik']],
  [{ birthDate: '31/02/1980' }, ['birth-unreadable', 'birth-from-nik']],
  [{ birthDate: '12/03/2180' }, ['birth-impossible', 'birth-from-nik']],
  [{ birthDate: '1980' }, ['birth-from-nik']],
  [{ birthDate: '1981' }, ['birth-unreadable', 'birth-from-nik']],
  [{ birthDate: '13-03-1980' }, ['nik-birth-differs']],
  [{ sex: '' }, ['sex-from-nik']],
  [{ sex: 'L' }, ['nik-sex-differs']],
  [{ nik: '3508125203809001' }, ['nik-other-region']],
  [{ kk: '0' }, ['kk-placeholder']],
  [{ kk: '3509' }, ['kk-unreadable']],
  [{ name: 'Hj. Siti Aminah' }, ['title-removed']],
  [{ desa: '' }, ['desa-unknown']],
])('%j', (change, reasons) => {
  const checked = check(change)
  expect(checked.reasons).toEqual(reasons)
  expect(checked.verdict).toBe(worstVerdict(checked.reasons))
})

it('a list that speaks of no place needs no desa', () => {
  expect(check({ desa: '' }, 'insurer').reasons).toEqual([])
  expect(check({ desa: 'Atlantis' }, 'insurer').reasons).toEqual(['desa-unknown'])
})

it('every reason has a name, a sentence and a verdict, and the sentence names the cell and what was found', () => {
  for (const code of reasonCodes) {
    expect(reasonNames[code]).not.toBe('')
    expect(reasonWords[code]({ cell: 'C14', found: 'x' })).toMatch(/\.$/)
    expect(['kept', 'doubtful', 'refused', 'skipped']).toContain(verdictOf(code))
  }
  const { row, plan, reasons } = check({ nik: '3.50912E+15' })
  expect(explainRow(row, reasons, plan, areas)).toEqual([
    { code: 'nik-damaged', field: 'nik', cell: 'B14', sentence: 'NIK di sel B14 berubah oleh Excel (3.50912E+15). Ubah format kolom menjadi Teks, lalu ketik ulang 16 angka sesuai KTP.' }, // prettier-ignore
  ])
  const namesake = check({ desa: 'Sukorejo', kecamatan: '' })
  expect(explainRow(namesake.row, namesake.reasons, namesake.plan, areas)[0]?.sentence).toMatch(/Bangsalsari, Sukowono|Sukowono, Bangsalsari/) // prettier-ignore
})

it('a recap without NIK keeps its own count, by which it answers the batch; other lists do not', () => {
  const counted = (no: string, kind: ListKind) => {
    const row = rowOf({ name: 'SITI AMINAH' }, ['ignore', 'name', 'nik'])
    const table = tableOf(['ignore', 'name', 'nik'])
    table.columns[0]!.key = 'no'
    return checkRow({ ...row, cells: [no, 'SITI AMINAH', ''] }, table, planOf(table), {}, contextFor(kind))
  }
  const answered = counted('17', 'recap')
  expect(answered).toMatchObject({ verdict: 'doubtful', facts: { lineNo: 17 } })
  expect(answered.reasons).not.toContain('nothing-to-identify')
  expect(counted('17.', 'recap').facts.lineNo).toBe(17)
  expect(counted('A-17', 'recap').reasons).toContain('nothing-to-identify')
  expect(counted('17', 'workers')).toMatchObject({ verdict: 'refused', facts: {} })
})

it('columns are lettered as in Excel', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})

it('any row has a verdict that follows from its reasons, and only trusted numbers are given out for matching', () => {
  const everything = fields.filter((field) => field !== 'ignore')
  const table = tableOf(everything)
  const plan = planOf(table)
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(...Object.values(good), '', '-', '0', 'Ya', 'Aktif', '1980', '44000'),
  )
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: everything.length, maxLength: everything.length }),
      fc.constantFrom<ListKind>('workers', 'insurer', 'welfare', 'deaths', 'employees', 'recap', 'attestations'),
      (cells, kind) => {
        const row: RawRow = { sheet: 0, rowNo: 2, cells, kinds: cells.map((_, at) => 'tnde'[at % 4]).join('') }
        const before = structuredClone(row)
        const checked = checkRow(row, table, plan, {}, contextFor(kind))
        expect(row).toEqual(before)
        expect(checked.verdict).toBe(worstVerdict(checked.reasons))
        expect(new Set(checked.reasons).size).toBe(checked.reasons.length)
        if (checked.trustedNik !== '') expect(checked.trustedNik).toMatch(/^\d{16}$/)
        if (checked.verdict === 'kept') expect(checked.name).not.toBe('')
        expect(explainRow(row, checked.reasons, plan, areas)).toHaveLength(checked.reasons.length)
      },
    ),
  )
})

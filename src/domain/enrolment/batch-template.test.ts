// Oracle: what a row of the insurer's form must hold, written out by hand.
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { month } from '../basics/month.ts'
import { checkTemplate, firstTemplate, type BatchTemplate } from './batch-template.ts'
import { fillBatch, writeDay, type BatchPerson } from './fill-batch.ts'

const siti: BatchPerson = {
  lineNo: 7,
  nik: '3509015203809001',
  name: 'SITI AMINAH',
  birthDate: day('1980-03-12'),
  sex: 'P',
  work: 'Pedagang pasar',
  firstMonth: month('2026-12'),
  months: 3,
  monthly: 16800,
  prices: null,
}

describe('the first template', () => {
  it('is a template that can be written, and says that nobody confirmed it', () => {
    expect(checkTemplate(firstTemplate).ok).toBe(true)
    expect(firstTemplate.confirmed).toBe(false)
  })

  it('gives a row in its own order, with its fixed words where nothing is known', () => {
    const filled = fillBatch(firstTemplate, siti)
    const cell = (heading: string) =>
      filled.ok && filled.value[firstTemplate.columns.findIndex((column) => column.heading === heading)]
    expect(cell('No')).toBe(7)
    expect(cell('NIK')).toBe('3509015203809001')
    expect(cell('Tanggal Lahir')).toBe('12-03-1980')
    expect(cell('Jenis Kelamin')).toBe('Perempuan')
    expect(cell('Program')).toBe('JKK, JKM')
    expect(cell('Penghasilan')).toBe('1000000')
    expect(cell('Periode Awal')).toBe('Desember 2026')
    expect(cell('Nama Ibu Kandung')).toBe('')
  })

  it('holds back a person without a value the insurer asks for, and names the column', () => {
    expect(fillBatch(firstTemplate, { ...siti, nik: '', birthDate: null })).toEqual({
      ok: false,
      refusal: { code: 'columns-empty', headings: ['NIK', 'Tanggal Lahir'] },
    })
  })
})

describe('an edited template', () => {
  const edit = (change: Partial<BatchTemplate>) => checkTemplate({ ...firstTemplate, ...change })
  const columns = firstTemplate.columns

  it('must be able to carry an answer back', () => {
    expect(edit({ columns: columns.filter(({ source }) => source !== 'nik') })).toMatchObject({
      refusal: { code: 'template-needs', source: 'nik' },
    })
    expect(edit({ columns: [] })).toMatchObject({ refusal: { code: 'template-without-columns' } })
    expect(edit({ columns: [...columns, { ...columns[1]!, heading: ' nik ' }] })).toMatchObject({
      refusal: { code: 'template-heading-twice' },
    })
    expect(edit({ columns: [...columns, { ...columns[1]!, heading: ' ' }] })).toMatchObject({
      refusal: { code: 'template-heading-missing', column: columns.length + 1 },
    })
    expect(edit({ sheet: 'a/b' })).toMatchObject({ refusal: { code: 'template-sheet-name' } })
  })

  it('writes days in the insurer’s way', () => {
    expect(
      ['dd-mm-yyyy', 'dd/mm/yyyy', 'yyyy-mm-dd', 'date'].map((form) => writeDay(day('1980-03-12'), form as never)),
    ).toEqual(['12-03-1980', '12/03/1980', '1980-03-12', { day: '1980-03-12' }])
  })
})

// Oracle: exceljs, another program that reads workbooks, and our own reader.
import Excel from 'exceljs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAll } from '../../../test/lists/read-all.ts'
import { day } from '../../domain/basics/day.ts'
import { writeWorkbook, type Cell, type SheetToWrite } from './write-workbook.ts'

async function bytesOf(sheets: SheetToWrite[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of writeWorkbook(sheets)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const annex: SheetToWrite = {
  name: 'Lampiran',
  title: ['LAMPIRAN KEPUTUSAN BUPATI', 'Sidik jari: 12ab'],
  columns: [
    { heading: 'No', width: 5 },
    { heading: 'NIK', width: 20 },
    { heading: 'Nama' },
    { heading: 'Lahir' },
    { heading: 'Iuran' },
  ],
  rows: [
    [1, '3509011203809001', '=HYPERLINK("x")', { day: day('1980-03-12') }, 16800],
    [2, '0000000000000009', 'A & <B>', null, 8400],
  ],
  total: ['', '', 'Jumlah', null, 25200],
  foot: ['Dicetak oleh Bahu'],
}

it('another program reads what was written: text as text, numbers, days, headings that stay', async () => {
  const book = new Excel.Workbook()
  await book.xlsx.load((await bytesOf([annex, { ...annex, name: "Pasar 'A' & B" }])) as never)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Lampiran', "Pasar 'A' & B"])
  const sheet = book.worksheets[0]!
  expect(sheet.getCell('B4').value).toBe('3509011203809001')
  expect(sheet.getCell('B4').numFmt).toBe('@')
  expect(sheet.getCell('C4').type).toBe(Excel.ValueType.String)
  expect(sheet.getCell('D4').value).toEqual(new Date('1980-03-12T00:00:00Z'))
  expect(sheet.getCell('E6').value).toBe(25200)
  expect(sheet.getCell('A3').font?.bold).toBe(true)
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' })
  expect(sheet.pageSetup.printTitlesRow).toBe('3:3')
})

it('our own reader gives back title, headings, rows and foot', async () => {
  const { rows } = await readAll(await bytesOf([annex]))
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['LAMPIRAN KEPUTUSAN BUPATI'],
    ['Sidik jari: 12ab'],
    ['No', 'NIK', 'Nama', 'Lahir', 'Iuran'],
    ['1', '3509011203809001', '=HYPERLINK("x")', '1980-03-12', '16800'],
    ['2', '0000000000000009', 'A & <B>', '', '8400'],
    ['', '', 'Jumlah', '', '25200'],
    ['Dicetak oleh Bahu'],
  ])
  expect(rows[3]!.kinds).toBe('nttdn')
})

it('any text comes back as it was, control characters too', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (table) => {
      const rows = (await readAll(await bytesOf([{ name: 'A', columns: [{ heading: 'x' }], rows: table }]))).rows
      expect(rows.slice(1).map(({ cells }) => cells)).toEqual(
        table.map((cells) => cells.map((cell) => cell.toWellFormed())),
      )
    }),
    { numRuns: 80 },
  )
})

it('rows are drawn one by one, while the bytes are taken', async () => {
  let drawn = 0
  async function* rows(): AsyncGenerator<Cell[]> {
    for (; drawn < 200_000; drawn++) yield [drawn, 'sebuah baris yang cukup panjang untuk segera ditulis ke berkas']
  }
  for await (const _ of writeWorkbook([{ name: 'A', columns: [{ heading: 'No' }], rows: rows() }])) {
    if (drawn > 0) break
  }
  expect(drawn).toBeLessThan(50_000)
})

// Oracle: the sender's own file. Reading the returned one gives the same cells with the notes beside them, and no part
// that needed no note has changed a byte.
import Excel from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWorkbook, sheetOf } from '../../../test/lists/build-workbook.ts'
import { readAll } from '../../../test/lists/read-all.ts'
import { bufferSource } from '../ingest/opc/byte-source.ts'
import { unpackWhole } from '../ingest/opc/zip-entry.ts'
import { readZipDirectory } from '../ingest/opc/zip-directory.ts'
import { openList } from '../ingest/readers/open-list.ts'
import { csvField, returnList, type NotesOfSheet } from './return-list.ts'

async function returned(bytes: Buffer, notes: Record<number, NotesOfSheet>): Promise<Buffer> {
  const list = await openList(bufferSource(bytes))
  if (!list.ok) throw new Error(list.refusal.code)
  const pieces: Buffer[] = []
  const back = returnList(list.value, new Map(Object.entries(notes).map(([sheet, found]) => [Number(sheet), found])))
  for await (const piece of back.bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function part(bytes: Buffer, name: string): Promise<string> {
  const source = bufferSource(bytes)
  return (await unpackWhole(source, (await readZipDirectory(source)).get(name)!)).toString('utf8')
}

const notes = (found: Record<number, string>, headingRow?: number): NotesOfSheet => ({
  notes: new Map(Object.entries(found).map(([row, note]) => [Number(row), note])),
  ...(headingRow === undefined ? {} : { headingRow }),
})

const list = [
  ['DAFTAR PEDAGANG', '', ''],
  ['No', 'NIK', 'Nama'],
  ['1', '3509011203809001', 'Siti'],
  ['2', '0', 'Budi & <Ani>'],
  ['3', '3509011203809003', 'Ali'],
]
const noted = [
  ['DAFTAR PEDAGANG'],
  ['No', 'NIK', 'Nama', 'Catatan'],
  ['1', '3509011203809001', 'Siti'],
  ['2', '0', 'Budi & <Ani>', 'NIK bukan angka & perlu <dicek>'],
  ['3', '3509011203809003', 'Ali'],
]
const said = notes({ 4: 'NIK bukan angka & perlu <dicek>' }, 2)

describe.each([
  ['shared strings', 'shared', {}],
  ['inline strings', 'inline', {}],
  ['no references', 'inline-without-references', {}],
  ['the prefix x:', 'shared', { prefix: 'x' }],
  ['absolute part names', 'shared', { names: 'absolute' }],
  ['data descriptors', 'inline', { zip: { sizes: 'descriptor' } }],
  ['zip64', 'inline', { zip: { sizes: 'zip64' } }],
] as const)('a workbook with %s', (_, how, shape) => {
  it('comes back with the notes beside its rows', async () => {
    const { xml, shared } = sheetOf(list, how)
    const book = buildWorkbook({ sheets: [{ name: 'A', xml }], shared, ...shape })
    expect((await readAll(await returned(book, { 0: said }))).rows.map(({ cells }) => cells)).toEqual(noted)
  })
})

it('a workbook of Excel’s own shape keeps its layout, and the note is written in a style of its own', async () => {
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet('Pasar')
  sheet.addRows(list)
  sheet.mergeCells('A1:C1')
  sheet.getRow(2).font = { bold: true }
  sheet.getColumn(3).width = 33
  book.addWorksheet('Lain').addRow(['tetap'])
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const back = await returned(bytes, { 0: said })

  const again = new Excel.Workbook()
  await again.xlsx.load(back as never)
  const first = again.worksheets[0]!
  expect(first.getCell('D4').value).toBe('NIK bukan angka & perlu <dicek>')
  expect(first.getCell('D4').font?.color?.argb).toBe('FF9C2A10')
  expect(first.getCell('D2').font?.bold).toBe(true)
  expect(first.getCell('A2').font?.bold).toBe(true)
  expect(first.getCell('B1').isMerged).toBe(true)
  expect([first.getColumn(3).width, first.getColumn(4).width]).toEqual([33, 60])
  for (const name of ['xl/worksheets/sheet2.xml', 'xl/workbook.xml', '[content_types].xml']) {
    expect(await part(back, name)).toBe(await part(bytes, name))
  }
})

it('painted cells make room, formulas and merged ranges are not covered, spans are dropped', async () => {
  const xml =
    '<cols><col min="1" max="3" width="9"/><col min="4" max="16384" width="8" style="1"/></cols><sheetData>' +
    '<row r="2" spans="1:6"><c r="A2"><v>1</v></c><c r="D2" s="1"/><c r="E2" s="1"/><c r="F2" s="1"/></row>' +
    '<row r="3" spans="1:6"><c r="A3"><v>2</v></c><c r="C3" t="str"><f>IF(A3=2,"","x")</f><v></v></c><c r="E3" s="1"></c></row>' +
    '</sheetData><mergeCells><mergeCell ref="A1:D1"/></mergeCells>'
  const back = await returned(buildWorkbook({ sheets: [{ name: 'A', xml }] }), { 0: notes({ 2: 'dua', 3: 'tiga' }) })
  const cell = (reference: string, text: string) =>
    `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  expect(await part(back, 'xl/worksheets/s1.xml')).toContain(
    '<cols><col min="1" max="3" width="9"/><col min="4" max="4" width="8" style="1"/><col min="5" max="5" width="60" customWidth="1"/><col min="6" max="16384" width="8" style="1"/></cols><sheetData>' +
      `<row r="2"><c r="A2"><v>1</v></c><c r="D2" s="1"/>${cell('E2', 'dua')}<c r="F2" s="1"/></row>` +
      `<row r="3"><c r="A3"><v>2</v></c><c r="C3" t="str"><f>IF(A3=2,"","x")</f><v></v></c>${cell('E3', 'tiga')}</row>` +
      '</sheetData><mergeCells><mergeCell ref="A1:D1"/></mergeCells>',
  )
})

it('any table with notes on any rows, across the borders of the pieces it is read in', async () => {
  const filler = 'x'.repeat(200)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 50 }), async (rows, every) => {
      const table = Array.from({ length: rows }, (_, index) => [String(index), filler, `nama ${index}`])
      const found = Object.fromEntries(
        table.flatMap((_, index) => (index % every === 0 ? [[index + 1, `catatan ${index}`]] : [])),
      )
      const { xml, shared } = sheetOf(table, 'inline')
      const back = await returned(buildWorkbook({ sheets: [{ name: 'A', xml }], shared }), { 0: notes(found) })
      expect((await readAll(back)).rows.map(({ cells }) => cells)).toEqual(
        table.map((cells, index) => (index % every === 0 ? [...cells, `catatan ${index}`] : cells)),
      )
    }),
    { numRuns: 15 },
  )
})

it('a csv comes back with the column, its own separator and its own line numbers', async () => {
  const sent = Buffer.from('DAFTAR;;\r\n\r\nNo;NIK;Nama\r\n1;3509011203809001;"Siti; S.Pd"\r\n2;0;Budi', 'latin1')
  const back = await returned(sent, { 0: notes({ 5: 'NIK "0" bukan NIK' }, 3) })
  expect(back.toString('utf8')).toBe(
    '\uFEFFDAFTAR\r\n\r\nNo;NIK;Nama;Catatan\r\n1;3509011203809001;"Siti; S.Pd"\r\n2;0;Budi;"NIK ""0"" bukan NIK"\r\n',
  )
})

it('a field that a spreadsheet would take for a formula is made text; signed numbers are left alone', () => {
  for (const text of ['=1+1', '@SUM(A1)', '+cmd|x', '-2+3', '\tx']) expect(csvField(text, ';')).toMatch(/^"?'/)
  for (const text of ['+62 812-3456', '-5', '-', 'Siti', '12,5']) expect(csvField(text, ';')).toBe(text)
})

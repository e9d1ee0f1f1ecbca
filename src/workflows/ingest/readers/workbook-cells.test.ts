// Oracle: ECMA-376, part 1, 18.3.1.4 (cells), 18.8.30 (number formats), and what Excel shows for the same XML.
import { describe, expect, it } from 'vitest'
import { buildWorkbook } from '../../../../test/lists/build-workbook.ts'
import { readAll } from '../../../../test/lists/read-all.ts'
import { showsDay } from './date-styles.ts'

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0000000000000000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>'

async function read(cells: string, shape: object = {}) {
  const xml = `<sheetData><row r="1">${cells}</row></sheetData>`
  const { rows, refusal } = await readAll(buildWorkbook({ sheets: [{ name: 'S', xml }], styles, ...shape }))
  expect(refusal).toBeUndefined()
  return rows[0]
}

describe('a number', () => {
  it('keeps the digits of the file, so that a damaged NIK is seen as damaged', async () => {
    const row = await read(
      '<c r="A1"><v>3.50901012345678E+15</v></c><c r="B1" s="3"><v>3509010123459000</v></c><c r="C1"><v>08123</v></c>',
    )
    expect(row!.cells).toEqual(['3.50901012345678E+15', '3509010123459000', '08123'])
    expect(row!.kinds).toBe('nnn')
  })
})

describe('a date', () => {
  it('is told by its style, in the 1900 and the 1904 system', async () => {
    const cells =
      '<c r="A1" s="1"><v>29292</v></c><c r="B1" s="2"><v>29292.5</v></c><c r="C1" s="4"><v>0.5</v></c><c r="D1"><v>29292</v></c>'
    expect(await read(cells)).toMatchObject({ cells: ['1980-03-12', '1980-03-12', '0.5', '29292'], kinds: 'ddnn' })
    expect((await read(cells, { date1904: true }))!.cells[0]).toBe('1984-03-13')
  })

  it('may be written as ISO text', async () => {
    expect(await read('<c r="A1" t="d"><v>1980-03-12T00:00:00</v></c>')).toMatchObject({
      cells: ['1980-03-12'],
      kinds: 'd',
    })
  })

  it('is not seen where a NIK stands in a cell with a date style', async () => {
    expect(await read('<c r="A1" s="1"><v>3509011203809001</v></c>')).toMatchObject({
      cells: ['3509011203809001'],
      kinds: 'n',
    })
  })

  it('format codes that show a day are told from those that do not', () => {
    for (const code of ['dd/mm/yyyy', '[$-421]dd mmmm yyyy;@', 'd-mmm-yy', 'yyyy', '[$-F800]dddd, mmmm dd, yyyy']) {
      expect(showsDay(code), code).toBe(true)
    }
    for (const code of [
      'General',
      '0',
      '#,##0',
      '"Rp"#,##0',
      '_-"Rp"* #,##0_-;-"Rp"* #,##0_-',
      'hh:mm',
      '[Red]0',
      '@',
      '0\\d',
    ]) {
      expect(showsDay(code), code).toBe(false)
    }
  })
})

it('rich text is joined, phonetic notes left out, in shared and inline strings', async () => {
  const rich =
    '<r><rPr><b/><sz val="11"/><color rgb="FF000000"/><rFont val="Calibri"/><vertAlign val="superscript"/></rPr><t>SITI </t></r><r><t>AMINAH</t></r><rPh sb="0" eb="1"><t>xx</t></rPh>'
  const cells = `<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c>`
  expect((await read(cells, { shared: `<si><t/></si><si>${rich}</si>` }))!.cells).toEqual([
    'SITI AMINAH',
    'SITI AMINAH',
  ])
})

it('entities, CDATA and escaped characters are read', async () => {
  const cells =
    '<c r="A1" t="inlineStr"><is><t>A &amp; B &#8217;x&#x27;</t></is></c><c r="B1" t="str"><v><![CDATA[a<b&c]]></v></c><c r="C1" t="str"><v>dua_x000D_</v></c>'
  expect((await read(cells))!.cells).toEqual(["A & B ’x'", 'a<b&c', 'dua\r'])
})

it('a formula gives the value last computed; errors and truths keep their kind', async () => {
  const cells =
    '<c r="A1" t="str"><f>UPPER("x")</f><v>X</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="str"><f>""</f><v></v></c>'
  expect(await read(cells)).toMatchObject({ cells: ['X', '2', '#DIV/0!', 'TRUE'], kinds: 'tneb' })
})

it('columns far to the right are found, and cells may come in any order', async () => {
  const row = await read('<c r="KN1"><v>7</v></c><c r="B1"><v>2</v></c>')
  expect(row!.cells).toHaveLength(300)
  expect([row!.cells[1], row!.cells[299], row!.kinds[0], row!.kinds[298]]).toEqual(['2', '7', ' ', ' '])
})

it('a used range stretched to the last row and three hundred columns gives what it holds', async () => {
  const styled = Array.from({ length: 300 }, () => '<c s="1"/>').join('')
  const empty = Array.from({ length: 200 }, (_, index) => `<row r="${index + 3}">${styled}</row>`).join('')
  const xml = `<dimension ref="A1:KN1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty}<row r="1048576" s="1"/></sheetData>`
  const { rows } = await readAll(buildWorkbook({ sheets: [{ name: 'S', xml }], styles }))
  expect(rows.map(({ rowNo, cells }) => [rowNo, cells])).toEqual([[1, ['1']]])
})

it('LibreOffice’s way of writing is read', async () => {
  const xml =
    '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:B1"/><sheetViews><sheetView showFormulas="false" tabSelected="true"/></sheetViews>' +
    '<cols><col collapsed="false" customWidth="true" min="1" max="2" width="11.52"/></cols>' +
    '<sheetData><row r="4" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"><c r="A4" s="2" t="n"><v>29292</v></c><c r="B4" s="0" t="s"><v>0</v></c></row></sheetData><printOptions headings="false"/>'
  const { rows } = await readAll(
    buildWorkbook({ sheets: [{ name: 'Sheet1', xml }], styles, shared: '<si><t xml:space="preserve"> Budi</t></si>' }),
  )
  expect(rows).toEqual([{ sheet: 0, rowNo: 4, cells: ['1980-03-12', ' Budi'], kinds: 'dt' }])
})

it('sheets keep the order of the workbook; hidden ones are read and said to be hidden', async () => {
  const one = (value: number) => `<sheetData><row><c><v>${value}</v></c></row></sheetData>`
  const { sheets, rows } = await readAll(
    buildWorkbook({
      sheets: [
        { name: 'Pasar A &amp; B', xml: one(1) },
        { name: 'Lama', xml: one(2), state: 'hidden' },
        { name: 'Kode', xml: one(3), state: 'veryHidden' },
      ],
    }),
  )
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Pasar A & B', false],
    ['Lama', true],
    ['Kode', true],
  ])
  expect(rows.map(({ sheet, cells }) => [sheet, cells[0]])).toEqual([
    [0, '1'],
    [1, '2'],
    [2, '3'],
  ])
})

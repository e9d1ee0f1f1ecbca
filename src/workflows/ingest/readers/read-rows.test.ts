// Oracle: the merged ranges written into the test's own workbooks.
import { expect, it } from 'vitest'
import { buildWorkbook } from '../../../../test/lists/build-workbook.ts'
import { bufferSource } from '../opc/byte-source.ts'
import { openList } from './open-list.ts'
import { readHeads } from './read-rows.ts'

async function heads(bytes: Buffer, count?: number) {
  const list = await openList(bufferSource(bytes))
  if (!list.ok) throw new Error(list.refusal.code)
  return readHeads(list.value, count)
}

it('the first rows come with the merged ranges that touch them', async () => {
  const rows = Array.from(
    { length: 90 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
  )
  const merges =
    '<mergeCells count="3"><mergeCell ref="A1:F1"/><mergeCell ref="C3:D3"/><mergeCell ref="AA3:AA4"/><mergeCell ref="A80:F80"/></mergeCells>'
  const [head] = await heads(
    buildWorkbook({ sheets: [{ name: 'A', xml: `<sheetData>${rows.join('')}</sheetData>${merges}` }] }),
  )
  expect(head!.rows).toHaveLength(60)
  expect(head!.merges).toEqual([
    { top: 1, bottom: 1, left: 0, right: 5 },
    { top: 3, bottom: 3, left: 2, right: 3 },
    { top: 3, bottom: 4, left: 26, right: 26 },
  ])
})

it('merged ranges are found with a prefix and behind megabytes of cells', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, index) => `<row><c t="inlineStr"><is><t>mergeCell ref="A1:B2" ${index}</t></is></c></row>`,
  )
  const xml = `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="B2:C2"/></mergeCells>`
  const [head] = await heads(buildWorkbook({ sheets: [{ name: 'A', xml }], prefix: 'x' }), 5)
  expect(head!.rows).toHaveLength(5)
  expect(head!.merges).toEqual([{ top: 2, bottom: 2, left: 1, right: 2 }])
})

it('each sheet has its head, an empty one too, and a csv has no merges', async () => {
  const two = await heads(
    buildWorkbook({
      sheets: [
        { name: 'A', xml: '<sheetData/>' },
        { name: 'B', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' },
      ],
    }),
  )
  expect(two.map(({ sheet, rows }) => [sheet.name, rows.length])).toEqual([
    ['A', 0],
    ['B', 1],
  ])
  expect(await heads(Buffer.from('a,b\n1,2\n'))).toMatchObject([{ merges: [], rows: [{ rowNo: 1 }, { rowNo: 2 }] }])
})

// Oracle: one table of texts; every reader must give it back from every shape a program writes it in.
import Excel from 'exceljs'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { buildWorkbook, sheetOf } from '../../../../test/lists/build-workbook.ts'
import { readAll } from '../../../../test/lists/read-all.ts'

const quoted = (text: string) => (/[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csv = (table: string[][], delimiter: string, end = '\n') =>
  table.map((cells) => cells.map(quoted).join(delimiter)).join(end)

const workbook = (how: Parameters<typeof sheetOf>[1], shape: object = {}) => {
  return (table: string[][]) => {
    const { xml, shared } = sheetOf(table, how)
    return Promise.resolve(buildWorkbook({ sheets: [{ name: 'Data', xml }], shared, ...shape }))
  }
}

const writers: Record<string, (table: string[][]) => Promise<Buffer>> = {
  'xlsx with shared strings': workbook('shared'),
  'xlsx with inline strings': workbook('inline'),
  'xlsx without cell references': workbook('inline-without-references'),
  'xlsx with the prefix x:': workbook('shared', { prefix: 'x' }),
  'xlsx with absolute part names': workbook('shared', { names: 'absolute' }),
  'xlsx in the strict dialect': workbook('shared', { names: 'strict' }),
  'xlsx with data descriptors': workbook('shared', { zip: { sizes: 'descriptor' } }),
  'xlsx as zip64': workbook('shared', { zip: { sizes: 'zip64' } }),
  'xlsx not compressed': workbook('inline', { zip: { stored: true } }),
  'xlsx written by exceljs': async (table) => {
    const book = new Excel.Workbook()
    book.addWorksheet('Data').addRows(table)
    return Buffer.from(await book.xlsx.writeBuffer())
  },
  'xlsx written by hucre': async (table) => Buffer.from(await writeXlsx({ sheets: [{ name: 'Data', rows: table }] })),
  'csv with commas': async (table) => Buffer.from(csv(table, ',')),
  'csv with semicolons and CRLF': async (table) => Buffer.from(csv(table, ';', '\r\n')),
  'csv with tabs': async (table) => Buffer.from(csv(table, '\t')),
  'csv with bars and a mark': async (table) => Buffer.from(`\uFEFF${csv(table, '|')}`),
  'csv as UTF-16 little end': async (table) => Buffer.from(`\uFEFF${csv(table, ';', '\r\n')}`, 'utf16le'),
  'csv as UTF-16 big end': async (table) => Buffer.from(`\uFEFF${csv(table, ',')}`, 'utf16le').swap16(),
  'csv as UTF-16 without a mark': async (table) => Buffer.from(csv(table, ','), 'utf16le'),
  'csv with sep=': async (table) => Buffer.from(`sep=;\r\n${csv(table, ';', '\r\n')}`),
}

const list = [
  ['No', 'NIK', 'Nama Lengkap', 'Alamat', 'Pekerjaan'],
  ['1', '3509011201809001', 'H. MOH. ALI, S.Pd.', 'Dusun Krajan; RT 01/RW 02', 'Pedagang'],
  ['2', '3509015503859002', 'Ust. "Gus" Fauzi', '', 'Guru ngaji'],
  ['3', "'3509011201809003", 'SITI & AMINAH <b>', 'Jl. Gajah Mada | no. 5', ''],
  ['4', '0', 'Nuraini', 'dua\nbaris', 'Buruh'],
]

describe.each(Object.entries(writers))('%s', (name, write) => {
  const offset = name.includes('sep=') ? 1 : 0

  it('gives back every cell, with the sender’s own row numbers', async () => {
    const { rows, refusal } = await readAll(await write(list))
    expect(refusal).toBeUndefined()
    expect(rows.map(({ cells }) => cells)).toEqual(list.map((cells) => cells.slice(0, cells.at(-1) === '' ? -1 : 5)))
    expect(rows.map(({ rowNo }) => rowNo)).toEqual([1, 2, 3, 4, 5].map((number) => number + offset))
    expect(rows[2]!.kinds).toBe('ttt t')
  })

  it('passes over rows that hold nothing and still counts them', async () => {
    const { rows } = await readAll(await write([list[0]!, ['', '', '', '', ''], list[1]!]))
    expect(rows.map(({ rowNo }) => rowNo)).toEqual([1 + offset, 3 + offset])
  })

  it('gives a long list in batches, each row once', async () => {
    const table = [list[0]!, ...Array.from({ length: 2300 }, (_, index) => [String(index), 'Nama', 'a', 'b', 'c'])]
    const { rows, batches } = await readAll(await write(table))
    expect(rows).toHaveLength(2301)
    expect(batches).toBeGreaterThan(4)
    expect(new Set(rows.map(({ rowNo }) => rowNo)).size).toBe(2301)
  })
})

it('any table of any letters comes back from a workbook and from a csv', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((value) => value.replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll('_x', ''))
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('shared' as const, 'inline' as const), async (cells, how) => {
      const wanted = cells.map((row) => row.map((value, index) => value || `k${index}`))
      const sent = [['No', 'Nama'], ...wanted]
      expect((await readAll(await workbook(how)(sent))).rows.map((row) => row.cells)).toEqual(sent)
      const flat = sent.map((row) => row.map((value) => value.replace(/[\n\t]/g, ' ').replaceAll('"', '')))
      const asCsv = Buffer.from(`\uFEFFsep=;\n${csv(flat, ';')}`)
      expect((await readAll(asCsv)).rows.map((row) => row.cells)).toEqual(flat)
    }),
    { numRuns: 60 },
  )
})

// Oracle: RFC 4180 where files follow it, and what Excel shows where they do not.
import { describe, expect, it } from 'vitest'
import { readAll } from '../../../../test/lists/read-all.ts'
import { findDelimiter } from './csv-dialect.ts'

const cells = async (text: string | Buffer) => (await readAll(Buffer.from(text))).rows.map((row) => row.cells)

describe('the separator', () => {
  it('is found under a title and among stray commas', () => {
    expect(findDelimiter('DAFTAR PEDAGANG, PASAR TANJUNG\n\nNo;Nama;Alamat\n1;Siti;Jl. A, 2\n2;Ali;B\n', '\n')).toBe(
      ';',
    )
    expect(findDelimiter('a|b|c\n1|2,5|3\n1|2|3\n', '\n')).toBe('|')
    expect(findDelimiter('"a;b;c","d"\n"e;f;g","h"\n', '\n')).toBe(',')
  })

  it('may be missing: then it is a list of one column', async () => {
    expect(await cells('NIK\n3509011201809001\n')).toEqual([['NIK'], ['3509011201809001']])
  })
})

describe('the encoding', () => {
  it('Windows-1252 is read as such', async () => {
    expect(await cells(Buffer.from('No;Nama\n1;Ren\xE9 \x93Gus\x94\n', 'latin1'))).toEqual([
      ['No', 'Nama'],
      ['1', 'René “Gus”'],
    ])
  })

  it('a file glued together from two encodings is read line by line', async () => {
    const glued = Buffer.concat([Buffer.from('No;Nama\n1;René\n'), Buffer.from('2;Ren\xE9\n', 'latin1')])
    expect(await cells(glued)).toEqual([
      ['No', 'Nama'],
      ['1', 'René'],
      ['2', 'René'],
    ])
  })
})

it('line ends of Windows, Unix and old Macs, mixed ones too', async () => {
  expect(await cells('a,b\r\n"1",2\n3,"4"\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ])
  expect(await cells('a,b\r1,2\r3,4')).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ])
})

it('a quotation mark inside a field is only a letter', async () => {
  expect(await cells('No;Nama\n1;Toko "Makmur"\n2;Ali')).toEqual([
    ['No', 'Nama'],
    ['1', 'Toko "Makmur"'],
    ['2', 'Ali'],
  ])
})

it('a quotation mark that nobody closed costs no row but its own', async () => {
  const rest = Array.from({ length: 30_000 }, (_, index) => `${index};Nama ${index};Desa`)
  const { rows } = await readAll(Buffer.from(['No;Nama;Desa', '0;"Budi;Desa', ...rest].join('\n')))
  expect(rows).toHaveLength(30_002)
  expect(rows[1]!.cells).toEqual(['0', '"Budi', 'Desa'])
  expect(rows.at(-1)!.cells[0]).toBe('29999')
})

it('rows longer and shorter than the heading are given as they are', async () => {
  expect(await cells('a,b,c\n1\n1,2,3,4,,\n')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']])
})

it('records are whole wherever the file is cut into pieces', async () => {
  const table = Array.from({ length: 20_000 }, (_, index) => [
    `${index}`,
    `"dua\r\nbaris ""${index}"""`,
    'é'.repeat(index % 9),
  ])
  const { rows } = await readAll(Buffer.from(table.map((row) => row.join(',')).join('\r\n')))
  expect(rows).toHaveLength(20_000)
  expect(rows[17_001]!.cells).toEqual(['17001', 'dua\nbaris "17001"'])
})

// Oracle: for each kind of file that is no list, the code whose sentence tells its sender what to do.
import { describe, expect, it } from 'vitest'
import { buildWorkbook, sheetOf } from '../../../../test/lists/build-workbook.ts'
import { buildZip } from '../../../../test/lists/build-zip.ts'
import { readAll } from '../../../../test/lists/read-all.ts'
import { fileRefusalWords } from '../../../domain/ingest/file-refusal.ts'

const sheet = (xml: string) => ({ sheets: [{ name: 'Data', xml }] })
const good = buildWorkbook(
  sheet(
    sheetOf(
      [
        ['No', 'Nama'],
        ['1', 'Siti'],
      ],
      'inline',
    ).xml,
  ),
)

/** An OLE container with one directory sector that names a stream. */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(2048)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 48)
  bytes.write('Root Entry', 1024, 'utf16le')
  bytes.write(stream, 1152, 'utf16le')
  return bytes
}

/** A sheet of `rows` empty row elements: it expands a thousandfold. */
const expanding = (rows: number) => `<sheetData>${'<row r="1"/>'.repeat(rows)}</sheetData>`

const files: [string, string, () => Buffer][] = [
  ['nothing at all', 'file-empty', () => Buffer.alloc(0)],
  ['only spaces and line ends', 'file-empty', () => Buffer.from('\uFEFF  \r\n\r\n')],
  ['a photograph', 'file-not-a-list', () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(900)])],
  ['a PDF', 'file-not-a-list', () => Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj')],
  ['a zip with photographs', 'file-not-a-list', () => buildZip([{ name: 'foto/1.jpg', body: 'x' }])],
  ['a Word document', 'file-not-a-list', () => buildZip([{ name: 'word/document.xml', body: '<w/>' }])],
  [
    'a page saved by a web application as .xls',
    'file-web-page',
    () => Buffer.from('<html xmlns:x="urn"><table><tr><td>1'),
  ],
  [
    'an XML spreadsheet of 2003',
    'file-web-page',
    () => Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>'),
  ],
  ['an old .xls', 'file-old-excel', () => ole('Workbook')],
  ['a workbook with a password', 'file-encrypted', () => ole('EncryptedPackage')],
  ['an old Word document', 'file-not-a-list', () => ole('WordDocument')],
  ['an encrypted zip', 'file-encrypted', () => buildWorkbook({ ...sheet('<sheetData/>'), zip: { encrypted: true } })],
  [
    'a workbook with macros',
    'file-macros',
    () => buildWorkbook({ ...sheet('<sheetData/>'), extra: [{ name: 'xl/vbaProject.bin', body: 'x' }] }),
  ],
  [
    'an OpenDocument sheet',
    'file-open-document',
    () =>
      buildZip([
        { name: 'content.xml', body: '<x/>' },
        { name: 'META-INF/manifest.xml', body: '<x/>' },
      ]),
  ],
  ['a workbook without sheets', 'file-no-sheets', () => buildWorkbook({ sheets: [] })],
  ['a workbook cut off', 'file-damaged', () => good.subarray(0, good.length - 200)],
  ['a workbook with flipped bytes', 'file-damaged', () => flipped(good)],
  ['XML that stops', 'file-bad-xml', () => buildWorkbook(sheet('<sheetData><row r="1"><c r="A1"><v>1</v></c>'))],
  ['XML with too many ends', 'file-bad-xml', () => buildWorkbook(sheet('<sheetData/></worksheet></worksheet>'))],
  ['XML with a DOCTYPE', 'file-bad-xml', () => buildWorkbook(sheet('<!DOCTYPE x [<!ENTITY a "b">]><sheetData/>'))],
  ['a row beyond the last', 'file-bad-xml', () => buildWorkbook(sheet('<sheetData><row r="1048577"/></sheetData>'))],
  [
    'a text that is not in the table',
    'file-bad-xml',
    () => buildWorkbook(sheet('<sheetData><row><c t="s"><v>9</v></c></row></sheetData>')),
  ],
  ['a size that lies', 'file-bomb', () => buildWorkbook({ ...sheet(expanding(100_000)), zip: { declared: 3000 } })],
  ['a part that expands without end', 'file-bomb', () => buildWorkbook(sheet(expanding(7_000_000)))],
]

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf('worksheets/s1.xml') + 40
  for (let offset = 0; offset < 8; offset++) copy[at + offset]! ^= 0xff
  return copy
}

describe.each(files)('%s', (_, code, build) => {
  it(`is refused as ${code}, and its sender told what to do`, async () => {
    const { refusal } = await readAll(build())
    expect(refusal?.code).toBe(code)
    expect(fileRefusalWords[refusal!.code as keyof typeof fileRefusalWords]).toMatch(/\.$/)
  })
})

it('parts that share their bytes are a bomb', async () => {
  const zip = Buffer.from(buildWorkbook(sheet('<sheetData/>')))
  const second = zip.indexOf('PK\x01\x02', zip.indexOf('PK\x01\x02', 0, 'latin1') + 4, 'latin1')
  zip.writeUInt32LE(0, second + 42)
  expect((await readAll(zip)).refusal?.code).toBe('file-bomb')
})

it('the name of a file tells nothing: a csv called .xlsx is a csv, whatever it is called', async () => {
  expect((await readAll(Buffer.from('No;Nama\n1;Siti'))).rows).toHaveLength(2)
})

it('a sheet cut off in the middle names the sheet', async () => {
  const { refusal } = await readAll(buildWorkbook(sheet('<sheetData><row r="1">')))
  expect(refusal).toEqual({ code: 'file-bad-xml', place: 'Data' })
})

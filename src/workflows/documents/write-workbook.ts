import { escapeText, rowXml, style, stylesXml, textRowXml, type Cell } from './sheet-xml.ts'
import { writeZip, type ZipPart } from './write-zip.ts'

export type { Cell } from './sheet-xml.ts'

export type SheetToWrite = {
  /** At most 31 letters, none of `[]:*?/\`. */
  name: string
  /** Lines above the headings: the first as a title, the others small. */
  title?: string[]
  columns: { heading: string; /** in letters, 14 when left out */ width?: number }[]
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>
  /** A last row in bold, such as totals; and lines below everything. */
  total?: Cell[]
  foot?: string[]
  /** Printed paper: 9 is A4, 14 is F4 (folio). Lists lie on their side. */
  paper?: 'A4' | 'F4'
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const pieceLetters = 128 * 1024

/**
 * A workbook as bytes, while its rows are still being read: memory does not grow with them. Sheets come one after the
 * other, so rows may be drawn from one cursor. The headings stay in sight and are printed on each page.
 * @throws RangeError when a sheet has more rows than a worksheet holds (1,048,576).
 */
export function writeWorkbook(sheets: SheetToWrite[]): AsyncGenerator<Buffer> {
  return writeZip(parts(sheets))
}

function* parts(sheets: SheetToWrite[]): Generator<ZipPart> {
  const text = (name: string, xml: string): ZipPart => ({ name, body: [declaration + xml] })
  yield text('[Content_Types].xml', contentTypes(sheets.length))
  yield text('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  yield text('xl/workbook.xml', workbookXml(sheets))
  yield text(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
  )
  yield { name: 'xl/styles.xml', body: [stylesXml] }
  for (const [index, sheet] of sheets.entries()) {
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, body: sheetXml(sheet) }
  }
}

async function* sheetXml(sheet: SheetToWrite): AsyncGenerator<string> {
  const { title = [], columns, foot = [] } = sheet
  const headingRow = title.length + 1
  const widths = columns.map(
    ({ width = 14 }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  let piece =
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="14"/><cols>${widths.join('')}</cols><sheetData>`
  title.forEach((line, index) => (piece += textRowXml([line], index + 1, index === 0 ? style.title : style.note)))
  piece += textRowXml(
    columns.map(({ heading }) => heading),
    headingRow,
    style.heading,
  )
  let count = headingRow
  for await (const cells of sheet.rows) {
    if (++count + foot.length + 2 > 1_048_576) throw new RangeError('more rows than a worksheet holds')
    piece += rowXml(cells, count)
    if (piece.length > pieceLetters) {
      yield piece
      piece = ''
    }
  }
  if (sheet.total) piece += rowXml(sheet.total, ++count, true)
  for (const line of foot) piece += textRowXml([line], ++count, style.note)
  yield (
    `${piece}</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${sheet.paper === 'F4' ? 14 : 9}" orientation="landscape" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;L&amp;8${escapeText(sheet.name)}&amp;R&amp;8Halaman &amp;P dari &amp;N</oddFooter></headerFooter></worksheet>`
  )
}

function workbookXml(sheets: SheetToWrite[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${attributeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const repeated = sheets.map(({ name, title = [] }, index) => {
    const line = title.length + 1
    const quoted = attributeText(name.replaceAll("'", "''"))
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$${line}:$${line}</definedName>`
  })
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (name: string, kind: string) => `<Override PartName="/xl/${name}" ContentType="${type}.${kind}+xml"/>`
  const listed = Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}.xml`, 'worksheet'))
  return (
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${listed.join('')}</Types>`
  )
}

function relations(targets: [string, string][]): string {
  const listed = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${listed.join('')}</Relationships>`
}

const attributeText = (text: string): string => escapeText(text).replaceAll('"', '&quot;')

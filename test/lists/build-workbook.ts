import { buildZip, type ZipPart, type ZipShape } from './build-zip.ts'

export type SheetText = { name: string; xml: string; state?: string }

export type WorkbookShape = {
  sheets: SheetText[]
  shared?: string
  styles?: string
  date1904?: boolean
  /** `absolute` as some reporting tools write it, `strict` as Excel's own "Strict Open XML" does. */
  names?: 'relative' | 'absolute' | 'strict'
  /** A prefix for every element, as the .NET SDK writes it. */
  prefix?: string
  extra?: ZipPart[]
  zip?: ZipShape
}

/** A workbook from the bare XML of its sheets, so that a test says exactly what stands in the file. */
export function buildWorkbook(shape: WorkbookShape): Buffer {
  const strict = shape.names === 'strict'
  const relation = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`
  const relations = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?><Relationships>${inside}</Relationships>`
  const base = shape.names === 'absolute' ? '/xl/' : ''
  const dress = (xml: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${shape.prefix ? prefixed(xml, shape.prefix) : xml}`
  const spaces = `xmlns="${main}" xmlns:r="${relation}"`
  const sheets = shape.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  )
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', body: dress('<Types/>') },
    { name: '_rels/.rels', body: relations(link('rId1', 'officeDocument', `${base ? '/' : ''}xl/workbook.xml`)) },
    {
      name: 'xl/workbook.xml',
      body: dress(
        `<workbook ${spaces}><workbookPr${shape.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: relations(
        shape.sheets
          .map((_, index) => link(`rId${index + 1}`, 'worksheet', `${base}worksheets/s${index + 1}.xml`))
          .join('') +
          link('rIdS', 'sharedStrings', `${base}sharedStrings.xml`) +
          link('rIdT', 'styles', `${base}styles.xml`),
      ),
    },
    ...shape.sheets.map(({ xml }, index) => ({
      name: `xl/worksheets/s${index + 1}.xml`,
      body: dress(`<worksheet ${spaces}>${xml}</worksheet>`),
    })),
  ]
  if (shape.shared) parts.push({ name: 'xl/sharedStrings.xml', body: dress(`<sst ${spaces}>${shape.shared}</sst>`) })
  if (shape.styles) {
    parts.push({ name: 'xl/styles.xml', body: dress(`<styleSheet ${spaces}>${shape.styles}</styleSheet>`) })
  }
  return buildZip([...parts, ...(shape.extra ?? [])], shape.zip)
}

const prefixed = (xml: string, prefix: string) =>
  xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`).replace(' xmlns=', ` xmlns:${prefix}=`)

export const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)

export function cellName(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

/** A table of texts as sheet data: through the shared table, or inline; with references, or without. */
export function sheetOf(table: string[][], how: 'shared' | 'inline' | 'inline-without-references') {
  const texts = new Map<string, number>()
  const rows = table.map((cells, index) => {
    const inside = cells.map((text, column) => {
      const reference = how === 'inline-without-references' ? '' : ` r="${cellName(column, index + 1)}"`
      if (text === '') return how === 'inline-without-references' ? '<c/>' : ''
      if (how !== 'shared') {
        return `<c${reference} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
      }
      if (!texts.has(text)) texts.set(text, texts.size)
      return `<c${reference} t="s"><v>${texts.get(text)}</v></c>`
    })
    return `<row${how === 'inline-without-references' ? '' : ` r="${index + 1}"`}>${inside.join('')}</row>`
  })
  return {
    xml: `<sheetData>${rows.join('')}</sheetData>`,
    shared: [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join(''),
  }
}

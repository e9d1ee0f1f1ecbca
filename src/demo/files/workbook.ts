import { dayNumber } from '../../domain/basics/day.ts'
import type { Cell } from './cell.ts'
import type { RowLook, Sink } from './sink.ts'
import {
  contentTypes,
  rootRelations,
  sheetHead,
  styleOf,
  styles,
  workbookRelations,
  workbookXml,
} from './workbook-parts.ts'
import { openZip } from './zip.ts'

export type Workbook = {
  sheet(name: string, widths: readonly number[]): Sink
  /** The bytes of the .xlsx, in pieces. */
  close(): Buffer[]
}

/**
 * A direct writer of .xlsx, made for generated files: one pass, rows deflated as they come. Texts go to the shared
 * table as Excel keeps them, or inline (`shared: false`) when the sheet is too large to hold its words in memory.
 */
export function openWorkbook(options: { shared: boolean }): Workbook {
  const zip = openZip()
  const names: string[] = []
  const texts = new Map<string, number>()
  let uses = 0

  const textCell = (at: string, style: number, value: string): string => {
    if (!options.shared)
      return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
    let index = texts.get(value)
    if (index === undefined) texts.set(value, (index = texts.size))
    uses += 1
    return `<c r="${at}" s="${style}" t="s"><v>${index}</v></c>`
  }

  const cellXml = (cell: Cell, at: string, look: RowLook): string => {
    if (cell === undefined || cell === '') return look === 'body' ? `<c r="${at}" s="${styleOf.body}"/>` : ''
    if (typeof cell === 'number') return `<c r="${at}" s="${styleOf[look]}"><v>${cell}</v></c>`
    if (typeof cell === 'object') return `<c r="${at}" s="${styleOf.date}"><v>${dayNumber(cell.date) + 25569}</v></c>`
    return textCell(at, look === 'body' && /^\d{5,}$/.test(cell) ? styleOf.digits : styleOf[look], cell)
  }

  return {
    sheet: (name, widths) => {
      names.push(name)
      const entry = zip.open(`xl/worksheets/sheet${names.length}.xml`)
      entry.write(sheetHead(widths))
      const merges: string[] = []
      let at = 0
      return {
        row: (cells, look) => {
          at += 1
          let xml = `<row r="${at}">`
          for (let column = 0; column < cells.length; column += 1) {
            xml += cellXml(cells[column], `${columnName(column)}${at}`, look)
          }
          entry.write(`${xml}</row>`)
          return at
        },
        skip: (count) => {
          at += count
        },
        merge: (fromRow, fromColumn, toRow, toColumn) => {
          merges.push(`${columnName(fromColumn - 1)}${fromRow}:${columnName(toColumn - 1)}${toRow}`)
        },
        end: () => {
          entry.write('</sheetData>')
          if (merges.length > 0) {
            const cells = merges.map((range) => `<mergeCell ref="${range}"/>`).join('')
            entry.write(`<mergeCells count="${merges.length}">${cells}</mergeCells>`)
          }
          entry.write('</worksheet>')
          entry.close()
        },
      }
    },
    close: () => {
      const strings = zip.open('xl/sharedStrings.xml')
      strings.write(`${xmlHead}<sst xmlns="${main}" count="${uses}" uniqueCount="${texts.size}">`)
      for (const text of texts.keys()) strings.write(`<si><t xml:space="preserve">${escape(text)}</t></si>`)
      strings.write('</sst>')
      strings.close()
      zip.add('xl/styles.xml', styles)
      zip.add('xl/workbook.xml', workbookXml(names.map(escape)))
      zip.add('xl/_rels/workbook.xml.rels', workbookRelations(names.length))
      zip.add('_rels/.rels', rootRelations)
      zip.add('[Content_Types].xml', contentTypes(names.length))
      return zip.close()
    },
  }
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const columnNames: string[] = []

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const known = columnNames[index]
  if (known !== undefined) return known
  const name = (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
  columnNames[index] = name
  return name
}

const escape = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text

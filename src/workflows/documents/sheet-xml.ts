import { dayNumber, type Day } from '../../domain/basics/day.ts'

/** What a cell shows. Text is always text: a NIK keeps its digits, and `=1+1` is no formula. */
export type Cell = string | number | { day: Day } | null | undefined

/** Styles of the workbooks we write, by their number in `stylesXml`. */
export const style = {
  plain: 0,
  text: 1,
  heading: 2,
  title: 3,
  number: 4,
  day: 5,
  note: 6,
  total: 7,
  totalNumber: 8,
} as const

/** One row of cells, numbered from 1. Some readers ask for a reference on every cell, so each has one. */
export function rowXml(cells: Cell[], rowNo: number, bold = false): string {
  let inside = ''
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (cell === null || cell === undefined || cell === '') continue
    const reference = `<c r="${columnLetters(column)}${rowNo}"`
    if (typeof cell === 'string') inside += textCellXml(reference, cell, bold ? style.total : style.text)
    else if (typeof cell === 'number')
      inside += `${reference} s="${bold ? style.totalNumber : style.number}"><v>${cell}</v></c>`
    else inside += `${reference} s="${style.day}"><v>${dayNumber(cell.day) + 25569}</v></c>`
  }
  return `<row r="${rowNo}">${inside}</row>`
}

/** A row whose cells are all text in one style: titles, headings, notes. */
export function textRowXml(texts: string[], rowNo: number, s: number): string {
  const cells = texts.map((text, column) => textCellXml(`<c r="${columnLetters(column)}${rowNo}"`, text, s))
  return `<row r="${rowNo}">${cells.join('')}</row>`
}

/** `opening` is the cell's tag up to its reference. */
export function textCellXml(opening: string, text: string, s: number): string {
  return `${opening} t="inlineStr" s="${s}"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}

const letters: string[] = []

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  return (letters[column] ??=
    (column > 25 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26)))
}

/** What XML 1.0 (2.2) has no place for, and the carriage return, which it reads as a line feed. */
const unwritable = /[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text for XML: letters it has no place for are written as workbooks write them, `_x0007_`. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .toWellFormed()
    .replace(unwritable, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`)
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const format = (id: number, font: number, fill: number, border: number, more = '') =>
  `<xf numFmtId="${id}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${more}`
const align = (how: string) => ` applyAlignment="1"><alignment ${how}/></xf>`

/** Fonts, fills and formats: headings bold on a quiet ground, hair lines around cells, text as text (format 49). */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0"/></numFmts><fonts count="4"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val="Calibri"/></font><font><i/><sz val="9"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E4DA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="hair"><color auto="1"/></left><right style="hair"><color auto="1"/></right><top style="hair"><color auto="1"/></top><bottom style="hair"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${[
  format(0, 0, 0, 0, '/>'),
  format(49, 0, 0, 1, '/>'),
  format(49, 1, 2, 1, align('horizontal="center" vertical="center" wrapText="1"')),
  format(49, 2, 0, 0, '/>'),
  format(165, 0, 0, 1, '/>'),
  format(164, 0, 0, 1, '/>'),
  format(49, 3, 0, 0, '/>'),
  format(49, 1, 0, 1, '/>'),
  format(165, 1, 0, 1, '/>'),
].join('')}</cellXfs></styleSheet>`

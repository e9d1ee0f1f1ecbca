import { newPdf, papers, type Paper, type PdfDocument } from './pdf-page.ts'
import {
  cellLetters,
  columnWidths,
  drawRow,
  headingLetters,
  layRow,
  layTotal,
  pageBreaker,
  type LaidRow,
  type PdfTable,
} from './pdf-table.ts'
import { pdfText, type Letters, type PdfText } from './pdf-text.ts'

export type { PdfTable } from './pdf-table.ts'

export type PdfBlock =
  | { kind: 'title'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'facts'; facts: [label: string, value: string][] }
  | { kind: 'gap'; lines: number }
  /** Right half of the page, as a signature stands. */
  | { kind: 'signature'; lines: string[] }

export type PdfToPrint = {
  title: string
  paper: Paper
  /** The upright pages before the tables. */
  blocks: PdfBlock[]
  /** Each begins a new page, lying on its side. */
  tables: PdfTable[]
  /** Printed at the foot of every page, left of the page number. */
  foot: string
}

const margin = 42
/** How far the values of facts stand from their labels' left edge. */
const labelRoom = 200
const letters: Record<'title' | 'text' | 'note' | 'label', Letters> = {
  title: { face: 'bold', size: 11.5 },
  text: { face: 'plain', size: 10 },
  label: { face: 'plain', size: 10 },
  note: { face: 'slanted', size: 8 },
}

/**
 * Prints pages of text and long tables, in A4 or F4, as bytes while it draws: a decree for fifty thousand people needs
 * no more memory than one for fifty. Table headings are repeated; every page says its number and the number of pages.
 */
export async function* printPdf(plan: PdfToPrint): AsyncGenerator<Buffer> {
  const pdf = newPdf(plan.title)
  const text = pdfText(pdf)
  const [short, long] = papers[plan.paper]
  const total = countTextPages(plan, text, short, long) + (await countTablePages(plan, text, short, long))
  let page = 0

  function newPage(width: number, height: number): void {
    pdf.addPage({ size: [width, height], margin: 0 })
    page++
    pdf.fillColor('#555555')
    const place = `Halaman ${page} dari ${total}`
    const room = width - 2 * margin
    const foot = text.lines(plan.foot, letters.note, room - text.width(place, letters.note) - 12)
    foot.forEach((line, index) => {
      text.draw(line, letters.note, margin, height - 30 - (foot.length - 1 - index) * 10, 'start', room)
    })
    text.draw(place, letters.note, margin, height - 30, 'end', room)
    pdf.fillColor('#000000')
  }

  drawBlocks(plan, text, short, long, () => newPage(short, long))
  for (const table of plan.tables) yield* drawTable(table, pdf, text, long, short, () => newPage(long, short))
  pdf.end()
  yield* pdf
}

/** Draws, or only counts: with `draw` false the lines are laid but not put on paper. */
function layBlocks(plan: PdfToPrint, text: PdfText, width: number, height: number, newPage: () => void, draw: boolean) {
  const room = width - 2 * margin
  const bottom = height - 50
  let y = bottom + 1
  const line = (value: string, form: Letters, x: number, align: 'start' | 'middle', space: number, step: number) => {
    if (y + step > bottom) {
      newPage()
      y = margin
    }
    if (draw && value !== '') text.draw(value, form, x, y, align, space)
    y += step
  }
  for (const block of plan.blocks) {
    if (block.kind === 'gap') {
      y += block.lines * 14
    } else if (block.kind === 'signature') {
      for (const value of block.lines) line(value, letters.text, margin + room / 2, 'middle', room / 2, 14)
    } else if (block.kind === 'facts') {
      for (const [label, value] of block.facts) {
        const labels = text.lines(label, letters.label, labelRoom - 12)
        const values = text.lines(value, letters.label, room - labelRoom)
        for (let index = 0; index < Math.max(labels.length, values.length); index++) {
          line(values[index] ?? '', letters.label, margin + labelRoom, 'start', room - labelRoom, 15)
          if (draw && labels[index]) text.draw(labels[index]!, letters.label, margin, y - 15, 'start', labelRoom)
        }
      }
    } else {
      const form = block.kind === 'title' ? letters.title : block.kind === 'note' ? letters.note : letters.text
      const align = block.kind === 'title' ? 'middle' : 'start'
      for (const value of text.lines(block.text, form, room)) line(value, form, margin, align, room, form.size * 1.4)
      if (block.kind !== 'title') y += 5
    }
  }
}

function drawBlocks(plan: PdfToPrint, text: PdfText, width: number, height: number, newPage: () => void): void {
  layBlocks(plan, text, width, height, newPage, true)
}

function countTextPages(plan: PdfToPrint, text: PdfText, width: number, height: number): number {
  let pages = 0
  layBlocks(plan, text, width, height, () => pages++, false)
  return pages
}

async function countTablePages(plan: PdfToPrint, text: PdfText, short: number, long: number): Promise<number> {
  let pages = 0
  for (const table of plan.tables) {
    const widths = columnWidths(table, long - 2 * margin)
    const breaker = pageBreaker(...tableRooms(table, text, widths, short))
    for await (const cells of table.rows()) breaker.take(layRow(text, cells, widths, cellLetters).height)
    if (table.total) breaker.take(layTotal(table.total).height)
    pages += breaker.pages()
  }
  return pages
}

type TitleLine = { line: string; form: Letters; step: number }

/** What stands above a table, broken to its width. */
const titleLines = (table: PdfTable, text: PdfText, room: number): TitleLine[] =>
  table.title.flatMap((title, index) => {
    const form = index === 0 ? letters.title : letters.note
    return text.lines(title, form, room).map((line) => ({ line, form, step: index === 0 ? 16 : 12 }))
  })

const heightOf = (title: TitleLine[]): number => title.reduce((sum, { step }) => sum + step, title.length > 0 ? 6 : 0)

function headingRow(table: PdfTable, text: PdfText, widths: number[]): LaidRow {
  return layRow(text, table.columns.map(({ heading }) => heading), widths, headingLetters) // prettier-ignore
}

function tableRooms(table: PdfTable, text: PdfText, widths: number[], height: number): [number, number] {
  const other = height - margin - 50 - headingRow(table, text, widths).height
  const room = widths.reduce((sum, width) => sum + width, 0)
  return [other - heightOf(titleLines(table, text, room)), other]
}

async function* drawTable(
  table: PdfTable,
  pdf: PdfDocument,
  text: PdfText,
  width: number,
  height: number,
  newPage: () => void,
): AsyncGenerator<Buffer> {
  const room = width - 2 * margin
  const widths = columnWidths(table, room)
  const heading = headingRow(table, text, widths)
  const breaker = pageBreaker(...tableRooms(table, text, widths, height))
  let y = margin
  let drawn = 0

  const begin = () => {
    newPage()
    y = margin
    if (drawn === 0) {
      const title = titleLines(table, text, room)
      for (const { line, form, step } of title) {
        text.draw(line, form, margin, y, 'start', room)
        y += step
      }
      y = margin + heightOf(title)
    }
    pdf.rect(margin, y, room, heading.height).fill('#ece7db').fillColor('#000000')
    drawRow(text, table, heading, widths, margin, y, headingLetters)
    y += heading.height
  }
  const put = (row: LaidRow, form: Letters) => {
    if (breaker.take(row.height)) begin()
    drawRow(text, table, row, widths, margin, y, form)
    y += row.height
    pdf.moveTo(margin, y - 1).lineTo(margin + room, y - 1).lineWidth(0.3).strokeColor('#b8b0a0').stroke() // prettier-ignore
    drawn++
  }

  begin()
  for await (const cells of table.rows()) {
    put(layRow(text, cells, widths, cellLetters), cellLetters)
    if (drawn % 200 !== 0) continue
    // Give way to other work, and hand over what is ready instead of holding it.
    await new Promise((resolve) => setImmediate(resolve))
    for (let piece = nextPiece(pdf); piece; piece = nextPiece(pdf)) yield piece
  }
  if (table.total) put(layTotal(table.total), headingLetters)
}

const nextPiece = (pdf: PdfDocument): Buffer | null => pdf.read() as Buffer | null

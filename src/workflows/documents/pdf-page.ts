import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What we use of pdfkit, the drawing engine inside pdfmake. Lengths are points, 72 to the inch, from the upper left. */
export type PdfDocument = AsyncIterable<Buffer> & {
  addPage(options: { size: [number, number]; margin: number }): PdfDocument
  registerFont(name: string, path: string): PdfDocument
  font(name: string): PdfDocument
  fontSize(size: number): PdfDocument
  fillColor(colour: string): PdfDocument
  strokeColor(colour: string): PdfDocument
  lineWidth(width: number): PdfDocument
  moveTo(x: number, y: number): PdfDocument
  lineTo(x: number, y: number): PdfDocument
  rect(x: number, y: number, width: number, height: number): PdfDocument
  fill(colour: string): PdfDocument
  stroke(): PdfDocument
  text(text: string, x: number, y: number, options: { lineBreak: false }): PdfDocument
  widthOfString(text: string): number
  read(): Buffer | null
  end(): void
}

const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'))
const fonts = join(dirname(fromPdfmake.resolve('pdfmake/package.json')), 'fonts', 'Roboto')

export type Face = 'plain' | 'bold' | 'slanted'
const faces: Record<Face, string> = {
  plain: join(fonts, 'Roboto-Regular.ttf'),
  bold: join(fonts, 'Roboto-Medium.ttf'),
  slanted: join(fonts, 'Roboto-Italic.ttf'),
}

const millimetre = 72 / 25.4

/** F4 is what Indonesian offices call their folio: 215 × 330 mm. */
export const papers = {
  A4: [210 * millimetre, 297 * millimetre],
  F4: [215 * millimetre, 330 * millimetre],
} as const

export type Paper = keyof typeof papers

/** An empty document whose letters are embedded, so that it prints alike on any printer. */
export function newPdf(title: string): PdfDocument {
  const Document = fromPdfmake('pdfkit') as new (options: object) => PdfDocument
  // A fixed day inside the file: the same decree gives the same bytes whenever it is printed.
  const info = { Title: title, Creator: 'Bahu', Producer: 'Bahu', CreationDate: new Date(0), ModDate: new Date(0) }
  const pdf = new Document({ autoFirstPage: false, pdfVersion: '1.7', lang: 'id', displayTitle: true, info })
  for (const [name, path] of Object.entries(faces)) pdf.registerFont(name, path)
  return pdf
}

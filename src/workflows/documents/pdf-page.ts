import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

/** Lengths are points, 72 to the inch, from the upper left. */
export type PdfDocument = InstanceType<typeof PDFDocument>

const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/roboto/package.json')))

export type Face = 'plain' | 'bold' | 'slanted'
const faces: Record<Face, string> = {
  plain: join(fonts, '400Regular', 'Roboto_400Regular.ttf'),
  bold: join(fonts, '500Medium', 'Roboto_500Medium.ttf'),
  slanted: join(fonts, '400Regular_Italic', 'Roboto_400Regular_Italic.ttf'),
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
  // A fixed day inside the file: the same decree gives the same bytes whenever it is printed.
  const info = { Title: title, Creator: 'Bahu', Producer: 'Bahu', CreationDate: new Date(0), ModDate: new Date(0) }
  const pdf = new PDFDocument({ autoFirstPage: false, pdfVersion: '1.7', lang: 'id', displayTitle: true, info })
  for (const [name, path] of Object.entries(faces)) pdf.registerFont(name, path)
  return pdf
}

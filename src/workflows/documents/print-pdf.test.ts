// Oracle: the texts and their places, read back from the bytes of the PDF itself.
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../test/documents/read-pdf.ts'
import { newPdf } from './pdf-page.ts'
import { pdfText } from './pdf-text.ts'
import { printPdf, type PdfToPrint } from './print-pdf.ts'

async function bytesOf(plan: PdfToPrint): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of printPdf(plan)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const longName = 'RADEN AYU SITI NURHASANAH AMINAH BINTI KIAI HAJI ACHMAD SUPRIYADI HARTONO WIDODO KUSUMANINGRAT'

function plan(count: number, more: Partial<PdfToPrint> = {}): PdfToPrint {
  return {
    title: 'Keputusan',
    paper: 'A4',
    foot: 'Sidik isi: 12ab',
    blocks: [
      { kind: 'title', text: 'KEPUTUSAN BUPATI' },
      { kind: 'paragraph', text: 'Menetapkan nama-nama dalam lampiran. '.repeat(8) },
      { kind: 'facts', facts: [['Nomor', '1/2026']] },
      { kind: 'signature', lines: ['Jember, 23 November 2026', 'Bupati'] },
    ],
    tables: [
      {
        title: ['LAMPIRAN', 'Daftar penerima'],
        columns: [
          { heading: 'No', share: 1, align: 'end' },
          { heading: 'Nama', share: 4 },
          { heading: 'Desa', share: 5 },
        ],
        rows: () =>
          Array.from({ length: count }, (_, index) => [
            `${index + 1}.`,
            index % 7 === 0 ? longName : `Nama ke-${index}`,
            'Désa É',
          ]),
        total: ['', 'Jumlah', String(count)],
      },
    ],
    ...more,
  }
}

describe('a printed decree', () => {
  it('has its letters inside, and pages of the paper asked for, tables on their side', async () => {
    const pdf = await bytesOf(plan(3))
    expect(pdf.toString('latin1')).toContain('/FontFile2')
    const size = ({ width, height }: { width: number; height: number }) => [Math.round(width), Math.round(height)]
    expect(readPdf(pdf).map(size)).toEqual([
      [595, 842],
      [842, 595],
    ])
    expect(readPdf(await bytesOf(plan(3, { paper: 'F4' }))).map(size)).toEqual([
      [609, 935],
      [935, 609],
    ])
  })

  it('says on every page its number, how many there are, and the foot', async () => {
    const pages = readPdf(await bytesOf(plan(400)))
    expect(pages.length).toBeGreaterThan(8)
    pages.forEach(({ texts }, index) => {
      expect(texts.map(({ text }) => text)).toEqual(
        expect.arrayContaining([`Halaman ${index + 1} dari ${pages.length}`, 'Sidik isi: 12ab']),
      )
    })
  })

  it('draws every row once, with the headings on every page, and nothing below the foot or off the paper', async () => {
    const pages = readPdf(await bytesOf(plan(400))).slice(1)
    const numbers = pages.flatMap(({ texts }) => texts.map(({ text }) => text).filter((text) => /^\d+\.$/.test(text)))
    expect(numbers).toEqual(Array.from({ length: 400 }, (_, index) => `${index + 1}.`))
    for (const { texts, width } of pages) {
      expect(texts.filter(({ text }) => text === 'Nama')).toHaveLength(1)
      for (const { x, y, text } of texts) {
        expect(x).toBeGreaterThan(40)
        expect(x).toBeLessThan(width - 40)
        if (!/^(Halaman|Sidik)/.test(text)) expect(y).toBeGreaterThan(40)
      }
    }
  })

  it('breaks a long name into lines and loses none of it', async () => {
    const pages = readPdf(await bytesOf(plan(1)))
    const texts = pages[1]!.texts.map(({ text }) => text)
    const first = texts.findIndex((text) => text.startsWith('RADEN'))
    expect(texts.slice(first, first + 2).join(' ')).toBe(longName)
    expect(texts).toContain('Désa É')
  })

  it('breaks what is too long for its place, and never lays one text over another', async () => {
    const label = 'CSR PT Contoh Peduli untuk pedagang dan buruh panggul pasar 2027'
    const foot = `Keputusan Nomor 188.45/902/1.12/2026 · Sidik isi: ${'45a30094 '.repeat(8)}akhir`
    const about = `tentang penerima bantuan iuran ${'yang bekerja di pasar, sawah dan laut '.repeat(8)}`.trim()
    const columns = [{ heading: 'Nama', share: 20 }, { heading: 'Iuran', share: 1, align: 'end' as const }] // prettier-ignore
    const table = {
      title: ['LAMPIRAN', about],
      columns,
      rows: () => [['SITI', 'Rp9']],
      total: ['Jumlah', 'Rp1.559.653.200'],
    }
    const pages = readPdf(await bytesOf(plan(0, { foot, blocks: [{ kind: 'facts', facts: [[label, '600 orang']] }], tables: [table] }))) // prettier-ignore
    const [front, annex] = pages.map(({ texts }) => texts)
    const value = front!.find(({ text }) => text === '600 orang')!
    const labels = front!.filter(({ text }) => label.includes(text))
    expect(labels.map(({ text }) => text).join(' ')).toBe(label)
    const letters = pdfText(newPdf('')).width
    for (const { text, x } of labels) expect(x + letters(text, { face: 'plain', size: 10 })).toBeLessThan(value.x)
    for (const texts of [front!, annex!]) {
      const place = texts.find(({ text }) => text.startsWith('Halaman'))!
      const feet = texts.filter(({ text }) => foot.includes(text))
      expect(feet.map(({ text }) => text).join(' ')).toBe(foot)
      for (const { text, x } of feet) expect(x + letters(text, { face: 'slanted', size: 8 })).toBeLessThan(place.x)
    }
    expect(annex!.map(({ text }) => text)).toContain('Rp1.559.653.200')
    const said = annex!.filter(({ text }) => about.includes(text) && text.length > 9)
    expect(said.map(({ text }) => text).join(' ')).toBe(about)
  })

  it('is the same, byte for byte, whenever it is printed', async () => {
    expect((await bytesOf(plan(20))).equals(await bytesOf(plan(20)))).toBe(true)
  })

  it('a table without rows still has its page', async () => {
    expect(readPdf(await bytesOf(plan(0)))).toHaveLength(2)
  })
})

import type { Face, PdfDocument } from './pdf-page.ts'

export type Letters = { face: Face; size: number }

/**
 * Measures and breaks text with the widths of single letters, each asked of the font once: kerning is left out, which
 * makes a line a hair shorter on paper than counted and never longer.
 */
export function pdfText(pdf: PdfDocument) {
  const widths = new Map<Face, Map<string, number>>()

  function width(text: string, { face, size }: Letters): number {
    let known = widths.get(face)
    if (!known) widths.set(face, (known = new Map<string, number>()))
    let sum = 0
    for (const letter of text) {
      let one = known.get(letter)
      if (one === undefined) known.set(letter, (one = pdf.font(face).fontSize(1000).widthOfString(letter) / 1000))
      sum += one
    }
    return sum * size
  }

  /** Lines no wider than `room`, broken between words; a word longer than a line is cut. Always at least one. */
  function lines(text: string, letters: Letters, room: number): string[] {
    const whole = text.replace(/\s+/g, ' ').trim()
    if (width(whole, letters) <= room) return [whole]
    const broken: string[] = []
    let line = ''
    for (const word of whole.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (width(longer, letters) <= room) {
        line = longer
        continue
      }
      if (line !== '') broken.push(line)
      line = word
      while (width(line, letters) > room && line.length > 1) {
        let count = line.length - 1
        while (count > 1 && width(line.slice(0, count), letters) > room) count--
        broken.push(line.slice(0, count))
        line = line.slice(count)
      }
    }
    broken.push(line)
    return broken
  }

  function draw(text: string, letters: Letters, x: number, y: number, align: 'start' | 'end' | 'middle', room: number) {
    const shift = align === 'start' ? 0 : (room - width(text, letters)) / (align === 'end' ? 1 : 2)
    pdf
      .font(letters.face)
      .fontSize(letters.size)
      .text(text, x + shift, y, { lineBreak: false })
  }

  return { width, lines, draw }
}

export type PdfText = ReturnType<typeof pdfText>

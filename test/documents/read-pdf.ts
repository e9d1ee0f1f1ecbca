import { inflateSync } from 'node:zlib'

export type PdfPage = { width: number; height: number; texts: { text: string; x: number; y: number }[] }

/** Reads back what our own PDFs draw: each page's size, and each text with its place (y from the bottom). */
export function readPdf(bytes: Buffer): PdfPage[] {
  const objects = new Map<string, { head: string; body: string }>()
  for (const match of bytes.toString('latin1').matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', rest] = match[2]!.split('\nstream\n', 2)
    const packed = rest?.slice(0, rest.lastIndexOf('\nendstream'))
    const body =
      packed && head.includes('FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : ''
    objects.set(match[1]!, { head, body: body || (packed ?? '') })
  }
  const of = (reference: string | undefined) => objects.get(reference ?? '') ?? { head: '', body: '' }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages.map(({ head }) => {
    const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head)!
    const resources = of(/Resources (\d+) 0 R/.exec(head)?.[1]).head
    const fonts = new Map<string, string[]>()
    for (const [, name, reference] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      fonts.set(name!, lettersOf(of(/ToUnicode (\d+) 0 R/.exec(of(reference).head)?.[1]).body))
    }
    return {
      width: Number(width),
      height: Number(height),
      texts: textsOf(of(/Contents (\d+) 0 R/.exec(head)?.[1]).body, fonts),
    }
  })
}

/** A font's letters by their code in the file. */
function lettersOf(map: string): string[] {
  const letters: string[] = []
  for (const [, first, , list] of map.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/g)) {
    list!.split(' ').forEach((code, index) => {
      const units = code.replace(/[<>]/g, '').match(/.{4}/g) ?? []
      letters[parseInt(first!, 16) + index] = String.fromCharCode(...units.map((unit) => parseInt(unit, 16)))
    })
  }
  return letters
}

function textsOf(content: string, fonts: Map<string, string[]>): PdfPage['texts'] {
  return [...content.matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n\/(F\d+) [\d.]+ Tf\n([\s\S]*?)\nET/g)].map((match) => {
    const letters = fonts.get(match[3]!) ?? []
    const codes = [...match[4]!.matchAll(/<([\da-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
    return {
      x: Number(match[1]),
      y: Number(match[2]),
      text: codes.map((code) => letters[parseInt(code, 16)] ?? '�').join(''),
    }
  })
}

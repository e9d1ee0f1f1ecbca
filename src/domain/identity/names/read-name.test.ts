// Oracle: `normaliseName`, which reads text; the reader of bytes must find the same words in whatever is written.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WordBook } from '../roll/words.ts'
import { normaliseName } from './normalise-name.ts'
import { NameReader } from './read-name.ts'
import { Tokens } from './tokens.ts'

function readBytes(name: string): string[] {
  const tokens = new Tokens()
  const reader = new NameReader(tokens)
  const bytes = new TextEncoder().encode(name)
  const count = reader.read(bytes, 0, bytes.length)
  const found = [...reader.found.subarray(0, count)]
  const book = new WordBook()
  const { start, words } = book.read(tokens.texts)
  const { text } = book.done()
  return found.flatMap((token) => [...words.subarray(start[token], start[token + 1])].map((word) => text[word]!))
}

const piece = fc.constantFrom(
  'H.', 'Hj', 'Moh.', 'M.', 'm', 'St.', 'Siti', 'SHOLEH', 'Abdurrahman', 'Nurhayati', 'bin', 'binti', 'alias', 'als', 'Man',
  'S.Pd', 'S.', 'Ag.', 'dr.', 'Dr', 'A.', 'Sukarman', "Ma'ruf", 'Tjipto', 'Bu', 'KH.', 'almarhum', 'Fauzi,', 'S.Pd.I', '/', 'P.', 'Mañuel', '(Pak', 'Man)', 'x', '',
) // prettier-ignore

it('reads bytes as text is read', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const name = pieces.join(' ')
      expect(readBytes(name)).toEqual(normaliseName(name))
    }),
    { numRuns: 3_000 },
  )
})

// Oracle: invariants of record linkage (house rules), and levels named by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDeclaration, declared, withIds } from '../../../test/synthetic/declared.ts'
import { compare, fields, levels, type Field } from './compare.ts'
import { oneSlip } from './nik-soundness.ts'
import { fillRoll } from './roll/roll.ts'

const levelOf = (field: Field, a: Parameters<typeof declared>[0], b: Parameters<typeof declared>[0]): string => {
  const pair = compare(fillRoll([declared({ id: 'a', name: 'x', ...a }), declared({ id: 'b', name: 'x', ...b })]), 0, 1)
  return pair[field] === 0 ? 'blank' : levels[field][pair[field] - 1]!
}

describe('names are compared word by word, in any order', () => {
  it.each([
    ['Moh. Soleh', 'SHOLEH MUHAMMAD', 'same'],
    ['Siti Aminah', 'St. Amina', 'alike'],
    ['Siti Aminah', 'Aminah', 'within'],
    ['Siti Aminah', 'Amina', 'within-alike'],
    ['Siti Aminah', 'Siti Fatimah', 'some'],
    ['Siti Aminah', 'Rohmah Amina', 'some-alike'],
    ['Siti Aminah', 'Budi Santoso', 'none'],
    ['Budi Santoso', 'Budisantoso', 'alike'],
    ['A. Fauzi', 'Ahmad Fauzi', 'alike'],
    ['Sumiyati', 'Yati', 'alike'],
    ['', 'Yati', 'blank'],
  ])('%s and %s: %s', (a, b, level) => expect(levelOf('name', { name: a }, { name: b })).toBe(level))
})

describe('the other fields', () => {
  it.each([
    ['1980-03-12', '1980-03-12', 'same'],
    ['1980-07-01', '1980-07-01', 'same-default'],
    ['1980-12-31', '1980-12-31', 'same-default'],
    ['1980-03-12', '1980-12-03', 'swapped'],
    ['1980-03-12', '1980-03-22', 'one-digit'],
    ['1980-03-12', '1908-03-12', 'one-digit'],
    ['1980-03-12', '1980-07-01', 'same-year'],
    ['1980-03-12', '1971-08-25', 'other'],
    ['1980-03-12', null, 'blank'],
  ])('born %s and %s: %s', (a, b, level) => expect(levelOf('birth', { birth: a }, { birth: b })).toBe(level))

  it.each([
    [1980, 1980, 'blank'],
    [1980, 1982, 'blank'],
    [1980, 1983, 'other'],
  ])('born in %s and in %s, no day known: %s', (a, b, level) => {
    expect(levelOf('birth', { birthYear: a }, { birthYear: b })).toBe(level)
    expect(levelOf('birth', { birthYear: a }, { birth: `${b}-03-12` })).toBe(level)
    expect(levelOf('birth', { birth: `${a}-07-01` }, { birthYear: b })).toBe(level)
  })

  it.each([
    ['35.09.01.2001', '35.09.01.2001', 'same'],
    ['35.09.01.2001', '35.09.01.2002', 'same-kecamatan'],
    ['35.09.01.2001', '35.09.02.2001', 'other'],
    [null, '35.09.02.2001', 'blank'],
  ])('desa %s and %s: %s', (a, b, level) => expect(levelOf('desa', { desa: a }, { desa: b })).toBe(level))

  it.each([
    ['3509011203809001', '3509011203809001', 'same'],
    ['3509011203809001', '3509011203809002', 'slip'],
    ['3509011203809001', '3509011203809012', 'serial'],
    ['3509011203809001', '3509011303809001', 'slip'],
    ['3509011203809001', '3509012103809001', 'slip'],
    ['3509011203809001', '3509021203809001', 'slip'],
    ['3509011203809001', '3509024511779004', 'apart'],
    [null, '3509024511779004', 'blank'],
  ])('NIK %s and %s: %s', (a, b, level) => expect(levelOf('nik', { nik: a }, { nik: b })).toBe(level))

  it('a NIK whose last digit a spreadsheet lost agrees as far as it goes, and is never the same', () => {
    expect(levelOf('nik', { nik: '3509011203809001' }, { nikStem: '350901120380900' })).toBe('stem')
    expect(levelOf('nik', { nikStem: '350901120380900' }, { nikStem: '350901120380900' })).toBe('stem')
    expect(levelOf('nik', { nik: '3509011203809001' }, { nikStem: '350901120380901' })).toBe('unsound')
  })

  it('one slip is one digit changed, or two neighbours swapped', () => {
    expect(oneSlip(19800312, 19800322)).toBe(true)
    expect(oneSlip(19800312, 19800321)).toBe(true)
    expect(oneSlip(19800312, 19800312)).toBe(false)
    expect(oneSlip(19800312, 19810322)).toBe(false)
  })
})

describe('any two declarations', () => {
  const pairOf = fc.tuple(anyDeclaration, anyDeclaration).map(withIds)

  it('compare the same from either side', () => {
    fc.assert(
      fc.property(pairOf, (rows) => {
        const there = compare(fillRoll(rows), 0, 1)
        const back = compare(fillRoll(rows.toReversed()), 0, 1)
        for (const field of fields) expect(there[field]).toBe(back[field])
        expect(there.words.byEar).toBe(back.words.byEar)
      }),
    )
  })

  it('never agree in a field that either leaves blank', () => {
    fc.assert(
      fc.property(pairOf, ([a, b]) => {
        const pair = compare(fillRoll([a!, b!]), 0, 1)
        for (const field of fields) if (!a![field] || !b![field]) expect(pair[field]).toBe(0)
      }),
    )
  })
})

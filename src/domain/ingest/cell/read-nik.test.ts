// Oracle: the rules of the reason codes, with files seen in OpenSID issues 1032, 1817, 3276 and 10324 as cases.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readKk } from './read-kk.ts'
import { readNik } from './read-nik.ts'

const good = '3509011203809012'

describe('a NIK is read whatever stands around its digits', () => {
  const spellings = [good, `'${good}`, `’${good}`, '3509.0112.0380.9012', '35 09 01 120380 9012', '350901-120380-9012', ` ${good}\u00a0`, `${good}.0`, `NIK ${good}`, '35.09.01.120380.9012', `"${good}"`] // prettier-ignore
  it.each(spellings)('%s', (text) => expect(readNik(text, 't')).toEqual({ state: 'trusted', nik: good }))
  it('all sixteen digits in a number written by another program', () => {
    expect(readNik('3.509011203809012E15', 'n')).toEqual({ state: 'trusted', nik: good })
    expect(readNik(good, 'n').state).toBe('trusted')
  })
})

describe('what Excel has damaged is never guessed', () => {
  it.each([
    ['3509011203809010', 'n'],
    ['3.50901120380901E+15', 'n'],
    ['3.50901E+15', 't'],
    ['3,50901E+15', 't'],
    ['3,50901E15', 't'],
    ['3509011203809010.0', 't'],
    ['#####', 'e'],
  ] as const)('%s (%s)', (text, kind) => expect(readNik(text, kind).state).toBe('damaged'))
  it('a last 0 in text is a digit like any other, unless the whole column was a number', () => {
    expect(readNik('3509011203809010', 't').state).toBe('trusted')
    expect(readNik('3509011203809010', 't', true).state).toBe('damaged')
  })
  it('a number above 2^53 may have been rounded', () => expect(readNik('9409011203809012', 'n').state).toBe('damaged'))
})

describe('placeholders are not numbers of anybody', () => {
  it.each(['0', '-', '--', '.', 'xxx', 'tidak ada', 'Belum ada', '9999', '9999999999999999', '0000000000000000', '1234567890123456', '3509000000000000', '3509010000000000', '1111111111111112', '123456789'])('%s', (text) => expect(readNik(text, 't').state).toBe('placeholder')) // prettier-ignore
  it('an empty cell is missing', () => expect(readNik('  ', ' ').state).toBe('missing'))
})

describe('what is not a NIK says so', () => {
  it.each(['350901120380901', '35090112038090123', '12', 'ktp rusak 35'])('%s has the wrong length', (text) => expect(readNik(text, 't').state).toBe('wrong-length')) // prettier-ignore
  it.each(['3509013203809012', '3509011213809012', '0909011203809012', '3509011203800000', '35O9011203809012'])('%s is impossible', (text) => expect(readNik(text, 't').state).toBe('impossible')) // prettier-ignore
  it('a woman’s day carries 40 more', () => expect(readNik('3509015203809012', 't').state).toBe('trusted'))
})

it('never throws, and only sixteen digits are ever trusted', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('t', 'n', 'd', 'b', 'e', ' ') as fc.Arbitrary<'t'>, (text, kind) => {
      const read = readNik(text, kind)
      return read.state !== 'trusted' || /^\d{16}$/.test(read.nik)
    }),
  )
})

it('families with KK 0 are no family', () => {
  expect(readKk('0', 'n').state).toBe('placeholder')
  expect(readKk('3509010101109001', 't').state).toBe('trusted')
  expect(readKk('3509010101109000', 'n').state).toBe('unreadable')
})

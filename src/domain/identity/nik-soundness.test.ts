// Oracle: `isNik`, `birthFromNik` and `decodeNik` of basics, and numbers written by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { birthFromNik, isNik, type Nik } from '../basics/nik.ts'
import { birthInNik, isNikSoundFor, isPossibleNik, oneTypingStep } from './nik-soundness.ts'

const halves = (nik: string): [number, number] => [Number(nik.slice(0, 8)), Number(nik.slice(8))]
const anyNumber = fc
  .tuple(
    fc.integer({ min: 9, max: 99 }),
    fc.integer({ min: 1, max: 80 }),
    fc.nat(14),
    fc.nat(99),
    fc.constantFrom(0, 9001),
  )
  .map(
    ([province, dayCode, month, year, serial]) =>
      `${String(province).padStart(2, '0')}0901${[dayCode, month, year].map((part) => String(part).padStart(2, '0')).join('')}${String(serial).padStart(4, '0')}`,
  )

describe('a NIK in two halves', () => {
  it('is possible, and speaks of a birth, as in its text', () => {
    fc.assert(
      fc.property(anyNumber, (text) => {
        expect(isPossibleNik(...halves(text))).toBe(isNik(text))
        if (!isNik(text)) return
        const birth = birthFromNik(text as Nik, day('2026-11-23'))
        if (birth) expect(birthInNik(...halves(text), 20261123)).toBe(Number(birth.replaceAll('-', '')))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is held against a year alone by its year', () => {
    const [high, low] = halves('3509011203809001')
    expect(isNikSoundFor(high, low, 19800000, 0)).toBe(true)
    expect(isNikSoundFor(high, low, 19810000, 0)).toBe(false)
  })

  it('is sound where region, birth and sex fit, and where the row is blank', () => {
    const nik = halves('3509015203809001')
    expect(isNikSoundFor(...nik, 19800312, 2)).toBe(true)
    expect(isNikSoundFor(...nik, 0, 0)).toBe(true)
    expect(isNikSoundFor(...nik, 19800313, 2)).toBe(false)
    expect(isNikSoundFor(...nik, 19800312, 1)).toBe(false)
    expect(isNikSoundFor(...halves('2009015203809001'), 0, 0)).toBe(false)
    expect(isNikSoundFor(...halves('3500015203809001'), 0, 0)).toBe(false)
  })

  it.each([
    ['3509015203809001', '3509015203809002', true],
    ['3509015203809012', '3509015203809021', true],
    ['3509015203809001', '3509011203809001', true],
    ['3509015230809001', '3509015320809001', true],
    ['3509015203809001', '3509015203809001', false],
    ['3509015203809001', '3509015203809112', false],
    ['3509015203809001', '3509025203809002', false],
  ])('%s and %s are one typing step apart: %s', (a, b, apart) => {
    expect(oneTypingStep(...halves(a), ...halves(b))).toBe(apart)
    expect(oneTypingStep(...halves(b), ...halves(a))).toBe(apart)
  })
})

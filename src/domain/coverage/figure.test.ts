// Oracle: arithmetic by hand; and a figure never says more than was accepted.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { day } from '../basics/day.ts'
import { noneOf, perMille, type Figure } from './figure.ts'
import { formatPerMille, sayFigure } from './words.ts'

const figure: Figure = {
  on: day('2026-12-15'),
  recapOn: day('2026-12-10'),
  of: 'may',
  ofOn: day('2026-11-23'),
  total: { people: 49888, accepted: 12345, waiting: 100, own: 200, refused: 50 },
}

it('is said with its denominator and its days, and never called protected', () => {
  const said = sayFigure(figure)
  expect(said).toBe(
    '12.345 dari 49.888 orang yang boleh ikut (23 November 2026) diterima BPJS Ketenagakerjaan menurut rekap tanggal 10 Desember 2026: 24,7%.',
  )
  expect(said).not.toMatch(/terlindung|dilindungi/i)
  expect(sayFigure({ ...figure, recapOn: null })).toMatch(/Belum ada rekap/)
  expect(sayFigure({ ...figure, total: { ...figure.total, people: null, accepted: null } })).toMatch(/Terlalu sedikit/)
})

it('the parts add up to the whole', () => {
  expect(noneOf(figure.total)).toBe(37193)
  expect(noneOf({ ...figure.total, own: null })).toBeNull()
})

it('the share is rounded down, between nothing and all, and all only when all are accepted', () => {
  expect(perMille({ people: 0, accepted: 0 })).toBeNull()
  expect(formatPerMille(perMille({ people: 1_000_000, accepted: 999_999 })!)).toBe('99,9%')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.nat(2_000_000), (people, some) => {
      const accepted = Math.min(people, some)
      const share = perMille({ people, accepted })!
      expect(share === 1000).toBe(accepted === people)
      expect(share).toBeGreaterThanOrEqual(0)
    }),
  )
})

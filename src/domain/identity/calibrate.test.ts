// Oracle: sums by hand; for the smoothing, that it is monotone, keeps every count, and leaves what is in order alone.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aboveEach, calibrate } from './calibrate.ts'

it('above each bit stand the links of all higher ones', () => {
  const bands = [
    { bits: 9, links: 100, wrong: 0.1 },
    { bits: 5, links: 10, wrong: 0.25 },
    { bits: 3, links: 7, wrong: 0.9 },
    { bits: 6, links: 20, wrong: 0.2 },
  ]
  expect(aboveEach(bands, 5)).toEqual([
    { bits: 5, links: 130, wrong: expect.closeTo(0.55, 9) },
    { bits: 6, links: 120, wrong: expect.closeTo(0.3, 9) },
    { bits: 9, links: 100, wrong: expect.closeTo(0.1, 9) },
  ])
  expect(aboveEach(bands.slice(0, 1), 5).map(({ bits, links }) => [bits, links])).toEqual([[5, 100], [9, 100]]) // prettier-ignore
  expect(aboveEach([], 5)).toEqual([{ bits: 5, links: 0, wrong: 0 }])
})

it('verdicts are told beside what the weight expected', () => {
  const [low, high] = calibrate([
    { bits: 6, same: 9, different: 1 },
    { bits: 4, same: 1, different: 1 },
    { bits: 5, same: 0, different: 0 },
  ])
  expect(low).toMatchObject({ bits: 4, found: 0.5 })
  expect(high).toMatchObject({ bits: 6, found: 0.9, expected: expect.closeTo(1 / (1 + 2 ** -6.5), 9) })
})

it('more weight never means less', () => {
  const bands = fc.uniqueArray(
    fc.record({ bits: fc.integer({ min: -5, max: 20 }), same: fc.nat(50), different: fc.nat(50) }),
    { selector: ({ bits }) => bits, maxLength: 12 },
  )
  fc.assert(
    fc.property(bands, (given) => {
      const told = calibrate(given)
      const found = told.map((band) => band.found)
      expect(found).toEqual(found.toSorted((a, b) => a - b))
      const sum = (of: (band: (typeof told)[number]) => number): number => told.reduce((all, band) => all + of(band), 0)
      expect(sum((band) => band.found * (band.same + band.different))).toBeCloseTo(
        sum((band) => band.same),
        6,
      )
      const shares = told.map(({ same, different }) => same / (same + different))
      if (shares.every((share, at) => at === 0 || share >= shares[at - 1]!)) expect(found).toEqual(shares)
    }),
  )
})

// Oracle: planted parameters. Patterns are drawn in exact proportion from known m, u and lambda, and must be recovered.
import { expect, it } from 'vitest'
import { expectationMaximisation, type Pattern } from './expectation-maximisation.ts'

const m = [[0.7, 0.2, 0.1], [0.9, 0.1], [0.85, 0.1, 0.03, 0.02]] // prettier-ignore
const u = [[0.01, 0.04, 0.95], [0.5, 0.5], [0.001, 0.009, 0.09, 0.9]] // prettier-ignore

/** Every combination of levels, blanks included, with the count a sample of `pairs` would show. */
function planted(lambda: number, pairs: number, blankShare: number): Pattern[] {
  const all: Pattern[] = []
  for (let first = 0; first <= 3; first++)
    for (let second = 0; second <= 2; second++)
      for (let third = 0; third <= 4; third++) {
        const levels = [first, second, third]
        const share = (chances: number[][]): number =>
          levels.reduce(
            (product, level, field) =>
              product * (level === 0 ? blankShare : (1 - blankShare) * chances[field]![level - 1]!),
            1,
          )
        all.push({ levels, count: Math.round(pairs * (lambda * share(m) + (1 - lambda) * share(u))) })
      }
  return all
}

const start = { m: [[0.5, 0.3, 0.2], [0.6, 0.4], [0.5, 0.3, 0.1, 0.1]], lambda: 0.5 } // prettier-ignore

it.each([0.9, 0.5, 0.1])('recovers the planted m and a share of %d of pairs of one person', (lambda) => {
  const found = expectationMaximisation(planted(lambda, 1_000_000, 0.2), u, start)
  expect(found.lambda).toBeCloseTo(lambda, 2)
  found.m.forEach((field, at) => field.forEach((chance, level) => expect(chance).toBeCloseTo(m[at]![level]!, 2)))
})

it('a field without a vote is measured all the same', () => {
  const found = expectationMaximisation(planted(0.7, 1_000_000, 0), [u[0]!, null, u[2]!], start)
  expect(found.m[1]![0]).toBeCloseTo(0.9, 1)
})

it('pairs that are all blank teach nothing', () => {
  const found = expectationMaximisation([{ levels: [0, 0, 0], count: 1000 }], u, start)
  expect(found.lambda).toBeCloseTo(0.5, 6)
  expect(found.m[0]![0]).toBeCloseTo(0.5, 6)
})

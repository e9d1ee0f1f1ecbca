// Oracle: the domain's own packer, which is itself checked against every assignment, on cases small enough for it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack } from '../../../domain/funding/solve/pack.ts'
import { openPacker } from './pack-exactly.ts'

const rows = fc.array(
  fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }).chain((purses) =>
    fc.record({
      heads: fc.integer({ min: 0, max: 4 }),
      purses: fc.constant(purses),
      costs: fc.array(
        fc.integer({ min: 1, max: 9 }).map((units) => units * 8400),
        {
          minLength: purses.length,
          maxLength: purses.length,
        },
      ),
    }),
  ),
  { minLength: 1, maxLength: 5 },
)

it('HiGHS finds a packing exactly where there is one, to the rupiah', async () => {
  const solver = await openPacker(() => 'unknown')
  fc.assert(
    fc.property(rows, fc.array(fc.nat({ max: 400_000 }), { minLength: 3, maxLength: 3 }), (people, left) => {
      const found = solver(people, Float64Array.from(left))
      expect(typeof found === 'string' ? found : 'found').toBe(
        typeof pack(people, Float64Array.from(left)) === 'string' ? 'none' : 'found',
      )
      if (typeof found === 'string') return
      const spent = [0, 0, 0]
      people.forEach(({ heads, purses, costs }, row) => {
        expect(found[row]!.reduce((sum, each) => sum + each, 0)).toBe(heads)
        purses.forEach((purse, option) => (spent[purse]! += found[row]![option]! * costs[option]!))
      })
      spent.forEach((sum, purse) => expect(sum).toBeLessThanOrEqual(left[purse]!))
    }),
    { numRuns: 200 },
  )
})

it('asks HiGHS only what the domain leaves open', async () => {
  const solver = await openPacker(() => 'none')
  expect(solver([{ heads: 1, purses: [0], costs: [1] }], Float64Array.of(5))).toBe('none')
})

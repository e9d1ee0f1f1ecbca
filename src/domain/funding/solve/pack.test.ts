// Oracle: every assignment tried, and HiGHS for the linear programme.
import fc from 'fast-check'
import highs from 'highs'
import { describe, expect, it } from 'vitest'
import { pack, type Row } from './pack.ts'
import { maximise } from './simplex.ts'

// The package's types describe its CommonJS face; what Node imports is the loader itself.
const solver = await (highs as unknown as typeof highs.default)()

const rows = fc.array(
  fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }).chain((purses) =>
    fc.record({
      heads: fc.integer({ min: 1, max: 3 }),
      purses: fc.constant(purses),
      costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: purses.length, maxLength: purses.length }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
)
const money = fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 })

function fits(people: Row[], left: number[]): boolean {
  const [first, ...rest] = people
  if (!first) return true
  const others = first.heads > 1 ? [{ ...first, heads: first.heads - 1 }, ...rest] : rest
  return first.purses.some((purse, option) => {
    const cost = first.costs[option]!
    return left[purse]! >= cost && fits(others, left.map((each, at) => (at === purse ? each - cost : each))) // prettier-ignore
  })
}

describe('packing people into purses at different prices', () => {
  it('finds a way exactly where there is one', () => {
    fc.assert(
      fc.property(rows, money, (people, left) => {
        const found = pack(people, Float64Array.from(left))
        expect(found).not.toBe('unknown')
        expect(found !== 'none').toBe(fits(people, left))
        if (typeof found === 'string') return
        const spent = [0, 0, 0]
        people.forEach(({ heads, purses, costs }, row) => {
          expect(found[row]!.reduce((sum, each) => sum + each, 0)).toBe(heads)
          purses.forEach((purse, option) => (spent[purse]! += found[row]![option]! * costs[option]!))
        })
        spent.forEach((sum, purse) => expect(sum).toBeLessThanOrEqual(left[purse]!))
      }),
      { numRuns: 1500 },
    )
  })

  it('says so when it gives up', () => {
    expect(pack([{ heads: 3, purses: [0, 1], costs: [7, 5] }], Float64Array.of(10, 11), 0)).toBe('unknown')
  })
})

describe('the simplex', () => {
  it('reaches the optimum of HiGHS, with prices that prove it', () => {
    const programme = fc
      .record({ columns: fc.integer({ min: 1, max: 5 }), rows: fc.integer({ min: 1, max: 4 }) })
      .chain(({ columns, rows }) =>
        fc.record({
          objective: fc.array(fc.integer({ min: -5, max: 9 }), { minLength: columns, maxLength: columns }),
          rows: fc.array(
            fc.record({
              coefficients: fc.array(fc.nat({ max: 6 }), { minLength: columns, maxLength: columns }),
              limit: fc.nat({ max: 20 }),
            }),
            { minLength: rows, maxLength: rows },
          ),
        }),
      )
      .map(({ objective, rows }) => ({
        objective,
        rows: [...rows, { coefficients: objective.map(() => 1), limit: 25 }],
      }))
    fc.assert(
      fc.property(programme, ({ objective, rows }) => {
        const { value, x, prices } = maximise({ objective, rows })
        const line = (terms: readonly number[]) => terms.map((each, at) => `${each} x${at}`).join(' + ')
        const model = `Maximize o: ${line(objective)}\nSubject To\n${rows.map((row, at) => `c${at}: ${line(row.coefficients)} <= ${row.limit}`).join('\n')}\nEnd`
        expect(value).toBeCloseTo(solver.solve(model.replaceAll('+ -', '- ')).ObjectiveValue, 6)
        expect(objective.reduce((sum, each, at) => sum + each * x[at]!, 0)).toBeCloseTo(value, 6)
        expect(rows.reduce((sum, row, at) => sum + row.limit * prices[at]!, 0)).toBeCloseTo(value, 6)
      }),
      { numRuns: 200 },
    )
  })

  it('refuses what it cannot start from or finish', () => {
    expect(() => maximise({ objective: [1], rows: [{ coefficients: [1], limit: -1 }] })).toThrow('below zero')
    expect(() => maximise({ objective: [1], rows: [{ coefficients: [0], limit: 1 }] })).toThrow('unbounded')
  })
})

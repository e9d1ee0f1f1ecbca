// Oracle: HiGHS, an exact integer solver, on the same choice written out person by person.
import fc from 'fast-check'
import highs from 'highs'
import { describe, expect, it } from 'vitest'
import { floorsOf, regencyOf, sixPurses } from '../../../test/synthetic/funding-regency.ts'
import { law, sceneOf } from '../../../test/synthetic/funding-scenes.ts'
import { month } from '../basics/month.ts'
import { allocateByRank, fates, type Allocation } from './allocate.ts'
import { allocateWeighted } from './allocate-weighted.ts'
import type { Candidates } from './candidates.ts'

// The package's types describe its CommonJS face; what Node imports is the loader itself.
const solver = await (highs as unknown as typeof highs.default)()

/** The optimum that pays the same people first, by HiGHS. */
function optimumOf(people: Candidates, given: Allocation): number {
  const { windows, grouping, queue, plan } = given
  const variables: string[] = []
  const gains: string[] = []
  const perPerson: string[] = []
  const perPurse: string[][] = plan.purses.map(() => [])
  for (let at = 0; at < people.count; at++) {
    const owed = queue.tier[at] !== 2
    const options = [...grouping.groups[grouping.groupOf[at]!]!.options]
    if (options.length === 0 || (owed && fates[given.fate[at]!] !== 'paid')) continue
    const names = options.map((id) => `x_${at}_${id}`)
    options.forEach((id, index) => {
      gains.push(`${people.points[at]! * windows[id]!.months} ${names[index]}`)
      perPurse[windows[id]!.purse]!.push(`${windows[id]!.amount / 8400} ${names[index]}`)
    })
    variables.push(...names)
    perPerson.push(`${names.join(' + ')} ${owed ? '=' : '<='} 1`)
  }
  if (variables.length === 0) return 0
  const budgets = perPurse.flatMap((terms, at) =>
    terms.length > 0 ? [`${terms.join(' + ')} <= ${plan.purses[at]!.amount / 8400}`] : [],
  )
  const model = `Maximize obj: ${gains.join(' + ')}\nSubject To\n${[...perPerson, ...budgets]
    .map((row, index) => `c${index}: ${row}`)
    .join('\n')}\nBinary\n${variables.join('\n')}\nEnd`
  const solved = solver.solve(model)
  expect(solved.Status).toBe('Optimal')
  return solved.ObjectiveValue
}

describe('the most person-months weighted by points', () => {
  it('keeps its promises on small cases: never above the optimum, which is never above the printed bound', () => {
    fc.assert(
      fc.property(sceneOf(9), ({ people, plan }) => {
        const given = allocateWeighted(people, { ...plan, choice: 'weighted' }, law)
        const optimum = optimumOf(people, given)
        const { objective, bound } = given.weighted!
        // A line drawn among those to be paid first keeps its crumbs, which HiGHS may spend.
        const free = given.purses.every((_, at) => !closedEarly(given, at))
        expect(objective).toBeLessThanOrEqual(optimum + 1e-6)
        if (free) expect(bound).toBeGreaterThanOrEqual(optimum - 1e-6)
      }),
      { numRuns: 200 },
    )
  })

  it('comes within 0.1 % of what nothing exceeds for a whole kecamatan of people and six purses with floors', () => {
    const purses = sixPurses(20_000)
    const plan = {
      purses,
      first: month('2027-01'),
      length: 'period',
      floors: floorsOf(20_000),
      choice: 'weighted',
    } as const
    const { objective, bound } = allocateWeighted(regencyOf(20_000, 3), plan, law).weighted!
    expect(objective).toBeLessThanOrEqual(bound)
    expect(objective).toBeGreaterThan(0.999 * bound)
  })

  it('pays those already covered and the floors exactly as the rank order does', () => {
    fc.assert(
      fc.property(sceneOf(9), ({ people, plan }) => {
        const [weighted, ranked] = [allocateWeighted(people, plan, law), allocateByRank(people, plan, law)]
        for (let at = 0; at < people.count; at++)
          if (ranked.queue.tier[at] !== 2) expect(weighted.fate[at]).toBe(ranked.fate[at])
      }),
      { numRuns: 500 },
    )
  })

  it('spends no more than a purse holds and accounts for every rupiah', () => {
    fc.assert(
      fc.property(sceneOf(12), ({ people, plan }) => {
        const given = allocateWeighted(people, plan, law)
        const spent = plan.purses.map(() => 0)
        given.window.forEach((id, at) => {
          expect(id >= 0).toBe(fates[given.fate[at]!] === 'paid')
          if (id >= 0) spent[given.windows[id]!.purse]! += given.windows[id]!.amount
        })
        given.purses.forEach((result, at) => {
          expect(result.spent).toBe(spent[at])
          expect(result.spent + result.left).toBe(plan.purses[at]!.amount)
          expect(result.left).toBeGreaterThanOrEqual(0)
        })
      }),
      { numRuns: 500 },
    )
  })
})

const closedEarly = (given: Allocation, purse: number): boolean => {
  const at = given.purses[purse]!.closedAt
  return at >= 0 && given.queue.tier[at] !== 2
}

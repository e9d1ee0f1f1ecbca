// Oracle: the stated order worked out person by person (explain) and invariants of a total order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayFromNumber } from '../basics/day.ts'
import { kindCodes } from '../registry/kind-of-work.ts'
import { candidatesFrom, weigh } from './candidates.ts'
import { compare } from './compare.ts'
import { explain, partsOf } from './explain.ts'
import { unknownFacts, type WorkerFacts } from './facts.ts'
import { firstWeights } from './first-weights.ts'
import { rank } from './rank.ts'
import { checkWeights, flat, mostPoints, type SignedWeights } from './weights.ts'

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const worker = fc.record({
  birth: orNull(fc.integer({ min: -3000, max: 14_000 }).map(dayFromNumber)),
  sex: orNull(fc.constantFrom('L' as const, 'P' as const)),
  kindOfWork: orNull(fc.constantFrom(...kindCodes)),
  decile: orNull(fc.integer({ min: 1, max: 10 })),
  extremePoor: orNull(fc.boolean()),
  breadwinner: orNull(fc.boolean()),
  dependants: orNull(fc.nat(12)),
  disability: orNull(fc.boolean()),
})
const workers = fc
  .array(worker, { minLength: 1, maxLength: 40 })
  .map((drawn) => drawn.map((facts, at): WorkerFacts => ({ ...unknownFacts(`w${at}`), ...facts })))

const points = fc.integer({ min: 0, max: 60 })
const weights: fc.Arbitrary<SignedWeights> = fc
  .record({
    decile: fc.array(points, { minLength: 10, maxLength: 10 }).map((drawn) => drawn.sort((a, b) => b - a)),
    decileUnknown: points,
    extremePoor: points,
    breadwinner: points,
    dependant: fc.nat(9),
    dependantsUpTo: fc.nat(9),
    disability: points,
    danger: fc
      .array(points, { minLength: 3, maxLength: 3 })
      .map((drawn) => drawn.sort((a, b) => a - b))
      .map(([low, medium, high]) => ({ low: low!, medium: medium!, high: high! })),
    market: points,
  })
  .map(({ market, ...drawn }) => ({ ...firstWeights, ...drawn, group: { ...firstWeights.group, market } }))

const idsInOrder = (people: readonly WorkerFacts[], used = firstWeights, seed = 's'): string[] => {
  const columns = candidatesFrom(people)
  return [...rank(columns, weigh(columns, used), seed)].map((at) => columns.ids[at]!)
}
const rankOf = (people: readonly WorkerFacts[], id: string, used: SignedWeights) => idsInOrder(people, used).indexOf(id)

describe('the order', () => {
  it('is total, and the same whatever order the people come in', () => {
    fc.assert(
      fc.property(workers, weights, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (people, used, keys) => {
        const shuffled = people
          .map((facts, at) => ({ facts, key: keys[at]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ facts }) => facts)
        const order = idsInOrder(people, used)
        expect(idsInOrder(shuffled, used)).toEqual(order)
        expect(new Set(order).size).toBe(people.length)
      }),
    )
  })

  it('never lowers somebody whose hardship gets worse', () => {
    const worse: ((facts: WorkerFacts) => Partial<WorkerFacts>)[] = [
      ({ decile }) => ({ decile: decile === null ? null : Math.max(1, decile - 1) }),
      () => ({ extremePoor: true }),
      () => ({ breadwinner: true }),
      ({ dependants }) => ({ dependants: (dependants ?? 0) + 1 }),
      () => ({ disability: true }),
    ]
    fc.assert(
      fc.property(workers, weights, fc.nat(), fc.constantFrom(...worse), (people, used, pick, change) => {
        const chosen = people[pick % people.length]!
        const changed = people.map((facts) => (facts.id === chosen.id ? { ...facts, ...change(facts) } : facts))
        expect(rankOf(changed, chosen.id, used)).toBeLessThanOrEqual(rankOf(people, chosen.id, used))
      }),
    )
  })

  it('takes no notice of sex', () => {
    fc.assert(
      fc.property(workers, weights, (people, used) => {
        const swapped = people.map((facts) => ({ ...facts, sex: facts.sex === 'L' ? ('P' as const) : ('L' as const) }))
        expect(idsInOrder(swapped, used)).toEqual(idsInOrder(people, used))
      }),
    )
  })

  it('breaks ties by poorer decile, then age, then a lot that the seed decides and the register does not', () => {
    const twins = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ ...unknownFacts(id), birth: day('1980-01-01') }))
    expect(idsInOrder(twins, firstWeights, 'SK 1')).not.toEqual(idsInOrder(twins, firstWeights, 'SK 2'))
    const older = { ...unknownFacts('z'), birth: day('1979-12-31') }
    expect(idsInOrder([...twins, older])[0]).toBe('z')
    const flatWeights = { ...firstWeights, decile: Array<number>(10).fill(10) }
    const poor = { ...unknownFacts('y'), decile: 3 }
    const poorer = { ...unknownFacts('x'), decile: 2 }
    expect(idsInOrder([...twins, older, poor, poorer], flatWeights).slice(0, 3)).toEqual(['x', 'y', 'z'])
  })

  it('adds up to what is said of each person', () => {
    fc.assert(
      fc.property(workers, weights, (people, used) => {
        const sums = people.map((facts) => partsOf(facts, used).reduce((sum, part) => sum + part.points, 0))
        expect([...weigh(candidatesFrom(people), used)]).toEqual(sums)
        expect(Math.max(...sums)).toBeLessThanOrEqual(mostPoints(used))
      }),
    )
  })

  it('says in a sentence why somebody stands there, and names no health fact unless asked to', () => {
    const facts: WorkerFacts = {
      ...unknownFacts('w'),
      decile: 1,
      dependants: 4,
      kindOfWork: 'buruh_panggul',
      disability: true,
    }
    expect(explain(facts, firstWeights, { rank: 12, of: 31_204 })).toBe(
      'Urutan 12 dari 31.204, 72 poin: desil 1 (30), 4 tanggungan (12), keadaan lain yang dilindungi (10), bahaya kerja berat (buruh panggul) (10), sektor pasar (10).',
    )
    expect(explain(facts, firstWeights, { rank: 1, of: 2 }, { showHealth: true })).toContain('penyandang disabilitas')
  })
})

describe('other weights', () => {
  it('change nothing when they are the same, and swap as many people over the line as they take off it', () => {
    fc.assert(
      fc.property(workers, weights, weights, fc.nat(45), (people, now, then, line) => {
        const columns = candidatesFrom(people)
        expect(compare(columns, { now, then: now }, { line, seed: 's' })).toMatchObject({
          enters: [],
          leaves: [],
          moved: 0,
        })
        const changed = compare(columns, { now, then }, { line, seed: 's' })
        expect(changed.enters.length).toBe(changed.leaves.length)
        const above = (used: SignedWeights) => new Set(idsInOrder(people, used).slice(0, line))
        expect(new Set(changed.enters.map(({ id }) => id))).toEqual(
          new Set([...above(then)].filter((id) => !above(now).has(id))),
        )
        expect(changed.kinds.reduce((sum, row) => sum + row.after, 0)).toBe(Math.min(line, people.length))
      }),
    )
  })

  it('are refused when unsigned, broken, or set against hardship', () => {
    expect(checkWeights(firstWeights).ok).toBe(true)
    const codeOf = (change: Partial<SignedWeights>) => {
      const checked = checkWeights({ ...firstWeights, ...change })
      return checked.ok ? 'ok' : checked.refusal.code
    }
    expect(codeOf({ decidedBy: ' ' })).toBe('weights-unsigned')
    expect(codeOf({ reason: 'ya' })).toBe('weights-unsigned')
    expect(codeOf({ extremePoor: 1.5 })).toBe('weight-not-whole')
    expect(codeOf({ breadwinner: -1 })).toBe('weight-out-of-range')
    expect(codeOf({ decile: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] })).toBe('weight-against-hardship')
    expect(codeOf({ danger: { low: 5, medium: 1, high: 9 } })).toBe('weight-against-hardship')
    expect(codeOf({ decile: [3, 2, 1] })).toBe('weight-not-whole')
    expect(Object.keys(flat(firstWeights)).length).toBe(29)
  })
})

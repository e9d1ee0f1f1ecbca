// Oracle: invariants (a blank brings nothing; more agreement never weighs less), and the arithmetic of bits by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDeclaration, declared, withIds } from '../../../test/synthetic/declared.ts'
import { day } from '../basics/day.ts'
import { compare, fields, levels } from './compare.ts'
import type { Declaration } from './declaration.ts'
import { explain } from './explain.ts'
import { firstModel, oddsOf } from './settings/model.ts'
import { policyOn } from './settings/policy.ts'
import { fillRoll } from './roll/roll.ts'
import { levelsOf, patternCount } from './fast/pattern.ts'
import { chanceOf, makeScales, weigh, weighLevels } from './weigh.ts'

const policy = policyOn(day('2026-11-23'))

const weightOf = (a: Declaration, b: Declaration): number => {
  // The names stand in one roll, so that a word is as rare on both sides of a comparison.
  const roll = fillRoll([a, b])
  return weigh(makeScales(firstModel, policy, roll), compare(roll, 0, 1))
}

describe('a weight', () => {
  it('is the prior where nothing can be compared', () => {
    const nothing = [declared({ id: 'a' }), declared({ id: 'b' })]
    const scales = makeScales(firstModel, policy, fillRoll(nothing))
    expect(weightOf(nothing[0]!, nothing[1]!)).toBe(scales.prior)
    expect(scales.prior).toBeLessThan(-10)
  })

  it('grows by the bits of a level: agreeing in sex, which half of all strangers do, brings about one', () => {
    const unsexed = weightOf(declared({ id: 'a', name: 'Sri' }), declared({ id: 'b', name: 'Sri' }))
    const sexed = weightOf(declared({ id: 'a', name: 'Sri', sex: 'P' }), declared({ id: 'b', name: 'Sri', sex: 'P' }))
    expect(sexed - unsexed).toBeCloseTo(1, 1)
  })

  it('a rare name tells more than a common one', () => {
    const common = weightOf(declared({ id: 'a', name: 'Siti' }), declared({ id: 'b', name: 'Siti' }))
    const rare = weightOf(declared({ id: 'a', name: 'Sulastrining' }), declared({ id: 'b', name: 'Sulastrining' }))
    expect(rare - common).toBeGreaterThan(5)
  })

  it('a date that clerks write when only the year is known tells less than another', () => {
    const odds = oddsOf(firstModel, 'birth').map(({ m, u }) => m / u)
    expect(odds[0]!).toBeGreaterThan(odds[1]!)
  })

  it('desa, family card and mother together are bounded: siblings share all three', () => {
    const home = { desa: '35.09.01.2001', kk: '3509010101109001', mother: 'Tumini' }
    const apart = weightOf(declared({ id: 'a', name: 'Hasan' }), declared({ id: 'b', name: 'Husen' }))
    const together = weightOf(
      declared({ id: 'a', name: 'Hasan', ...home }),
      declared({ id: 'b', name: 'Husen', ...home }),
    )
    expect(together - apart).toBeCloseTo(policy.mostHousehold, 6)
    expect(together).toBeLessThan(policy.linkFrom)
  })

  it('of 0 bits is an even chance', () => {
    expect(chanceOf(0)).toBe(0.5)
    expect(chanceOf(10)).toBeGreaterThan(0.999)
  })
})

describe('whatever is declared', () => {
  it('more agreement never weighs less: taking over a field from the other side never lowers the weight', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyDeclaration, anyDeclaration).map(withIds),
        fc.constantFrom(...fields),
        ([a, b], field) => {
          if (!a![field] || !b![field]) return
          const agreeing = { ...b!, [field]: a![field] }
          // A row that comes to fit its own NIK, or no longer does, has changed in two fields.
          const nik = (other: Declaration): number => compare(fillRoll([a!, other]), 0, 1).nik
          if (field !== 'nik' && nik(agreeing) !== nik(b!)) return
          expect(weightOf(a!, agreeing)).toBeGreaterThanOrEqual(weightOf(a!, b!) - 1e-9)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('a stronger level of one field, all others as they are, never weighs less, whatever they are', () => {
    const scales = makeScales(firstModel, policy, fillRoll([declared({ id: 'a' })]))
    for (let pattern = 0; pattern < patternCount; pattern += 2) {
      const { words: _, ...pair } = levelsOf(pattern)
      for (const field of fields) {
        if (pair[field] < 2) continue
        const stronger = { ...pair, [field]: pair[field] - 1 }
        if (weighLevels(scales, stronger) < weighLevels(scales, pair) - 0.01) expect.fail(`${field} at ${pattern}`)
      }
    }
  })

  it('the levels of the first model weigh in the order in which they are named', () => {
    for (const field of fields) {
      const bits = oddsOf(firstModel, field).map(({ m, u }) => Math.log2(field === 'name' ? m : m / u))
      expect(bits.length).toBe(levels[field].length)
      for (let at = 1; at < bits.length; at++) expect(bits[at]!).toBeLessThanOrEqual(bits[at - 1]! + 0.01)
    }
  })

  it('the explanation adds up to the weight and says nothing personal', () => {
    fc.assert(
      fc.property(fc.tuple(anyDeclaration, anyDeclaration).map(withIds), (rows) => {
        const roll = fillRoll(rows)
        const pair = compare(roll, 0, 1)
        const scales = makeScales(firstModel, policy, roll)
        const told = explain(scales, pair, null)
        expect(told.steps.reduce((sum, step) => sum + step.bits, 0)).toBeCloseTo(weigh(scales, pair), 1)
        expect(JSON.stringify(told)).not.toMatch(/Aminah|Soleh|1980|3509/)
      }),
    )
  })
})

// Oracle: the rule in words, held against every pattern there can be: no contradiction is ever joined unseen.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fields, levels, type Field } from './compare.ts'
import { vetoes, vetoOf, type Judged } from './decide.ts'
import { pairKinds } from './money-at-risk.ts'
import { barTogether, type Pattern } from './together.ts'

const anyLevels = fc.record(
  Object.fromEntries(fields.map((field) => [field, fc.nat(levels[field].length)])) as Record<
    Field,
    fc.Arbitrary<number>
  >,
)
const patternOf = (at: Record<Field, number>, byEar: boolean, kind: Pattern['kind']): Pattern => {
  const judged: Judged = { ...at, words: { byEar } }
  const steps = fields.map((field) => ({ field, level: at[field] === 0 ? 'blank' : levels[field][at[field] - 1]! }))
  return { kind, because: vetoOf(judged)?.code ?? null, steps }
}
const anyPattern = fc.tuple(anyLevels, fc.boolean(), fc.constantFrom(...pairKinds))

describe('a pattern', () => {
  it('in which a rule sees a contradiction is never joined at once', () => {
    const contradictions = vetoes.filter(({ code }) => code !== 'little-known')
    fc.assert(
      fc.property(anyPattern, ([at, byEar, kind]) => {
        const pair: Judged = { ...at, words: { byEar } }
        if (contradictions.some((rule) => rule.applies(pair))) {
          expect(barTogether(patternOf(at, byEar, kind), 'same')).not.toBeNull()
        }
      }),
    )
  })

  it('with two NIKs, another sex or another birth is never joined at once, one NIK never parted', () => {
    fc.assert(
      fc.property(anyPattern, ([at, byEar, kind]) => {
        const pattern = patternOf(at, byEar, kind)
        if (at.nik >= 3 || at.sex === 2 || at.birth === 6) expect(barTogether(pattern, 'same')).not.toBeNull()
        expect(barTogether(pattern, 'different') === null).toBe(at.nik !== 1 && at.nik !== 2)
      }),
    )
  })

  it('of which only little is known may be decided either way; nobody is declared dead by the dozen', () => {
    const steps = [
      { field: 'name' as const, level: 'same' },
      { field: 'desa' as const, level: 'same' },
    ]
    for (const because of ['little-known', 'two-registered', null] as const) {
      expect(barTogether({ kind: 'workers', because, steps }, 'same')).toBeNull()
      expect(barTogether({ kind: 'workers', because, steps }, 'different')).toBeNull()
      expect(barTogether({ kind: 'deaths', because, steps }, 'same')).toBe('a-death')
    }
    expect(barTogether({ kind: 'workers', because: 'officer-said-different', steps }, 'same')).toBe('officer-said-different') // prettier-ignore
  })
})

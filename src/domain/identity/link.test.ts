// Oracle: planted people whose truth is known; floors were set before the seeds below were drawn.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anyDeclaration, declared, withIds } from '../../../test/synthetic/declared.ts'
import { plantPeople, type Planted } from '../../../test/synthetic/planted-people.ts'
import { day } from '../basics/day.ts'
import { blockRules } from './block.ts'
import { firstModel } from './settings/model.ts'
import { learnModel } from './learn/learn-model.ts'
import { findEdges, linkAll, type Linkage } from './link.ts'
import { makeScales } from './weigh.ts'
import { policyOn } from './settings/policy.ts'
import { fillRoll } from './roll/roll.ts'

const on = day('2026-11-23')
const policy = policyOn(on)

describe('planted people', () => {
  let planted: Planted
  let linkage: Linkage
  beforeAll(() => {
    planted = plantPeople(12_000, 77)
    linkage = linkAll(fillRoll(planted.declarations), firstModel, policy)
  })

  const pairs = (groups: ArrayLike<number>, keep: (row: number) => boolean = () => true): Set<string> => {
    const members = new Map<number, number[]>()
    for (let row = 0; row < groups.length; row++)
      if (keep(row)) members.set(groups[row]!, [...(members.get(groups[row]!) ?? []), row])
    return new Set(
      [...members.values()].flatMap((rows) => rows.flatMap((a, at) => rows.slice(at + 1).map((b) => `${a}-${b}`))),
    )
  }
  const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((pair) => b.has(pair)).length

  it('of a hundred automatic links at most one is wrong', () => {
    const linked = pairs(linkage.of)
    expect(shared(linked, pairs(planted.person)) / linked.size).toBeGreaterThanOrEqual(0.99)
  })

  it.each(['L', 'P'] as const)(
    'most second records of %s are linked or shown, so that no group is quietly lost',
    (sex) => {
      const truth = pairs(planted.person, (row) => planted.declarations[row]!.sex === sex)
      const linked = pairs(linkage.of)
      const shown = new Set(linkage.doubts.map(({ a, b }) => unordered(linkage.of[a]!, linkage.of[b]!)))
      const found = [...truth].filter((pair) => {
        const [a, b] = pair.split('-').map(Number) as [number, number]
        return linked.has(pair) || shown.has(unordered(linkage.of[a]!, linkage.of[b]!))
      })
      expect(found.length / truth.size).toBeGreaterThanOrEqual(0.9)
      expect(shared(linked, truth) / truth.size).toBeGreaterThanOrEqual(0.7)
    },
  )

  it('weights learnt on them find the planted rates: 45 % of mothers blank change nothing, sex hardly ever differs', () => {
    const learnt = learnModel(fillRoll(planted.declarations), firstModel, {
      decidedBy: 'uji',
      decidedOn: on,
      reason: 'uji',
    })
    if (!learnt.ok) throw new Error(learnt.refusal.code)
    const { fields } = learnt.value
    expect(fields.birth.same.m + fields.birth['same-default'].m).toBeGreaterThan(0.7)
    expect(fields.desa.same.m).toBeCloseTo(0.87, 1)
    expect(fields.kk.same.m).toBeCloseTo(0.84, 1)
    expect(fields.sex.same.m).toBeGreaterThan(0.98)
    expect(fields.desa.same.u).toBeCloseTo(1 / 248, 3)
  })
})

describe('any rows', () => {
  const anyRows = fc.array(anyDeclaration, { minLength: 2, maxLength: 14 }).map(withIds)

  it('are linked the same whatever their order', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const told = (given: typeof rows): unknown => {
          const { of, doubts } = linkAll(fillRoll(given), firstModel, policy)
          const person = Object.fromEntries(given.map(({ id }, row) => [id, given[of[row]!]!.id]))
          return {
            person,
            doubts: doubts.map(({ a, b, because }) => [[given[a]!.id, given[b]!.id].sort().join(), because]),
          }
        }
        expect(sortKeysOf(told(rows.toReversed()))).toEqual(sortKeysOf(told(rows)))
      }),
    )
  })

  it('keep what officers said: same stays one, different stays two, neither is asked again', () => {
    const rows = withIds([
      declared({ name: 'Hasan' }),
      declared({ name: 'Slamet' }),
      declared({ name: 'Sri', nik: '3509015203909001' }),
      declared({ name: 'Sri', nik: '3509015203909001' }),
    ])
    const said = { same: [{ a: 0, b: 1, weight: 0 }], different: [{ a: 2, b: 3, weight: 0 }] }
    const { of, doubts } = linkAll(fillRoll(rows), firstModel, policy, said)
    expect([...of]).toEqual([0, 0, 2, 3])
    expect(doubts).toEqual([])
  })

  it('report how far they are', () => {
    const roll = fillRoll(plantPeople(500, 3).declarations)
    const steps = [...findEdges(roll, makeScales(firstModel, policy, roll))]
    expect(steps.at(-1)).toEqual({ done: blockRules.length, of: blockRules.length })
  })
})

const unordered = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`)

const sortKeysOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      inner && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ),
  )

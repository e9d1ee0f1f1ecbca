// Oracle: models spoilt on purpose, each of which must be refused with its reason.
import { describe, expect, it } from 'vitest'
import { plantPeople } from '../../../../test/synthetic/planted-people.ts'
import { day } from '../../basics/day.ts'
import { firstModel, oddsOf, type Model } from '../settings/model.ts'
import { fillRoll } from '../roll/roll.ts'
import { findImplausible } from './guard.ts'
import { learnModel } from './learn-model.ts'
import { settleOrder } from './settle-order.ts'

const signed = { decidedBy: 'uji', decidedOn: day('2026-11-23'), reason: 'uji' }
const believable: Model = { ...firstModel, basis: { rows: 100_000, anchors: 5_000, randomPairs: 1 } }
const withBirth = (birth: Partial<Model['fields']['birth']>): Model => ({
  ...believable,
  fields: { ...believable.fields, birth: { ...believable.fields.birth, ...birth } },
})

describe('a model is refused', () => {
  it('that was learnt from too little', () => {
    const learnt = learnModel(fillRoll(plantPeople(200, 1).declarations), firstModel, signed)
    expect(learnt).toMatchObject({ ok: false, refusal: { code: 'too-few-rows', found: 200 } })
    expect(findImplausible({ ...believable, basis: { rows: 9_000, anchors: 3, randomPairs: 1 } }, 0.99)?.code).toBe(
      'too-few-anchors',
    )
  })

  it('whose labels have swapped', () => {
    expect(findImplausible(believable, 0.2)?.code).toBe('anchors-disagree')
    expect(findImplausible(withBirth({ same: { m: 0.001, u: 0.9 } }), 0.99)).toMatchObject({
      code: 'labels-swapped',
      field: 'birth',
    })
  })

  it('in which a weaker level outweighs a stronger one', () => {
    const turned = withBirth({ 'same-year': { m: 0.5, u: 0.00001 } })
    expect(findImplausible(turned, 0.99)).toEqual({ code: 'level-order', field: 'birth', level: 'same-year' })
  })

  it('but not the first one, nor one learnt on planted people', () => {
    expect(findImplausible(believable, 0.99)).toBeNull()
    expect(learnModel(fillRoll(plantPeople(8_000, 2).declarations), firstModel, signed).ok).toBe(true)
  })
})

it('the same rows teach the same, whatever their order', () => {
  const rows = plantPeople(6_000, 5).declarations
  const there = learnModel(fillRoll(rows), firstModel, signed)
  const back = learnModel(fillRoll(rows.toReversed()), firstModel, signed)
  expect(back).toEqual(there)
})

it('levels turned by chance are pooled, and keep the weight of the two together', () => {
  const settled = settleOrder([{ m: 0.5, u: 0.1 }, { m: 0.1, u: 0.2 }, { m: 0.3, u: 0.3 }, { m: 0.1, u: 0.4 }]) // prettier-ignore
  const ratios = settled.map(({ m, u }) => m / u)
  expect(ratios[1]).toBeCloseTo(0.4 / 0.5, 9)
  expect(ratios[2]).toBeCloseTo(0.4 / 0.5, 9)
  expect(ratios).toEqual(ratios.toSorted((a, b) => b - a))
  expect(oddsOf(firstModel, 'birth').length).toBe(6)
})

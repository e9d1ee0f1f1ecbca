// Oracle: models spoilt on purpose, each of which must be refused with its reason; shares planted, which must be found again.
import { describe, expect, it } from 'vitest'
import { declared } from '../../../../test/synthetic/declared.ts'
import { chance, plantPeople } from '../../../../test/synthetic/planted-people.ts'
import { day } from '../../basics/day.ts'
import type { Declaration } from '../declaration.ts'
import { firstModel, oddsOf, type Model } from '../settings/model.ts'
import { fillRoll } from '../roll/roll.ts'
import { findImplausible, findUnfit } from './guard.ts'
import { sumOfCounts } from '../fast/parts.ts'
import { countPairs } from './count-pairs.ts'
import { learnModel, modelFrom } from './learn-model.ts'
import { settleOrder } from './settle-order.ts'

const signed = { decidedBy: 'uji', decidedOn: day('2026-11-23'), reason: 'uji' }
const sane = { anchors: 0.99, namesakes: 0.9 }
const believable: Model = { ...firstModel, basis: { rows: 100_000, anchors: 5_000, randomPairs: 1 } }
const withBirth = (birth: Partial<Model['fields']['birth']>): Model => ({
  ...believable,
  fields: { ...believable.fields, birth: { ...believable.fields.birth, ...birth } },
})

describe('a model is refused', () => {
  it('that was learnt from too little', () => {
    const learnt = learnModel(fillRoll(plantPeople(200, 1).declarations), firstModel, signed)
    expect(learnt).toMatchObject({ ok: false, refusal: { code: 'too-few-rows', found: 200 } })
    expect(findImplausible({ ...believable, basis: { rows: 9_000, anchors: 3, randomPairs: 1 } }, sane)?.code).toBe(
      'too-few-anchors',
    )
  })

  it('whose labels have swapped', () => {
    expect(findImplausible(believable, { ...sane, anchors: 0.2 })?.code).toBe('anchors-disagree')
    expect(findImplausible(withBirth({ same: { m: 0.001, u: 0.9 } }), sane)).toMatchObject({
      code: 'labels-swapped',
      field: 'birth',
    })
  })

  it('that learnt that nearly no pair, or more than all, is of one person', () => {
    for (const lambda of [0.001, 1.2, NaN])
      expect(findImplausible(believable, { ...sane, namesakes: lambda })?.code).toBe('lambda-out-of-range')
    for (const lambda of [1.2, NaN])
      expect(findImplausible(believable, { ...sane, anchors: lambda })?.code).toBe('lambda-out-of-range')
  })

  it('in which a level has no share, or a share beyond all: a file changed by hand, or of another program', () => {
    for (const share of [0, NaN, 1.5, undefined as unknown as number])
      expect(findUnfit(withBirth({ swapped: { m: share, u: 0.1 } }))).toMatchObject({
        code: 'no-share',
        level: 'swapped',
      })
    const { birth: _, ...others } = firstModel.fields
    expect(findUnfit({ ...firstModel, fields: others as Model['fields'] })?.code).toBe('no-share')
    expect(findUnfit({ ...firstModel, matchesPerRow: 0 })?.code).toBe('no-share')
    expect(findUnfit(firstModel)).toBeNull()
  })

  it('in which a weaker level outweighs a stronger one', () => {
    const turned = withBirth({ 'same-year': { m: 0.5, u: 0.00001 } })
    expect(findImplausible(turned, sane)).toEqual({ code: 'level-order', field: 'birth', level: 'same-year' })
  })

  it('but not the first one, nor one learnt on planted people', () => {
    expect(findImplausible(believable, sane)).toBeNull()
    expect(learnModel(fillRoll(plantPeople(8_000, 2).declarations), firstModel, signed).ok).toBe(true)
  })
})

it('the same rows teach the same, whatever their order', () => {
  const rows = plantPeople(6_000, 5).declarations
  const there = learnModel(fillRoll(rows), firstModel, signed)
  const back = learnModel(fillRoll(rows.toReversed()), firstModel, signed)
  expect(back).toEqual(there)
})

it('the same rows teach the same, to the last digit, in however many parts they are counted', () => {
  const roll = fillRoll(plantPeople(6_000, 5).declarations)
  const whole = learnModel(roll, firstModel, signed)
  for (const parts of [2, 3, 7]) {
    const counts = Array.from({ length: parts }, (_, part) => countPairs(roll, { part, parts, most: 20_000 }))
    expect(modelFrom(roll, sumOfCounts(counts), firstModel, signed)).toEqual(whole)
  }
})

describe('planted shares are found again', () => {
  /** 18,000 people of whom every fifth is named twice; the second record errs in each field at a rate of its own. */
  function plantShares(): Declaration[] {
    const draw = chance(2024)
    const letters = 'bcdghjklmnprstw'
    const syllable = (): string => `${letters[draw(letters.length)]!}${'aiu'[draw(3)]!}`
    const names = Array.from({ length: 400 }, () => `${syllable()}${syllable()}${syllable()}n`)
    const mothers = Array.from({ length: 100 }, () => `${syllable()}${syllable()}${syllable()}h`)
    /** Six in a hundred are born on 1 July, as clerks have it. */
    const birth = (): string => {
      const year = 1950 + draw(50)
      if (draw(100) < 6) return `${year}-07-01`
      return `${year}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`
    }
    const desa = (): string => `35.09.${String(1 + draw(30)).padStart(2, '0')}.200${1 + draw(8)}`
    const kk = (): string =>
      `35090101${String(1 + draw(12)).padStart(2, '0')}${String(100_000 + draw(899_999)).slice(0, 2)}9${String(draw(1000)).padStart(3, '0')}`
    const serials = new Map<string, number>()
    const nikOf = (of: { birth: string; desa: string; sex: string }): string => {
      const date = Number(of.birth.slice(8)) + (of.sex === 'P' ? 40 : 0)
      const prefix = `3509${of.desa.slice(6, 8)}${String(date).padStart(2, '0')}${of.birth.slice(5, 7)}${of.birth.slice(2, 4)}`
      const serial = (serials.get(prefix) ?? 9000) + 1
      serials.set(prefix, serial)
      return `${prefix}${serial}`
    }
    const rows: Declaration[] = []
    for (let person = 0; person < 18_000; person++) {
      const sex = draw(2) === 0 ? ('L' as const) : ('P' as const)
      const own = {
        name: `${names[draw(400)]!} ${names[draw(400)]!}`,
        birth: birth(),
        sex,
        desa: desa(),
        kk: kk(),
        mother: mothers[draw(100)]!,
        nik: '',
      }
      own.nik = nikOf(own)
      rows.push(declared({ id: `a${person}`, ...own }))
      if (person % 5 !== 0) continue
      const second = { ...own }
      if (draw(100) < 12) second.birth = birth()
      if (draw(100) < 9) second.desa = desa()
      if (draw(100) < 20) second.kk = kk()
      if (draw(100) < 15) second.mother = mothers[draw(100)]!
      if (draw(100) < 2) second.sex = sex === 'L' ? 'P' : 'L'
      rows.push(declared({ id: `b${person}`, ...second, ...(draw(100) < 30 && { mother: null }) }))
    }
    return rows
  }
  const learnt = learnModel(fillRoll(plantShares()), firstModel, signed)
  if (!learnt.ok) throw new Error(JSON.stringify(learnt.refusal))
  const { fields, matchesPerRow } = learnt.value

  it('m, by what the second records were made to err', () => {
    expect(fields.birth.same.m + fields.birth['same-default'].m).toBeCloseTo(0.88, 1)
    expect(fields.desa.same.m).toBeCloseTo(0.91, 1)
    expect(fields.kk.same.m).toBeCloseTo(0.8, 1)
    expect(fields.mother.same.m).toBeCloseTo(0.85, 1)
    expect(fields.sex.same.m).toBeCloseTo(0.98, 1)
  })

  it('u, by how many values the fields were drawn from', () => {
    const near = (found: number, planted: number): void => {
      expect(found / planted).toBeGreaterThan(0.9)
      expect(found / planted).toBeLessThan(1.1)
    }
    near(fields.sex.same.u, 1 / 2)
    near(fields.desa.same.u, 1 / 240)
    near(fields.desa['same-kecamatan'].u, 7 / 240)
    near(fields.mother.same.u, 1 / 100)
    // Two of the 336 days drawn from are days that clerks write; births are counted over all pairs, those of one person too.
    const ofOnePerson = (2 * 3_600) / 21_600 ** 2
    near(fields.birth.same.u, (0.94 * (334 / 336)) ** 2 / (50 * 334) + 0.82 * ofOnePerson)
    near(
      fields.birth['same-default'].u,
      (0.06 + (0.94 * 1) / 336) ** 2 / 50 + ((0.94 * 1) / 336) ** 2 / 50 + 0.06 * ofOnePerson,
    )
  })

  it('and how many further records of a person are to be expected', () => {
    expect(matchesPerRow).toBeCloseTo((2 * 3_600) / 21_600, 1)
  })
})

it('levels turned by chance are pooled, and keep the weight of the two together', () => {
  const settled = settleOrder([{ m: 0.5, u: 0.1 }, { m: 0.1, u: 0.2 }, { m: 0.3, u: 0.3 }, { m: 0.1, u: 0.4 }]) // prettier-ignore
  const ratios = settled.map(({ m, u }) => m / u)
  expect(ratios[1]).toBeCloseTo(0.4 / 0.5, 9)
  expect(ratios[2]).toBeCloseTo(0.4 / 0.5, 9)
  expect(ratios).toEqual(ratios.toSorted((a, b) => b - a))
  expect(oddsOf(firstModel, 'birth').length).toBe(6)
})

// Oracle: floors worked by hand on eight people of two kecamatan, and invariants.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { law, peopleFrom, sceneOf } from '../../../test/synthetic/funding-scenes.ts'
import { month } from '../basics/month.ts'
import { rupiah } from '../basics/rupiah.ts'
import { kindCodes } from '../registry/kind-of-work.ts'
import { groupCandidates } from './candidates.ts'
import { queueUp, type Floor } from './order.ts'
import { noRule, type Purse } from './purse.ts'

const [ojek, petani] = [kindCodes.indexOf('ojek'), kindCodes.indexOf('petani')]
const purse: Purse = {
  id: '1',
  name: 'APBD',
  kind: 'apbd',
  amount: rupiah(0),
  first: month('2027-01'),
  last: month('2027-12'),
  rule: noRule,
}
const queueOf = (people: [kind: number, desa: number, kept: boolean][], floors: Floor[], rule = noRule) => {
  const candidates = peopleFrom(people.map(([kind, desa, kept]) => ({ kind, desa, kept, coveredUntil: 0, points: 0 })))
  const grouping = groupCandidates(candidates, [{ ...purse, rule }], { first: month('2027-01'), length: 'period' }, law)
  return [...queueUp(candidates, grouping, floors).order]
}

describe('the queue', () => {
  it('is the rank where nobody was covered and no floor is set', () => {
    expect(queueOf([[ojek, 0, false], [petani, 2, false], [ojek, 2, false]], [])).toEqual([0, 1, 2]) // prettier-ignore
  })

  it('puts those already covered first, then the best ranked a floor lacks, then the rest', () => {
    const people: [number, number, boolean][] = [
      [petani, 0, false],
      [petani, 0, false],
      [petani, 2, true],
      [petani, 2, false],
      [petani, 2, false],
    ]
    expect(queueOf(people, [{ kecamatan: '35.09.02', kind: null, heads: 2 }])).toEqual([2, 3, 0, 1, 4])
    expect(queueOf(people, [{ kecamatan: '35.09.02', kind: null, heads: 1 }])).toEqual([2, 0, 1, 3, 4])
  })

  it('counts one person for every floor they match', () => {
    const people: [number, number, boolean][] = [
      [petani, 0, false],
      [ojek, 2, false],
      [petani, 2, false],
    ]
    const floors: Floor[] = [
      { kecamatan: '35.09.02', kind: null, heads: 1 },
      { kecamatan: null, kind: 'ojek', heads: 1 },
    ]
    expect(queueOf(people, floors)).toEqual([1, 0, 2])
  })

  it('does not fill a floor with people nobody may pay for', () => {
    const floors: Floor[] = [{ kecamatan: '35.09.02', kind: null, heads: 1 }]
    const people: [number, number, boolean][] = [
      [petani, 0, false],
      [ojek, 2, false],
      [petani, 2, false],
    ]
    expect(queueOf(people, floors, { ...noRule, kinds: ['petani'] })).toEqual([2, 0, 1])
  })

  it('holds everybody once, and never depends on how much money there is', () => {
    fc.assert(
      fc.property(sceneOf(10), fc.nat({ max: 1e6 }), ({ people, plan }, more) => {
        const orderWith = (amount: number): number[] => {
          const purses = plan.purses.map((each) => ({ ...each, amount: rupiah(each.amount + amount) }))
          return [...queueUp(people, groupCandidates(people, purses, plan, law), plan.floors).order]
        }
        expect(orderWith(0)).toEqual(orderWith(more))
        expect(orderWith(0).sort((a, b) => a - b)).toEqual([...Array(people.count).keys()])
      }),
    )
  })
})

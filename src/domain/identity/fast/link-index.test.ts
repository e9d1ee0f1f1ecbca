// Oracle: the full run. What the index finds of a row is what a run over all rows finds of it; and the size of what was asked.
import { describe, expect, it } from 'vitest'
import { declared } from '../../../../test/synthetic/declared.ts'
import { plantPeople } from '../../../../test/synthetic/planted-people.ts'
import { day } from '../../basics/day.ts'
import { linkAll, findEdgesPlainly } from '../link.ts'
import { fillRoll } from '../roll/roll.ts'
import { firstModel } from '../settings/model.ts'
import { policyOn } from '../settings/policy.ts'
import { makeScales } from '../weigh.ts'
import { LinkIndex } from './link-index.ts'

const policy = policyOn(day('2026-11-23'))

describe('an index over a stored roll', () => {
  it('finds of every row what a full run finds of it', () => {
    const { declarations } = plantPeople(3_000, 12)
    const roll = fillRoll(declarations)
    const { edges } = findEdgesPlainly(roll, makeScales(firstModel, policy, roll))
    const known = new Map<number, Map<number, number>>()
    const note = (row: number, other: number, weight: number): unknown =>
      known.set(row, (known.get(row) ?? new Map<number, number>()).set(other, weight))
    for (let at = 0; at < edges.length; at++) {
      note(edges.a[at]!, edges.b[at]!, edges.weight[at]!)
      note(edges.b[at]!, edges.a[at]!, edges.weight[at]!)
    }
    const index = new LinkIndex(roll, firstModel, policy)
    declarations.forEach((row, at) => {
      const found = index.find(row).filter((match) => match.row !== at)
      expect(new Map(found.map(({ row: other, weight }) => [other, weight]))).toEqual(known.get(at) ?? new Map())
    })
    expect(index.length).toBe(3_000)
  })

  it('knows the rows that were added, with words never met before', () => {
    const index = new LinkIndex(fillRoll(plantPeople(500, 4).declarations), firstModel, policy)
    const row = { name: 'Zwxkartini Qqumiyati', birth: '1971-02-03', desa: '35.09.01.2001', kk: '3509010101109001' }
    expect(index.find(declared({ id: 'x', ...row }))).toEqual([])
    const number = index.add(declared({ id: 'x', ...row }))
    expect(index.find(declared({ id: 'y', ...row, name: 'QQUMIYATI ZWXKARTINI' }))).toMatchObject([
      { row: number, verdict: 'link', because: null },
    ])
    const twin = declared({ id: 'z', ...row, name: 'Bbambang' })
    expect(index.find(twin)).toEqual([])
  })

  it('parts a block that is too big, and says so', () => {
    const many = Array.from({ length: 1_200 }, (_, at) =>
      declared({
        id: `r${String(at).padStart(5, '0')}`,
        name: at % 2 ? 'Siti' : 'Slamet',
        birth: '1970-07-01',
        desa: '35.09.01.2001',
      }),
    )
    const index = new LinkIndex(fillRoll(many), firstModel, policy)
    index.find(declared({ id: 'x', name: 'Siti', birth: '1970-07-01', desa: '35.09.01.2001' }))
    expect(index.parted).toBeGreaterThan(0)
    expect(linkAll(fillRoll(many), firstModel, policy).counts.rows).toBe(1_200)
  })
})

// Oracle: sums taken again person by person, and the parts of each figure adding up to the whole.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { law, sceneOf } from '../../../test/synthetic/funding-scenes.ts'
import { allocateByRank } from './allocate.ts'
import { monthsBefore, summarise } from './summary.ts'
import { gateOf } from './window.ts'

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)

it('counts everybody once in each figure, and every rupiah once', () => {
  fc.assert(
    fc.property(sceneOf(12), ({ people, plan }) => {
      const given = allocateByRank(people, plan, law)
      const figures = summarise(people, given, law)
      const paid = [...given.window].filter((id) => id >= 0).length
      expect(sum(Object.values(figures.fates))).toBe(people.count)
      expect(figures.fates.paid).toBe(paid)
      expect(sum(Object.values(figures.paidBy))).toBe(paid)
      expect(sum(Object.values(figures.gate))).toBe(paid)
      for (const shares of [figures.kecamatan, figures.kinds]) {
        expect(sum(shares.map((share) => share.of))).toBe(people.count)
        expect(sum(shares.map((share) => share.paid))).toBe(paid)
        expect(sum(shares.map((share) => share.personMonths))).toBe(figures.personMonths)
      }
      expect(figures.spent + figures.left).toBe(sum(plan.purses.map(({ amount }) => amount)))
      figures.purses.forEach(({ gate }, at) => expect(sum(Object.values(gate))).toBe(given.purses[at]!.heads))
    }),
  )
})

it('counts the months before a window for the gate only where there is no gap', () => {
  fc.assert(
    fc.property(sceneOf(8), fc.nat({ max: 20 }), ({ people, plan }, before) => {
      people.coveredMonths.fill(before)
      const given = allocateByRank(people, plan, law)
      const short = [...given.window].filter((id, at) => {
        const window = given.windows[id]
        if (!window) return false
        const row = people.coveredUntil[at] === window.first - 1 ? before : 0
        expect(monthsBefore(people, at, window.first)).toBe(row)
        return gateOf(law.gate, window.months, row) === 'short'
      })
      expect(summarise(people, given, law).gate.short).toBe(short.length)
    }),
  )
})

// Oracle: the whole allocation run again with the purse enlarged, and the definition of each reason.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { law, sceneOf } from '../../../test/synthetic/funding-scenes.ts'
import { rupiah } from '../basics/rupiah.ts'
import { allocateByRank, fates } from './allocate.ts'
import { allocate, belowLine, buyMore, explainUnspent } from './line.ts'

describe('the line', () => {
  it('names exactly those whom a larger purse would add, and nobody is lost', () => {
    fc.assert(
      fc.property(sceneOf(9), fc.nat(), fc.integer({ min: 1, max: 20 }), ({ people, plan }, which, units) => {
        const purse = which % plan.purses.length
        const more = rupiah(units * 8400)
        const given = allocateByRank(people, plan, law)
        const purses = plan.purses.map((each, at) =>
          at === purse ? { ...each, amount: rupiah(each.amount + more) } : each,
        )
        const again = allocateByRank(people, { ...plan, purses }, law)
        const expected = [...given.queue.order].filter((at) => given.window[at]! < 0 && again.window[at]! >= 0)
        const change = buyMore(people, given, purse, more, law)
        expect(change.gained).toEqual(expected)
        expect(change.lost).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('says of a weighted choice whom more money would gain and lose', () => {
    fc.assert(
      fc.property(sceneOf(6), ({ people, plan }) => {
        const given = allocate(people, { ...plan, choice: 'weighted' }, law)
        const change = buyMore(people, given, 0, rupiah(84_000), law)
        for (const at of change.gained) expect(given.window[at]).toBe(-1)
        for (const at of change.lost) expect(given.window[at]).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 50 },
    )
  })

  it('gives a true reason for every rupiah that is left', () => {
    fc.assert(
      fc.property(sceneOf(9), ({ people, plan }) => {
        const given = allocateByRank(people, plan, law)
        explainUnspent(given).forEach((reason, purse) => {
          const { left } = given.purses[purse]!
          const prices = [...given.queue.order]
            .filter((at) => ['line', 'below'].includes(fates[given.fate[at]!]!))
            .flatMap((at) => [...given.grouping.groups[given.grouping.groupOf[at]!]!.options])
            .map((id) => given.windows[id]!)
            .filter((window) => window.purse === purse)
            .map((window) => window.amount)
          if (reason.why === 'nothing-left') expect(left).toBe(0)
          else if (reason.why === 'nobody-waits') expect(prices).toEqual([])
          else expect(Math.min(...prices) > left).toBe(reason.why === 'less-than-one')
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('lists those just below it in the order of the queue, with what each purse lacks', () => {
    fc.assert(
      fc.property(sceneOf(9), ({ people, plan }) => {
        const given = allocateByRank(people, plan, law)
        const order = [...given.queue.order]
        const list = belowLine(given, 3)
        expect(list.map(({ at }) => order.indexOf(at))).toEqual(
          list.map(({ at }) => order.indexOf(at)).sort((a, b) => a - b),
        )
        for (const { at, options } of list) {
          expect(given.window[at]).toBe(-1)
          for (const { window, lacks } of options)
            expect(lacks).toBe(Math.max(0, window.amount - given.purses[window.purse]!.left))
        }
      }),
    )
  })
})

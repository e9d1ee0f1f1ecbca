// Oracle: exhaustive search over every assignment of up to seven people, and the invariants of the room.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { law, ojek, sceneOf } from '../../../test/synthetic/funding-scenes.ts'
import { rupiah } from '../basics/rupiah.ts'
import { kindCodes } from '../registry/kind-of-work.ts'
import { allocateByRank, fates, type Allocation } from './allocate.ts'

const scene = sceneOf(7)

const isPaid = (given: Allocation, at: number): boolean => fates[given.fate[at]!] === 'paid'

/** Whether everybody listed can be paid at once, by trying every assignment. */
function canPay(given: Allocation, people: readonly number[]): boolean {
  const left = given.plan.purses.map((each) => each.amount as number)
  const place = (index: number): boolean => {
    if (index === people.length) return true
    for (const id of given.grouping.groups[given.grouping.groupOf[people[index]!]!]!.options) {
      const { purse: at, amount } = given.windows[id]!
      if (left[at]! < amount) continue
      left[at]! -= amount
      const fits = place(index + 1)
      left[at]! += amount
      if (fits) return true
    }
    return false
  }
  return place(0)
}

describe('money by rank', () => {
  it('spends no more than a purse holds, pays nobody twice, and accounts for every rupiah', () => {
    fc.assert(
      fc.property(scene, ({ people, plan }) => {
        const given = allocateByRank(people, plan, law)
        const spent = plan.purses.map(() => 0)
        given.window.forEach((id, at) => {
          expect(id >= 0).toBe(isPaid(given, at))
          if (id >= 0) spent[given.windows[id]!.purse]! += given.windows[id]!.amount
        })
        given.purses.forEach((result, at) => {
          expect(result.spent).toBe(spent[at])
          expect(result.spent + result.left).toBe(plan.purses[at]!.amount)
          expect(result.left).toBeGreaterThanOrEqual(0)
        })
      }),
    )
  })

  it('pays by a purse that may, for months inside its period and after the cover the person already has', () => {
    fc.assert(
      fc.property(scene, ({ people, plan }) => {
        const given = allocateByRank(people, plan, law)
        given.window.forEach((id, at) => {
          if (id < 0) return
          const window = given.windows[id]!
          const payer = plan.purses[window.purse]!
          expect(window.first).toBeGreaterThan(people.coveredUntil[at]!)
          expect(window.first + window.months - 1).toBeLessThanOrEqual(2027 * 12 + Number(payer.last.slice(5)) - 1)
          if (plan.length !== 'period') expect(window.months).toBe(plan.length)
          if (payer.rule.kinds.length > 0) expect(payer.rule.kinds).toContain(kindCodes[people.kind[at]!])
        })
      }),
    )
  })

  it('never drops a person when a purse holds more', () => {
    fc.assert(
      fc.property(scene, fc.nat(), fc.integer({ min: 1, max: 20 }), ({ people, plan }, which, more) => {
        const richer = {
          ...plan,
          purses: plan.purses.map((each, at) =>
            at === which % plan.purses.length ? { ...each, amount: rupiah(each.amount + more * 8400) } : each,
          ),
        }
        const [less, greater] = [allocateByRank(people, plan, law), allocateByRank(people, richer, law)]
        expect(less.offered.proven && greater.offered.proven).toBe(true)
        for (let at = 0; at < people.count; at++) if (isPaid(less, at)) expect(isPaid(greater, at)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  it('draws the first line only where the people before it and this person could not all have been paid', () => {
    fc.assert(
      fc.property(scene, ({ people, plan }) => {
        const given = allocateByRank(people, plan, law)
        const paid: number[] = []
        for (const at of given.queue.order) {
          if (isPaid(given, at)) paid.push(at)
          else if (fates[given.fate[at]!] === 'line') {
            expect(canPay(given, [...paid, at])).toBe(false)
            return
          }
        }
        expect(canPay(given, paid)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('is the exhaustive choice by rank wherever a purse asks one price of everybody', () => {
    fc.assert(
      fc.property(scene, ({ people, plan }) => {
        for (let at = 0; at < people.count; at++) {
          people.kind[at] = people.kind[at] === ojek ? kindCodes.indexOf('petani') : people.kind[at]!
          people.coveredUntil[at] = 0
        }
        const given = allocateByRank(people, plan, law)
        const chosen: number[] = []
        for (const at of given.queue.order) if (canPay(given, [...chosen, at])) chosen.push(at)
        expect(chosen).toEqual([...given.queue.order].filter((at) => isPaid(given, at)))
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves nobody out while a purse that may pay has enough, unless somebody before them waits for that purse', () => {
    fc.assert(
      fc.property(scene, ({ people, plan }) => {
        const given = allocateByRank(people, plan, law)
        const place = new Map([...given.queue.order].map((at, index) => [at, index]))
        for (const at of given.queue.order) {
          if (isPaid(given, at)) continue
          for (const id of given.grouping.groups[given.grouping.groupOf[at]!]!.options) {
            const { purse: payer, amount } = given.windows[id]!
            const first = given.purses[payer]!.closedAt
            expect(first).toBeGreaterThanOrEqual(0)
            if (given.purses[payer]!.left >= amount) expect(place.get(first)!).toBeLessThan(place.get(at)!)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('pays the same people whatever order the purses are tried in', () => {
    fc.assert(
      fc.property(scene, ({ people, plan }) => {
        const [one, other] = [plan.purses, plan.purses.toReversed()].map((purses) =>
          allocateByRank(people, { ...plan, purses }, law),
        )
        expect([...one!.fate].map((fate) => fate === 0)).toEqual([...other!.fate].map((fate) => fate === 0))
      }),
      { numRuns: 1000 },
    )
  })
})

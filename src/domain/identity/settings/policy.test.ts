// Oracle: the dates written in the policy itself; the day before, the day, the day after.
import { expect, it } from 'vitest'
import { day } from '../../basics/day.ts'
import { policyOn, type LinkPolicy } from './policy.ts'

const policy = (from: string, linkFrom: number): LinkPolicy => ({
  from: day(from), decidedBy: 'uji', reason: 'uji', linkFrom, doubtFrom: 0, fewestPeople: 1, mostHousehold: 1, mostWord: 1, mostName: 1,
}) // prettier-ignore
const all = [policy('2026-01-01', 5), policy('2027-01-01', 6)]

it('a cut-off holds from its day until the next one', () => {
  expect(policyOn(day('2026-12-31'), all).linkFrom).toBe(5)
  expect(policyOn(day('2027-01-01'), all).linkFrom).toBe(6)
})

it('there is no answer before the first one', () => {
  expect(() => policyOn(day('2025-12-31'), all)).toThrow(RangeError)
})

it('the shipped policies ask from a lower weight than they link from, and say who decided', () => {
  const shipped = policyOn(day('2026-11-23'))
  expect(shipped.doubtFrom).toBeLessThan(shipped.linkFrom)
  expect(shipped.decidedBy).not.toBe('')
  expect(shipped.reason).not.toBe('')
})

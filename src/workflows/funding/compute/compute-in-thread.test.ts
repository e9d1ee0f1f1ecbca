// Oracle: the same computation without a thread.
import { expect, it } from 'vitest'
import { month } from '../../../domain/basics/month.ts'
import type { KeptPlan } from '../../../domain/funding/scenario.ts'
import { floorsOf, regencyOf, sixPurses } from '../../../../test/synthetic/funding-regency.ts'
import { computeInThread } from './compute-in-thread.ts'
import { computeScenario } from './compute-scenario.ts'

it('a large scenario comes out of its thread as it would without one', async () => {
  const count = 60_000
  const plan: KeptPlan = {
    // Public money asks one price of everybody, which is quick; other prices have their own tests.
    purses: sixPurses(count)
      .filter(({ kind }) => kind === 'apbd' || kind === 'dbhcht')
      .map((purse) => ({ ...purse, committed: 0 })),
    first: month('2027-01'),
    length: 'period',
    floors: floorsOf(count),
    choice: 'rank',
  }
  const people = regencyOf(count, 5)
  people.coveredUntil.fill(0)
  const inThread = await computeInThread(people, plan)
  const direct = await computeScenario(people, plan)
  expect(inThread.summary.fates.paid).toBeGreaterThan(10_000)
  expect(inThread).toEqual(direct)
})

// Oracle: the order of the work from lists to decree, walked through by hand for each role.
import { describe, expect, it } from 'vitest'
import type { Overview } from './data.ts'
import { nextSteps } from './next-steps.ts'

const empty: Overview = {
  lists: { reading: 0, preview: 0, failed: 0, kept: 0 },
  pairs: { open: 0 },
  people: { listed: 0, attested: 0, unattested: 0, doubtful: 0 },
  order: { on: null, may: 0, refused: 0, waits: 0, objections: 0, overdue: 0 },
  budget: { purses: 0, amount: 0, scenarios: 0, chosen: null, allocated: 0 },
  decree: { unproposed: 0, proposed: 0, approved: 0, signed: 0, enrolled: 0, sent: 0, accepted: 0, refused: 0 },
  contributions: { unbilled: 0, late: 0, due: 0, usable: 0, lists: 0, proofs: 0, findings: 0, mine: 0, closable: 0 },
}
const kept = {
  ...empty,
  lists: { ...empty.lists!, kept: 3 },
  people: { listed: 900, attested: 700, unattested: 200, doubtful: 8 },
}
const ranked = { ...kept, order: { ...empty.order!, on: '2026-11-23', may: 500, refused: 200, waits: 200 } }
const chosen = { ...ranked, budget: { purses: 2, amount: 9, scenarios: 2, chosen: 'Utama', allocated: 300 } }
const first = (role: Parameters<typeof nextSteps>[0], overview: Overview) => nextSteps(role, overview)[0]!.name

describe('the officer goes down the flow', () => {
  it.each<[string, Overview, string]>([
    ['nothing there', empty, 'load-first-list'],
    ['a list is read', { ...empty, lists: { ...empty.lists!, preview: 1 } }, 'check-lists'],
    ['people are known', kept, 'rank-people'],
    ['pairs in doubt do not hold up the first ranking', { ...kept, pairs: { open: 9 } }, 'rank-people'],
    ['ranked', ranked, 'choose-scenario'],
    ['a scenario is chosen', { ...chosen, decree: { ...empty.decree!, unproposed: 300 } }, 'propose'],
    ['proposed', { ...chosen, decree: { ...empty.decree!, proposed: 1 } }, 'await-approval'],
    ['signed', { ...chosen, decree: { ...empty.decree!, signed: 1, enrolled: 300 } }, 'send-batch'],
    ['sent', { ...chosen, decree: { ...empty.decree!, signed: 1, sent: 300 } }, 'await-recap'],
    [
      'a month is not billed',
      { ...chosen, contributions: { ...empty.contributions!, unbilled: 2, findings: 9 } },
      'bill-months',
    ],
    [
      'a bill is owed of a month that is over',
      { ...chosen, contributions: { ...empty.contributions!, unbilled: 2, late: 1, due: 1 } },
      'pay-late',
    ],
    [
      'a list of the insurer waits',
      { ...chosen, contributions: { ...empty.contributions!, lists: 1, findings: 9 } },
      'reconcile-list',
    ],
    [
      'an objection is overdue: that first',
      { ...chosen, order: { ...chosen.order, objections: 2, overdue: 1 } },
      'answer-objections',
    ],
  ])('%s', (_, overview, name) => expect(first('officer', overview)).toBe(name))
})

it('everybody else is led to their own part, or to the figure when nothing waits', () => {
  expect(first('approver', { ...chosen, decree: { ...empty.decree!, proposed: 2 } })).toBe('approve-proposals')
  expect(first('planner', ranked)).toBe('enter-purses')
  expect(first('verifier', kept)).toBe('attest-people')
  expect(first('market_head', { ...kept, people: { ...kept.people, unattested: 0 } })).toBe('read-coverage')
  expect(first('insurer', { ...empty, decree: { ...empty.decree!, sent: 4 } })).toBe('give-recap')
  expect(first('auditor', empty)).toBe('read-history')
  expect(first('administrator', empty)).toBe('manage-accounts')
  expect(first('sponsor', empty)).toBe('watch-purse')
})

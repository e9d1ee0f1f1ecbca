// Oracle: the table of rights: a part for each room a role may read, and none of the others.
import { beforeAll, expect, it } from 'vitest'
import { may } from '../domain/access/rights.ts'
import { demoAccounts } from '../workflows/access/demo-accounts.ts'
import { freshApp, type FreshApp } from '../../test/harness/fresh-app.ts'

let at: FreshApp
beforeAll(async () => {
  at = await freshApp()
})

it('everybody signed in is told what waits in the rooms they may read, and nothing of the others', async () => {
  // One of each role: the door counts how often somebody knocks.
  for (const [role, { email }] of new Map(demoAccounts('35.09').map((account) => [account.role, account]))) {
    const headers = await at.signIn(email.split('@')[0]!)
    const answer = await at.app.inject({ url: '/api/overview', headers })
    expect(answer.statusCode, answer.body).toBe(200)
    const told = answer.json<Record<string, unknown>>()
    expect(told.lists !== null, role).toBe(may(role, 'ingest.read'))
    expect(told.pairs !== null, role).toBe(may(role, 'identity.read'))
    expect(told.people !== null, role).toBe(may(role, 'registry.count'))
    expect(told.order !== null, role).toBe(may(role, 'priority.read'))
    expect(told.budget !== null, role).toBe(may(role, 'funding.read'))
    expect(told.decree !== null, role).toBe(may(role, 'enrolment.read') || may(role, 'enrolment.batch'))
  }
})

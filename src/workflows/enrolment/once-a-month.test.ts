// Oracle: the rule itself: one person, one month, one payer. Whoever the insurer accepted on an earlier decree is ranked and
// not refused for it, gets no second payer for the same month, and that also when two records turned out to be one person.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeScenario } from '../../../test/harness/arrange-scenario.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import { month } from '../../domain/basics/month.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { findCandidate } from '../../store/priority/candidates.ts'
import { readFigure } from '../coverage/read-figure.ts'
import { allocateScenario } from '../funding/allocate-scenario.ts'
import { planScenario } from '../funding/plan-scenario.ts'
import { rankRegister } from '../priority/rank-register.ts'
import { mergeWorkers } from '../registry/merge-workers.ts'
import { silent } from '../work.ts'
import { approveProposal } from './decide-proposal.ts'
import { proposeScenario } from './propose-scenario.ts'
import { signDecree } from './sign-decree.ts'

const on = day('2026-11-23')
const covered = month('2026-12')
let at: Fresh
let officer: Actor
let approver: Actor
let planner: Actor

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const propose = async (scenario: number) =>
  valueOf(
    await proposeScenario(at.database, officer, { scenario, title: 'Usulan', on, request: randomUUID(), previous: null }, silent), // prettier-ignore
  )
const rank = async () => valueOf(await rankRegister(at.database, officer, { on, request: randomUUID() }, silent))
/** Who a new scenario pays for, and from which month. */
async function fund(): Promise<Record<number, string>> {
  const { scenario } = valueOf(
    await planScenario(at.database, planner, { request: randomUUID(), name: 'Lain', first: covered, length: 'period', choice: 'rank' }), // prettier-ignore
  )
  valueOf(await allocateScenario(at.database, planner, { scenario }, silent))
  const rows = await at.owner<{ worker: number; first_month: string }>(
    'select worker, first_month from funding.allocation where scenario = $1',
    [scenario],
  )
  return Object.fromEntries(rows.map(({ worker, first_month }) => [worker, first_month]))
}
const accepted = async () => {
  const { rows } = valueOf(await readFigure(at.database, officer, { on: day('2026-12-15'), of: 'listed', by: 'kecamatan' })) // prettier-ignore
  return rows.reduce((sum, row) => sum + (row.accepted ?? 0), 0)
}

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  approver = await at.actor('approver')
  planner = await at.actor('planner')
  const { scenario } = await arrangeScenario(at, { count: 4 })
  const { proposal } = await propose(scenario)
  valueOf(await approveProposal(at.database, approver, { proposal }))
  const paper = { number: '1/2026', signedOn: on, about: 'penerima iuran', signer: 'Bupati', office: 'Bupati Jember' }
  valueOf(await signDecree(at.database, approver, { proposal, ...paper, today: on }))
  await at.owner(`update enrolment.line set standing = 'accepted', answered_on = '2026-11-23'`)
  await at.owner(`update registry.worker set insured = 'BPU', insured_on = '2026-11-23' where id <= 4`)
  await at.owner(`update funding.purse set rule = $1`, [
    { kinds: [], areas: [], decileTo: null, extremePoor: false, asnafDecileTo: null },
  ])
})

describe('who is accepted on an earlier decree', () => {
  it('passes the gate as covered by us, and is paid by another purse only from the month after', async () => {
    await arrangeScenario(at, { count: 2, from: 5 })
    const { run } = await rank()
    const kept = await asActor(at.database, officer, (session) => findCandidate(session, run, 1))
    expect(kept).toMatchObject({ verdict: 'may', facts: { insuredSegment: 'BPU', insuredByDecree: true } })
    const paid = await fund()
    expect(paid[5]).toBe('2026-12')
    expect([1, 2, 3, 4].map((worker) => paid[worker])).toEqual(Array(4).fill('2027-03'))
  })

  it('is held back from a scenario that would pay the same month again', async () => {
    const { scenario } = await arrangeScenario(at, { count: 5, first: '2027-02', months: 2 })
    const { proposal, counts } = await propose(scenario)
    expect(counts).toMatchObject({ open: 1, held: 4, reasons: { 'already-enrolled': 4 } })
    await at.owner(`update enrolment.proposal set state = 'withdrawn' where id = $1`, [proposal])
  })

  it('is still covered when the decreed record is merged into another one', async () => {
    expect(await accepted()).toBe(4)
    expect(await asActor(at.database, officer, (session) => mergeWorkers(session, 6, 1))).toBe(true)
    // The record that speaks for both is settled from lists these people never had: put back what was planted.
    await at.owner(
      `update registry.worker w set name = o.name, birth = '1980-08-05', sex = 'P', desa = '35.09.01.2001', nik_hash = o.nik_hash,
         sealed = o.sealed, kind_of_work = 'pedagang_pasar', attested = 'works', attested_on = '2026-10-20', insured = 'BPU'
       from registry.worker o where w.id = 6 and o.id = 1`,
    )
    expect(await accepted()).toBe(4)
    const { run } = await rank()
    const kept = await asActor(at.database, officer, (session) => findCandidate(session, run, 6))
    expect(kept).toMatchObject({ verdict: 'may', facts: { insuredByDecree: true } })
    expect((await fund())[6]).toBe('2027-03')
    const { scenario } = await arrangeScenario(at, { count: 2, from: 5, first: '2026-12', months: 3 })
    expect((await propose(scenario)).counts).toMatchObject({ open: 1, held: 1, reasons: { 'already-enrolled': 1 } })
  })
})

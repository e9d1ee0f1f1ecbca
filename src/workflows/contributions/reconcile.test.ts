// Oracle: a month of twelve planted people of whom it is known beforehand who agrees and who does not, and why.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../domain/basics/day.ts'
import { month, monthNumber } from '../../domain/basics/month.ts'
import type { FindingKind } from '../../domain/contributions/finding.ts'
import { explainFinding } from '../../domain/contributions/finding.ts'
import { listFindings } from '../../store/contributions/findings.ts'
import { readCounts, readPersonMonths } from '../../store/contributions/months.ts'
import { walk } from '../../store/contributions/walk.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantCover, type PlantedCover } from '../../../test/harness/plant-cover.ts'
import { plantList } from '../../../test/harness/plant-list.ts'
import { silent } from '../work.ts'
import { followFinding } from './follow-finding.ts'
import { makeBills } from './make-bills.ts'
import { reconcile } from './reconcile.ts'
import { recordPayment } from './record-payment.ts'
import { takePayments } from './take-payments.ts'

let at: Fresh
let officer: Actor
let apbd: PlantedCover
let csr: PlantedCover
const june = monthNumber(month('2026-06'))
const on = day('2026-06-25')

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  apbd = await plantCover(at, { count: 10, first: '2026-06', months: 6 })
  csr = await plantCover(at, { from: 11, count: 4, purse: ['PT Contoh', 'company'], first: '2026-06', months: 6 })
  await makeBills(at.database, officer, { month: month('2026-06'), on }, silent)
  await recordPayment(at.database, officer, { request: randomUUID(), purse: apbd.purse, paidOn: day('2026-06-05'), amount: 168_000, reference: 'SP2D 1', on }) // prettier-ignore
})

const stateOf = async (worker: number) =>
  (await asActor(at.database, officer, (session) => readPersonMonths(session, { workers: [worker], from: june, to: june, on })))[0]!.state // prettier-ignore
const found = async (kind: FindingKind) =>
  (await asActor(at.database, officer, (session) => listFindings(session, { kind }, 100))).rows.map(({ worker }) => worker) // prettier-ignore

describe('a list of payments', () => {
  it('pays for the people it names and for nobody else, and keeps every rupiah of the others', async () => {
    const list = await plantList(at, {
      kind: 'payments',
      asOf: '2026-06-20',
      rows: `select * from (values (11, 1, '{"payMonth":"2026-06","amount":8400,"reference":"A1"}'::jsonb), (12, 2, '{"payMonth":"2026-06","amount":8400,"reference":"A1"}'),
        (12, 3, '{"payMonth":"2026-06","amount":8400,"reference":"A1"}'), (13, 4, '{"payMonth":"2026-06","amount":16800,"reference":"A2"}'),
        (1, 5, '{"payMonth":"2026-06","amount":16800,"reference":"A2"}'), (null, 6, '{"payMonth":"2026-06","amount":8400,"reference":"A2"}'),
        (14, 7, '{"payMonth":"2026-07","amount":8400,"reference":"A2"}'), (14, 8, '{"amount":100,"reference":"A2"}')) x (worker, seq, facts)`,
    })
    const taken = await takePayments(at.database, officer, { list, purse: csr.purse, on }, silent)
    expect(taken).toMatchObject({
      ok: true,
      value: {
        rows: 8,
        references: 2,
        amount: 3 * 8400 + 2 * 16_800 + 2 * 8400 + 100,
        matched: 2 * 8400,
        verdicts: { 'already-paid': 1, 'amount-differs': 1, 'other-purse': 1, 'unknown-person': 1, 'not-billed': 1, 'no-month': 1 }, // prettier-ignore
      },
    })
    expect([await stateOf(11), await stateOf(12), await stateOf(13), await stateOf(14)]).toEqual(['paid', 'paid', 'billed', 'billed']) // prettier-ignore
    expect(await takePayments(at.database, officer, { list, purse: csr.purse, on }, silent)).toMatchObject({ ok: false, refusal: { code: 'payments-already-taken' } }) // prettier-ignore
    const [sums] = await at.owner(
      `select (select sum(amount) from contributions.payment where list = $1)::int as paid,
         (select sum(s.amount) from contributions.settlement s join contributions.payment p on p.id = s.payment where p.list = $1)::int as used,
         (select sum(amount) from contributions.payment_row where list = $1)::int as nobody`,
      [list],
    )
    expect(sums!.paid).toBe((sums!.used as number) + (sums!.nobody as number))
  })
})

describe('a reconciliation', () => {
  it('confirms what agrees and names each difference', async () => {
    await at.owner(`update enrolment.line set ended_from = '2026-06', ended_why = 'withdrew', ended_by = 'test' where proposal = $1 and no = 9`, [apbd.proposal]) // prettier-ignore
    await at.owner(`update registry.worker set died_attested = '2026-05-20' where id = 10`)
    await at.owner(`update enrolment.line set standing = 'refused' where proposal = $1 and no = 8`, [apbd.proposal])
    const list = await plantList(at, {
      kind: 'insurer',
      asOf: '2026-06-22',
      // 1–3 agree; 4 is not on it; 5 is no longer active; 6 is a wage earner there; 7 pays another amount; 9 ended, yet listed.
      rows: `select * from (values (1, 1, '{"segment":"BPU"}'::jsonb), (2, 2, '{}'), (3, 3, '{"activeUntil":"2026-12-31"}'), (5, 4, '{"activeUntil":"2026-06-10"}'),
        (6, 5, '{"segment":"PU"}'), (7, 6, '{"amount":8400}'), (9, 7, '{}'), (10, 8, '{}'), (11, 9, '{}'), (14, 10, '{}'), (null, 11, '{}')) x (worker, seq, facts)`,
    })
    const reconciled = await reconcile(at.database, officer, { list, month: null, on }, silent)
    expect(reconciled).toMatchObject({ ok: true, value: { month: '2026-06', asOf: '2026-06-22', counts: { listed: 11, active: 10, confirmed: 6 } } }) // prettier-ignore
    expect(await found('paid-not-active')).toEqual([4, 5, 12])
    expect(await found('listed-by-others')).toEqual([6])
    expect(await found('amount-differs')).toEqual([7, 13])
    expect(await found('ended-but-listed')).toEqual([9])
    expect(await found('dead-but-billed')).toEqual([10])
    expect(await found('refused-but-billed')).toEqual([8])
    expect(await found('accepted-unpaid')).toEqual([13, 14])
    expect(await found('decreed-not-listed')).toEqual([13])
    expect(await found('paid-twice')).toEqual([12])
    expect(await Promise.all([1, 3, 4, 6, 7, 11, 14].map(stateOf))).toEqual(['active', 'active', 'paid', 'paid', 'active', 'active', 'billed']) // prettier-ignore
    expect(await reconcile(at.database, officer, { list, month: null, on }, silent)).toMatchObject({ ok: false, refusal: { code: 'already-reconciled' } }) // prettier-ignore
  })

  it('is counted in the calendar as it stands for each person', async () => {
    const counts = await asActor(at.database, officer, (session) => readCounts(session, { from: june, to: june, by: 'state' })) // prettier-ignore
    const byState = Object.fromEntries(counts.map(({ state, people }) => [state, people]))
    const people = await asActor(at.database, officer, (session) =>
      readPersonMonths(session, { workers: [...apbd.workers, ...csr.workers], from: june, to: june, on }),
    )
    const expected: Record<string, number> = {}
    for (const { state } of people) expected[state] = (expected[state] ?? 0) + 1
    expect(byState).toEqual(expected)
  })

  it('keeps the age of a difference, and who looks after it, when a later list still has it', async () => {
    const colleague = (await at.actor('approver')).account
    const { rows } = await asActor(at.database, officer, (session) => listFindings(session, { kind: 'paid-not-active' }, 1)) // prettier-ignore
    const { reconciliation, no } = rows[0]!
    expect(await followFinding(at.database, officer, { reconciliation, no, state: 'settled', assignedTo: null, said: '' })).toMatchObject({ ok: false }) // prettier-ignore
    await followFinding(at.database, officer, { reconciliation, no, state: 'open', assignedTo: colleague, said: null })
    const list = await plantList(at, { kind: 'insurer', asOf: '2026-06-30', rows: `select 1 as worker, 1 as seq, '{}'::jsonb as facts` }) // prettier-ignore
    await reconcile(at.database, officer, { list, month: null, on: day('2026-07-01') }, silent)
    const after = await asActor(at.database, officer, (session) => listFindings(session, { worker: 4, kind: 'paid-not-active' }, 5)) // prettier-ignore
    expect(after.rows[0]).toMatchObject({ firstSeen: '2026-06-22', asOf: '2026-06-30', assignedTo: colleague })
    expect(explainFinding({ ...after.rows[0]!, month: month('2026-06') })).toContain('sejak 22 Juni 2026, 8 hari')
  })
})

describe('the chain', () => {
  it('is walked both ways from any row, from the decree to the books and back', async () => {
    const step = (kind: Parameters<typeof walk>[1], id: string | number) =>
      asActor(at.database, officer, (session) => walk(session, kind, String(id)))
    const down: string[] = []
    const path = ['decree', 'line', 'month', 'bill', 'settlement', 'payment', 'entry'] as const
    let here: { kind: (typeof path)[number]; id: string } = { kind: 'decree', id: String(apbd.decree) }
    for (const next of [...path.slice(1), undefined]) {
      down.push(`${here.kind} ${here.id}`)
      const walked = (await step(here.kind, here.id))!
      const found = walked.down.find(({ kind }) => kind === next)
      if (next) here = { kind: next, id: found!.id }
    }
    expect(down).toHaveLength(7)
    for (let at = down.length - 1; at > 0; at--) {
      const [kind, id] = down[at]!.split(' ') as [(typeof path)[number], string]
      const walked = (await step(kind, id))!
      expect([walked.up.some((node) => `${node.kind} ${node.id}` === down[at - 1]), down[at]]).toEqual([true, down[at]])
    }
    expect(await step('bill', 999_999)).toBeUndefined()
  })
})

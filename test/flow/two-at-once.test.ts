// Oracle: what one after the other would come to, in whichever order: nobody twice, nothing lost, nothing half of each.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { day } from '../../src/domain/basics/day.ts'
import type { Actor } from '../../src/store/database.ts'
import { deriveKeyring } from '../../src/store/keys/keyring.ts'
import { migrate } from '../../src/store/migrate.ts'
import { approveProposal, returnSome, withdrawProposal } from '../../src/workflows/enrolment/decide-proposal.ts'
import { proposeScenario } from '../../src/workflows/enrolment/propose-scenario.ts'
import { linkLists } from '../../src/workflows/identity/link-list.ts'
import { keepList } from '../../src/workflows/ingest/keep-list.ts'
import { rankRegister } from '../../src/workflows/priority/rank-register.ts'
import { silent } from '../../src/workflows/work.ts'
import { arrangeList, type ArrangedRow } from '../harness/arrange-list.ts'
import { arrangeRegister } from '../harness/arrange-register.ts'
import { arrangeScenario } from '../harness/arrange-scenario.ts'
import { freshDatabase, type Fresh } from '../harness/fresh-database.ts'
import { testKey } from '../harness/test-key.ts'

const on = day('2026-11-23')
let at: Fresh
let officer: Actor
let approver: Actor
beforeEach(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  approver = await at.actor('approver')
})

const people = (count: number, from: number): ArrangedRow[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `PEKERJA ${'ABCDEFGHIJ'[index % 10]}${'KLMNOPQRST'[Math.floor(index / 10)]}`,
    birth: `1980-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    sex: 'L',
    desa: '35.09.01.2001',
    nik: `350901${String(1 + (index % 28)).padStart(2, '0')}0380${from + index}`,
  }))
const numbers = async <K extends string>(sql: string, values: unknown[] = []) => (await at.owner<Record<K, number>>(sql, values))[0]! // prettier-ignore

it('two officers who link at once make every person once', async () => {
  for (const sender of ['Desa Satu', 'Desa Dua']) await arrangeList(at, { asOf: '2026-11-20', sender, rows: people(40, 9000) }) // prettier-ignore
  const both = await Promise.all([1, 2].map(() => linkLists(at.database, officer, null, on, silent)))
  expect(new Set(both.map((one) => one.ok && one.value.rows))).toEqual(new Set([0, 80]))
  const sql = `select (select count(*)::int from registry.worker) as workers, count(*)::int as links, count(distinct worker)::int as linked from identity.link`
  expect(await numbers(sql)).toEqual({ workers: 40, links: 80, linked: 40 })
})

it('an officer who ranks while a list is kept ranks the register before it or after it', async () => {
  await arrangeRegister(at, 30)
  const list = await arrangeList(at, { asOf: '2026-11-20', sender: 'Desa Tiga', rows: people(20, 9300) })
  await at.owner(`update ingest.list set state = 'preview', sure = true, counts = counts || '{"kept": 20, "doubtful": 0, "refused": 0, "reasons": {}}' where id = $1`, [list]) // prettier-ignore
  const keep = async () => {
    expect(await keepList(at.database, officer, list)).toMatchObject({ ok: true })
    return linkLists(at.database, officer, [list], on, silent)
  }
  const rank = () => rankRegister(at.database, officer, { on, request: randomUUID() }, silent)
  const ranked = await Promise.all([rank(), keep(), rank(), rank()])
  expect(ranked.every(({ ok }) => ok)).toBe(true)
  const runs = await at.owner<{ decided: number; told: number }>(
    `select (select count(*)::int from priority.candidate c where c.run = r.id) as decided,
       ((counts->>'may')::int + (counts->>'refused')::int + (counts->>'waits')::int) as told from priority.run r`,
  )
  expect(runs).toHaveLength(3)
  for (const { decided, told } of runs) {
    expect([30, 50]).toContain(decided)
    expect(told).toBe(decided)
  }
  expect(await rank()).toMatchObject({ ok: true })
  expect(await numbers('select count(*)::int as all from registry.worker')).toEqual({ all: 50 })
})

it('an approval and a change of the same proposal follow one another', async () => {
  const { scenario } = await arrangeScenario(at, { count: 20 })
  for (let round = 0; round < 4; round++) {
    const asked = { scenario, title: `Usulan ${round}`, on, request: randomUUID(), previous: 0 }
    const proposed = await proposeScenario(at.database, officer, asked, silent)
    const proposal = proposed.ok ? proposed.value.proposal : 0
    const [approved, returned] = await Promise.all([
      approveProposal(at.database, approver, { proposal }),
      returnSome(at.database, approver, { proposal, nos: [1], said: 'Alamat belum jelas.' }),
    ])
    expect(approved).toMatchObject({ ok: true })
    if (!returned.ok) expect(returned.refusal.code).toBe('proposal-not-open')
    const verdicts = `select count(*) filter (where verdict = 'approved')::int as approved, count(*) filter (where verdict = 'returned')::int as returned from enrolment.line where proposal = $1` // prettier-ignore
    expect(await numbers(verdicts, [proposal])).toEqual(returned.ok ? { approved: 19, returned: 1 } : { approved: 20, returned: 0 }) // prettier-ignore
    await withdrawProposal(at.database, officer, { proposal })
  }
})

it('an approval and a withdrawal at once leave the proposal withdrawn, and never signed behind the officer', async () => {
  const { scenario } = await arrangeScenario(at, { count: 5 })
  const asked = { scenario, title: 'Usulan', on, request: randomUUID(), previous: 0 }
  const proposed = await proposeScenario(at.database, officer, asked, silent)
  const proposal = proposed.ok ? proposed.value.proposal : 0
  const [approved, withdrawn] = await Promise.all([
    approveProposal(at.database, approver, { proposal }),
    withdrawProposal(at.database, officer, { proposal }),
  ])
  expect(withdrawn).toMatchObject({ ok: true })
  if (!approved.ok) expect(approved.refusal.code).toBe('proposal-not-open')
  const [after] = await at.owner<{ state: string }>('select state from enrolment.proposal where id = $1', [proposal])
  expect(after).toEqual({ state: 'withdrawn' })
})

it('two regencies on one PostgreSQL may start at the same instant, again and again', async () => {
  const other = await freshDatabase()
  const starts = [at, other].flatMap(({ ownerUrl }) => Array.from({ length: 12 }, () => ownerUrl))
  const applied = await Promise.all(starts.map((url) => migrate(url, deriveKeyring(testKey))))
  expect(applied.flat()).toEqual([])
})

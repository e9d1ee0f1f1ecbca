// Oracle: the truth planted beside a tobacco list, to which linking, ranking and allocating must come however often they are killed.
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { makeTobacco, type TobaccoTruth } from '../../src/demo/tobacco/make-tobacco.ts'
import type { FileTruth } from '../../src/demo/truth/truth-files.ts'
import { day } from '../../src/domain/basics/day.ts'
import { month } from '../../src/domain/basics/month.ts'
import { rupiah } from '../../src/domain/basics/rupiah.ts'
import { noRule } from '../../src/domain/funding/purse.ts'
import { asActor } from '../../src/store/database.ts'
import { readLinks } from '../../src/store/history/read-links.ts'
import { keepPurse } from '../../src/workflows/funding/keep-purse.ts'
import { planScenario } from '../../src/workflows/funding/plan-scenario.ts'
import { verifyChain } from '../../src/workflows/history/verify-chain.ts'
import { keepList } from '../../src/workflows/ingest/keep-list.ts'
import { loadList } from '../../src/workflows/ingest/load-list.ts'
import { receiveList } from '../../src/workflows/ingest/receive-list.ts'
import { silent } from '../../src/workflows/work.ts'
import { freshDatabase, type Fresh } from '../harness/fresh-database.ts'
import { mortal } from '../harness/run-mortal.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const on = day('2026-11-23')
/** More than one portion of every step, and still quick. */
const rows = 12_000
const monthly = 16_800

let at: Fresh
let truth: TobaccoTruth
let child: ReturnType<typeof mortal>
const folder = mkdtempSync(join(tmpdir(), 'killed-'))
const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

beforeAll(async () => {
  at = await freshDatabase()
  const officer = await at.actor('officer')
  child = mortal(at, officer.account)
  truth = makeTobacco({ seed: 5, out: folder, rows })
  const files = readFileSync(join(folder, 'truth', 'files.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as FileTruth) // prettier-ignore
  for (const { file, kind, sender } of files.filter(({ file }) => file !== 'tembakau.xlsx')) {
    const arrival = { fileName: basename(file), sender, kind, asOf: on }
    const { list } = valueOf(await receiveList(at.database, officer, arrival, createReadStream(join(folder, file))))
    valueOf(await loadList(at.database, officer, { list }, silent))
    valueOf(await keepList(at.database, officer, list))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const count = async <K extends string>(sql: string) => (await at.owner<Record<K, number>>(sql))[0]!
const register = () =>
  count<'workers' | 'links' | 'lost' | 'bare'>(
    `select (select count(*)::int from registry.worker) as workers, (select count(*)::int from identity.link) as links,
       (select count(*)::int from identity.link k where not exists (select from registry.worker w where w.id = k.worker)) as lost,
       (select count(*)::int from registry.worker w where not exists (select from identity.link k where k.worker = w.id)) as bare`,
  )

it('linking killed three times leaves no link without its worker nor worker without a link, and finds everybody once', async () => {
  let before = 0
  // With the second portion of rows, while its workers are made, and when a register is linked and not yet applied.
  const deaths = [['insert into identity.link', 2], ['registry.create_workers', 2], ['insert into registry.attestation']] as const // prettier-ignore
  for (const death of deaths) {
    await child('identity.link-list', { on }, death)
    const now = await register()
    expect(now).toMatchObject({ lost: 0, bare: 0 })
    expect(now.links).toBeGreaterThan(before)
    before = now.links
  }
  await child('identity.link-list', { on })
  expect(await register()).toMatchObject({ workers: truth.workers, lost: 0, bare: 0 })
  expect(await child('identity.link-list', { on })).toMatchObject({ value: { rows: 0 } })
  expect(await register()).toMatchObject({ workers: truth.workers })
  expect(await count('select count(*)::int as pairs from identity.pair')).toEqual({ pairs: 0 })
})

it('ranking killed three times is not there; done, every reason of the gate has its planted count', async () => {
  const asked = { on, request: '00000000-0000-4000-8000-000000009001' }
  const runs = () => count('select count(*)::int as runs, (select count(*)::int from priority.candidate) as candidates from priority.run') // prettier-ignore
  for (const death of [
    ['create temp table priority_decided'],
    ['insert into priority.run'],
    ['insert into priority.candidate'],
  ] as const) {
    // prettier-ignore
    await child('priority.rank-register', asked, death)
    expect(await runs()).toEqual({ runs: 0, candidates: 0 })
  }
  type Ranked = { value: { counts: { may: number; reasons: Record<string, number> } } }
  const { counts } = (await child<Ranked>('priority.rank-register', asked))!.value
  expect({ may: counts.may, ...counts.reasons }).toEqual(truth.gate)
  await child('priority.rank-register', asked)
  expect(await runs()).toEqual({ runs: 1, candidates: truth.workers })
})

it('allocating killed twice has paid nobody; done, everybody who may is paid once, to the rupiah', async () => {
  const planner = await at.actor('planner')
  const purse = { name: 'DBHCHT', kind: 'dbhcht', amount: rupiah(truth.clean * monthly * 6 + 999), first: month('2027-01'), last: month('2027-06'), rule: noRule } as const // prettier-ignore
  valueOf(await keepPurse(at.database, planner, purse))
  const plan = { request: '00000000-0000-4000-8000-000000009002', name: 'Setengah tahun', first: month('2027-01'), length: 6, choice: 'rank' } as const // prettier-ignore
  const { scenario } = valueOf(await planScenario(at.database, planner, plan))
  const paid = () => count('select count(distinct worker)::int as heads, coalesce(sum(amount), 0)::bigint as spent from funding.allocation') // prettier-ignore
  for (const death of [['insert into funding.allocation'], ['update funding.scenario']] as const) {
    await child('funding.allocate-scenario', { scenario }, death)
    expect(await paid()).toEqual({ heads: 0, spent: 0 })
  }
  const once = await child('funding.allocate-scenario', { scenario })
  expect(await paid()).toEqual({ heads: truth.clean, spent: truth.clean * monthly * 6 })
  expect(await child('funding.allocate-scenario', { scenario })).toEqual(once)
  expect(await paid()).toEqual({ heads: truth.clean, spent: truth.clean * monthly * 6 })
})

it('the history of all that is whole, and holds nothing of what was killed', async () => {
  const report = await asActor(at.database, await at.actor('auditor'), (session) => verifyChain(readLinks(session)))
  expect(report.broken).toEqual([])
  expect(report.rooms.find(({ room }) => room === 'priority')).toMatchObject({ links: 1 })
})

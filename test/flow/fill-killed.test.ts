// Oracle: a demo that was filled without being killed, and the truth planted beside its files: the killed one comes to the same.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { generate } from '../../src/demo/generate.ts'
import type { FileTruth } from '../../src/demo/truth/truth-files.ts'
import { day } from '../../src/domain/basics/day.ts'
import { asActor } from '../../src/store/database.ts'
import { readLinks } from '../../src/store/history/read-links.ts'
import { fillRegency } from '../../src/workflows/demo/fill-regency.ts'
import { verifyChain } from '../../src/workflows/history/verify-chain.ts'
import { silent } from '../../src/workflows/work.ts'
import { freshDatabase, type Fresh } from '../harness/fresh-database.ts'
import { mortal, type DieAt } from '../harness/run-mortal.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const order = { workers: 150, seed: 11, today: day('2026-11-24') }
/** Where it is killed, one after another, each time going on from the time before. */
const deaths: DieAt[] = [
  ['insert into ingest.list', 9],
  ['insert into identity.link'],
  ['set attested = s.attested', 2],
  ['insert into priority.run'],
  ['insert into enrolment.decree'],
  ['insert into enrolment.answer'],
  ['insert into funding.allocation', 2],
]

let killed: Fresh
let whole: Fresh
const folder = mkdtempSync(join(tmpdir(), 'killed-'))
beforeAll(async () => {
  killed = await freshDatabase()
  whole = await freshDatabase()
  await fillRegency(whole.database, { ...order, regency: '35.09' }, silent)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Everything a regency is, without the numbers that depend on who came first. */
const contents: Record<string, string> = {
  lists: `select file_name, kind, state, counts - 'change' - 'mends' as counts from ingest.list where kind <> 'recap' order by 1, 2`,
  workers: `select name, birth, sex, desa, kind_of_work, encode(nik_hash, 'hex') as nik, state, doubtful, attested, attested_on,
      dead_on, insured, employee, decile from registry.worker order by nik, name, birth, desa`,
  links: `select l.file_name, k.seq, w.name, encode(w.nik_hash, 'hex') as nik from identity.link k
      join ingest.list l on l.id = k.list join registry.worker w on w.id = k.worker where l.kind <> 'recap' order by 1, 2`,
  pairs: `select least(a.name, b.name) as one, greatest(a.name, b.name) as other, p.state, p.kind from identity.pair p
      join registry.worker a on a.id = p.a left join registry.worker b on b.id = p.b order by 1, 2, 3, 4`,
  runs: `select on_day, counts from priority.run order by id`,
  scenarios: `select name, state, (select sum(amount) from funding.allocation a where a.scenario = s.id) as spent,
      (select count(*)::int from funding.allocation a where a.scenario = s.id) as paid from funding.scenario s order by id`,
  purses: `select name, amount from funding.purse order by 1`,
  lines: `select l.name, l.standing, l.verdict from enrolment.line l order by 1, 2`,
  sent: `select (select count(*)::int from enrolment.batch_line) as lines, (select count(*)::int from enrolment.recap) as recaps,
      (select count(*)::int from enrolment.answer where stray is null) as answers, (select count(*)::int from enrolment.decree) as decrees`,
  figures: `select count(*)::int as kept from coverage.kept`,
}

it('killed seven times on its way, the demo goes on each time and comes to the same regency', async () => {
  const work = mortal(killed, (await killed.actor('officer')).account)
  for (const death of deaths) await work('demo', order, death)
  await work('demo', order)
  for (const [what, sql] of Object.entries(contents)) expect(await killed.owner(sql), what).toEqual(await whole.owner(sql)) // prettier-ignore
})

it('filled once, it is left as it is', async () => {
  const count = 'select count(*)::int as links, max(at) as last from history.link'
  const before = await killed.owner(count)
  await mortal(killed, (await killed.actor('officer')).account)('demo', { ...order, today: '2027-03-01' })
  expect(await killed.owner(count)).toEqual(before)
})

it('every row of every list is there once, and the history is whole', async () => {
  generate({ ...order, out: folder, on: order.today, visits: ['35.09.27', '35.09.11.2003', '35.09.19'] })
  const truth = readFileSync(join(folder, 'truth', 'files.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as FileTruth) // prettier-ignore
  const rowsOf = new Map(truth.map(({ file, rows }) => [file.split('/').at(-1), rows]))
  const lists = await killed.owner<{ file: string; rows: number; distinct: number }>(
    `select l.file_name as file, count(*)::int as rows, count(distinct r.seq)::int as distinct from ingest.list l
       join ingest.row r on r.list = l.id where l.kind <> 'recap' group by l.regency, l.id`,
  )
  expect(lists.length).toBeGreaterThan(30)
  for (const { file, rows, distinct } of lists) expect([file, rows, distinct]).toEqual([file, rowsOf.get(file), rowsOf.get(file)]) // prettier-ignore
  const auditor = await killed.actor('auditor')
  const report = await asActor(killed.database, auditor, (session) => verifyChain(readLinks(session)))
  expect(report.broken).toEqual([])
})

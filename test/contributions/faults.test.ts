// Oracle: a twin of the database on which the same acts run undisturbed; ids apart, not a row may differ.
import { spawn } from 'node:child_process'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/store/database.ts'
import { addMonths, month, monthNumber, type Month } from '../../src/domain/basics/month.ts'
import { freshDatabase, type Fresh } from '../harness/fresh-database.ts'
import { plantCover } from '../harness/plant-cover.ts'
import { plantList } from '../harness/plant-list.ts'

/** Three kills a round; FAULTS=7 kills twenty-one times. */
const rounds = Number(process.env.FAULTS ?? 2)
let seed = Number(process.env.FAULTS_SEED ?? 20_261_123)
const chance = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647

type Side = { at: Fresh; officer: Actor; purses: number[] }
const sides: Side[] = []

beforeAll(async () => {
  for (const at of [await freshDatabase(), await freshDatabase()]) {
    const purses: number[] = []
    for (const [n, kind] of ['apbd', 'dbhcht', 'company', 'zakat'].entries())
      purses.push((await plantCover(at, { from: 1 + n * 30, count: 30, purse: [kind, kind] as [string, string] })).purse) // prettier-ignore
    sides.push({ at, officer: await at.actor('officer'), purses })
  }
})

type Ended = { killed: boolean; statements: number; ok: boolean }

async function act({ at, officer }: Side, what: string, of: Month, list = 0, purse = 0, kill = 0): Promise<Ended> {
  const script = new URL('./act-child.ts', import.meta.url).pathname
  const values = [at.ownerUrl, at.database.home.root, officer.account, what, of, list, purse, kill].map(String)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...values])
  let out = ''
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (out += text.toString()))
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, by) => resolve(by)))
  if (signal === 'SIGKILL') return { killed: true, statements: 0, ok: false }
  const said = JSON.parse(out) as { statements: number; outcome: { ok: boolean } }
  return { killed: false, statements: said.statements, ok: said.outcome.ok }
}

/** Everything but ids and instants, in an order of its own. */
async function allOf({ owner }: Fresh): Promise<unknown> {
  const of = (sql: string) => owner(sql)
  return {
    bills: await of(`select p.name, b.month, b.kind, b.people, b.amount from contributions.bill b join funding.purse p on p.id = b.purse order by 1, 2, 3, 5`),
    lines: await of(`select worker, month, turn, amount from contributions.month_line order by 1, 2, 3`),
    payments: await of(`select u.name, p.reference, p.amount, p.paid_on, (select coalesce(sum(s.amount), 0) from contributions.settlement s where s.payment = p.id)::int as used from contributions.payment p join funding.purse u on u.id = p.purse order by 1, 2, 3`),
    named: await of(`select worker, month, amount from contributions.settled_line order by 1, 2, 3`),
    nobody: await of(`select seq, month, verdict, amount from contributions.payment_row order by 1, 2, 3`),
    books: await of(`select p.name, x.ledger, x.month, sum(x.amount)::bigint as amount, count(*)::int as postings from contributions.posting x join funding.purse p on p.id = x.purse group by 1, 2, 3 order by 1, 2, 3`),
    findings: await of(`select f.worker, f.kind, f.month, f.amount, f.first_seen from contributions.finding f order by 1, 2, 3, 5`),
    calendar: await of(`select month, kecamatan, kind_of_work, state, sum(people)::int as people, sum(amount)::int as amount from contributions.month_count group by 1, 2, 3, 4 order by 1, 2, 3, 4`),
  }
} // prettier-ignore

it(`killed ${rounds * 3} times in the middle, bill runs, payment imports and reconciliations end as if undisturbed`, async () => {
  let killed = 0
  for (let round = 0; round < rounds; round++) {
    const of = addMonths(month('2026-01'), round)
    const number = monthNumber(of)
    const lists = await Promise.all(
      sides.map(async ({ at }) => ({
        pay: await plantList(at, { kind: 'payments', asOf: `${of}-10`, rows: `select n as worker, n as seq, jsonb_build_object('payMonth', '${of}', 'reference', 'KODE ' || n % 5, 'amount', case when n % 11 = 0 then 5 else 16800 end) as facts from generate_series(1, 32) n` }),
        reconcile: await plantList(at, { kind: 'insurer', asOf: `${of}-20`, rows: `select n as worker, n as seq, '{}'::jsonb as facts from generate_series(1, 120) n where n % 7 <> ${round}` }),
      })),
    ) // prettier-ignore
    for (const what of ['bill', 'pay', 'reconcile'] as const) {
      const list = (side: number) => (what === 'bill' ? 0 : lists[side]![what])
      const calm = await act(sides[1]!, what, of, list(1), sides[1]!.purses[0])
      expect(calm.ok, what).toBe(true)
      const at = 2 + Math.floor(chance() * (calm.statements - 2))
      const disturbed = await act(sides[0]!, what, of, list(0), sides[0]!.purses[0], at)
      if (disturbed.killed) killed++
      const again = await act(sides[0]!, what, of, list(0), sides[0]!.purses[0])
      expect(again.killed).toBe(false)
      const [twin, mended] = [await allOf(sides[1]!.at), await allOf(sides[0]!.at)]
      expect(mended, `${what} ${of} killed at statement ${at} of ${calm.statements}`).toEqual(twin)
    }
    const [books] = await sides[0]!.at.owner<{ sum: number; bills: number }>(`select sum(amount)::int as sum, (select count(*)::int from contributions.bill where month = $1) as bills from contributions.posting`, [number]) // prettier-ignore
    expect(books).toEqual({ sum: 0, bills: 4 })
  }
  expect(killed).toBeGreaterThanOrEqual(rounds * 2)
}, 900_000)

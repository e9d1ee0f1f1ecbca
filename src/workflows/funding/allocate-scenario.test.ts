// Oracle: the pure allocation (domain/funding) of the same planted people, sums taken again in SQL, and the table of rights.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../domain/basics/day.ts'
import { month, type Month } from '../../domain/basics/month.ts'
import { rupiah } from '../../domain/basics/rupiah.ts'
import { noRule, type PurseKind, type PurseRule } from '../../domain/funding/purse.ts'
import { listPeople } from '../../store/funding/allocations.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { findScenario, listScenarios, type Scenario } from '../../store/funding/scenarios.ts'
import { readOwnPurse } from '../../store/funding/purses.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantWorkers } from '../../../test/harness/plant-workers.ts'
import { rankRegister } from '../priority/rank-register.ts'
import { silent } from '../work.ts'
import { allocateScenario } from './allocate-scenario.ts'
import { chooseForDecree } from './choose-scenario.ts'
import { compareScenarios } from './compare-scenarios.ts'
import { explainPerson } from './explain-person.ts'
import { changePurse, keepPurse } from './keep-purse.ts'
import { planScenario, type PlanScenario } from './plan-scenario.ts'
import { setFloors } from './set-floors.ts'

let at: Fresh
let officer: Actor
let planner: Actor
let candidates: number
const purses: Record<string, string> = {}

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const purse = (name: string, kind: PurseKind, amount: number, rule: Partial<PurseRule> = {}) => ({
  name,
  kind,
  amount: rupiah(amount),
  first: month('2027-01'),
  last: month('2027-12'),
  rule: { ...noRule, ...rule },
})
const plan = (change: Partial<PlanScenario> = {}): PlanScenario => ({
  request: randomUUID(),
  name: 'Uji',
  first: month('2027-01'),
  length: 'period',
  choice: 'rank',
  ...change,
})
async function computed(change: Partial<PlanScenario> = {}, actor = planner): Promise<Scenario> {
  const { scenario } = valueOf(await planScenario(at.database, actor, plan(change)))
  valueOf(await allocateScenario(at.database, actor, { scenario }, silent))
  return (await asActor(at.database, actor, (session) => findScenario(session, scenario)))!
}
const paidRows = (scenario: number) =>
  at.owner<{
    worker: number
    rank: number
    purse: number
    months: number
    amount: number
    monthly: number
    prices: number[] | null
    tier: number
    first_month: string
  }>('select * from funding.allocation where scenario = $1 order by rank', [scenario])

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  planner = await at.actor('planner')
  await plantWorkers(at, 900)
  const run = valueOf(
    await rankRegister(at.database, officer, { on: day('2026-12-01'), request: randomUUID() }, silent),
  )
  candidates = run.counts.may
  const keep = async (given: ReturnType<typeof purse>) => {
    purses[given.name] = String(valueOf(await keepPurse(at.database, planner, given)).purse)
  }
  await keep(purse('APBD', 'apbd', 12 * 16_800 * 20 + 5_000))
  await keep(purse('Perusahaan', 'company', 12 * 16_800 * 10, { kinds: ['ojek'] }))
  await keep(purse('Desa', 'village', 12 * 16_800 * 3, { areas: ['35.09.27.2001'] }))
})

describe('a scenario', () => {
  it('pays named people to the rupiah, no purse more than it holds, and its figures are the sums of its rows', async () => {
    const scenario = await computed()
    const { summary, purses: results, proven } = scenario.result!
    const rows = await paidRows(scenario.id)
    expect(proven).toBe(true)
    expect(summary.candidates).toBe(candidates)
    expect(rows.length).toBe(summary.fates.paid)
    scenario.plan.purses.forEach((used, index) => {
      const own = rows.filter((row) => String(row.purse) === used.id)
      const spent = own.reduce((sum, row) => sum + row.amount, 0)
      expect(results[index]).toMatchObject({ heads: own.length, spent, left: used.amount - spent })
      expect(spent).toBeLessThanOrEqual(used.amount)
    })
    for (const row of rows)
      expect(row.amount).toBe(
        (row.prices ?? Array<number>(row.months).fill(row.monthly)).reduce((sum, each) => sum + each, 0),
      )
    expect(summary.kecamatan.reduce((sum, { paid }) => sum + paid, 0)).toBe(rows.length)
    expect(summary.kinds.reduce((sum, { of }) => sum + of, 0)).toBe(candidates)
    expect(rows.some((row) => row.prices !== null)).toBe(true)
  })

  it('pays by rank: nobody unpaid stands before somebody paid by a purse that may pay for both', async () => {
    const scenario = await computed({ purses: [{ id: purses.APBD! }] })
    const rows = await paidRows(scenario.id)
    expect(rows.map((row) => row.rank)).toEqual(rows.map((_row, index) => index + 1))
    expect(rows.length).toBe(20)
    expect(scenario.result!.purses[0]).toMatchObject({
      left: 5_000,
      unspent: { why: 'less-than-one', price: 201_600 },
      closedAt: 21,
    })
    expect(scenario.result!.purses[0]!.million.heads).toBe(4)
    expect(scenario.result!.waiting[0]).toMatchObject({
      rank: 21,
      options: [{ purse: 0, amount: 201_600, lacks: 196_600 }],
    })
  })

  it('is made once of one request and computed once, however often it is run', async () => {
    const request = randomUUID()
    const both = await Promise.all([1, 2].map(() => planScenario(at.database, planner, plan({ request }))))
    const first = valueOf(both[0]!)
    expect(valueOf(both[1]!)).toEqual(first)
    expect(valueOf(await planScenario(at.database, planner, plan({ request, name: 'Lain' })))).toEqual(first)
    const two = await Promise.all([1, 2].map(() => allocateScenario(at.database, planner, first, silent)))
    expect(valueOf(two[0]!)).toEqual(valueOf(two[1]!))
    expect((await paidRows(first.scenario)).length).toBe(valueOf(two[0]!).paid)
  })

  it('leaves nothing behind when somebody stops it, and can be run again', async () => {
    const { scenario } = valueOf(await planScenario(at.database, planner, plan()))
    const stopped = await allocateScenario(at.database, planner, { scenario }, { ...silent, cancelled: () => true })
    expect(stopped).toMatchObject({ refusal: { code: 'cancelled' } })
    expect(await paidRows(scenario)).toEqual([])
    expect((await allocateScenario(at.database, planner, { scenario }, silent)).ok).toBe(true)
  })

  it('fills floors before rank decides', async () => {
    valueOf(await setFloors(at.database, planner, [{ kecamatan: null, kind: 'nelayan', heads: 6 }]))
    const scenario = await computed({ purses: [{ id: purses.APBD! }] })
    valueOf(await setFloors(at.database, planner, []))
    const rows = await paidRows(scenario.id)
    expect(rows.filter((row) => row.tier === 1).length).toBe(6)
    expect(scenario.result!.summary.floors[0]).toMatchObject({ paid: 6 })
    expect(rows.length).toBe(20)
  })

  it('warns of windows that do not pass the gate, one by one', async () => {
    const short = await computed({ length: 2 })
    expect(short.result!.summary.gate).toEqual({ sure: 0, unsure: 0, short: short.result!.summary.fates.paid })
    const exact = await computed({ length: 3 })
    expect(exact.result!.summary.gate).toEqual({ sure: 0, unsure: exact.result!.summary.fates.paid, short: 0 })
    const four = await computed({ length: 4 })
    expect(four.result!.summary.gate.sure).toBe(four.result!.summary.fates.paid)
  })

  it('may try more money than there is, but does not become a decree with it', async () => {
    const tried = await computed({ purses: [{ id: purses.APBD!, amount: 12 * 16_800 * 25 }] })
    expect(tried.result!.summary.fates.paid).toBe(25)
    const refused = await chooseForDecree(at.database, planner, tried.id)
    expect(refused).toMatchObject({ refusal: { code: 'scenario-stretches-purse', purses: ['APBD'] } })
  })

  it('is chosen alone', async () => {
    const [one, other] = [await computed(), await computed()]
    valueOf(await chooseForDecree(at.database, officer, one.id))
    valueOf(await chooseForDecree(at.database, officer, other.id))
    const chosen = await asActor(at.database, officer, (session) => listScenarios(session, 50))
    expect(chosen.filter((scenario) => scenario.chosen).map(({ id }) => id)).toEqual([other.id])
  })

  it('compares with another: more money gains people and loses none', async () => {
    const less = await computed({ purses: [{ id: purses.APBD! }] })
    const more = await computed({ purses: [{ id: purses.APBD!, amount: 12 * 16_800 * 30 }] })
    const { difference } = valueOf(await compareScenarios(at.database, planner, { before: less.id, after: more.id }))
    expect(difference.gained.length).toBe(10)
    expect(difference.lost).toEqual([])
    expect(difference.spent).toBe(10 * 201_600)
  })

  it('reaches at least as many weighted person-months by the named other choice, below a printed bound', async () => {
    const [ranked, weighted] = [await computed(), await computed({ choice: 'weighted' })]
    const { objective, bound } = weighted.result!.weighted!
    const [points] = await at.owner<{ sum: number }>(
      `select sum(c.points * a.months)::int as sum from funding.allocation a
       join priority.candidate c on c.worker = a.worker and c.run = $2 where a.scenario = $1`,
      [ranked.id, ranked.run],
    )
    expect(objective).toBeLessThanOrEqual(bound)
    expect(bound).toBeGreaterThanOrEqual(points!.sum)
  })

  it('says of each person what it decided: paid and why, or what is lacking', async () => {
    const scenario = await computed({ purses: [{ id: purses.APBD! }] })
    const rows = await paidRows(scenario.id)
    const sentence = (worker: number) =>
      asActor(at.database, officer, async (session) => valueOf(await explainPerson(session, scenario, worker)).sentence)
    expect(await sentence(rows[0]!.worker)).toBe(
      `Dibayar APBD, Januari 2027–Desember 2027 (12 bulan, Rp201.600), karena urutan 1 dari ${candidates}. Santunan kematian penuh (Rp42.000.000) sejak Maret 2027 atau April 2027, tergantung bacaan; sebelumnya Rp10.000.000.`,
    )
    expect(await sentence(scenario.result!.waiting[0]!.worker)).toBe(
      `Belum terbayar, urutan 21 dari ${candidates}: APBD kurang Rp196.600.`,
    )
    const village = await computed({ purses: [{ id: purses.Desa! }] })
    const elsewhere = await asActor(at.database, officer, (session) =>
      listPeople(session, { scenario: village.id, run: village.run }, { paid: false, area: '35.09.01', limit: 1 }),
    )
    const barred = await asActor(at.database, officer, async (session) =>
      valueOf(await explainPerson(session, village, elsewhere.rows[0]!.worker)),
    )
    expect(barred.sentence).toBe('Tidak ada sumber dana yang boleh membayar: Desa tidak untuk wilayah ini.')
  })
})

describe('what was decreed before', () => {
  it('keeps those people first, starts after their months, and is taken off the purse', async () => {
    const before = await computed({ purses: [{ id: purses.APBD! }], length: 2 })
    const last = (await paidRows(before.id)).at(-1)!
    await decree(last.worker, purses.APBD!, '2027-01', 2)
    const after = await computed({ purses: [{ id: purses.APBD! }] })
    const rows = await paidRows(after.id)
    expect(rows.find((row) => row.worker === last.worker)).toMatchObject({
      tier: 0,
      first_month: '2027-03',
      months: 10,
      months_before: 2,
    })
    expect(after.plan.purses[0]!.committed).toBe(33_600)
    expect(after.result!.purses[0]!.spent).toBeLessThanOrEqual(after.plan.purses[0]!.amount - 33_600)
  })

  /** A signed line, put there by the owner. */
  async function decree(worker: number, purse: string, first: Month | string, months: number): Promise<void> {
    await at.owner('set session_replication_role = replica')
    await at.owner(
      `insert into enrolment.line (regency, proposal, no, worker, name, purse, purse_name, first_month, months, monthly, amount, verdict,
         proposed_by, decided_by, decree, decree_no, standing)
       values ('35.09', 1, 1, $1, 'X', $2, 'APBD', $3, $4::int, 16800, 16800 * $4::int, 'approved', 'a', 'b', 1, 1, 'accepted')`,
      [worker, purse, first, months],
    )
    await at.owner('set session_replication_role = origin')
  }
})

describe('refusals', () => {
  it('name what is wrong', async () => {
    const tries: [Partial<PlanScenario>, string][] = [
      [{ name: ' ' }, 'scenario-name-missing'],
      [{ purses: [] }, 'scenario-needs-purse'],
      [{ purses: [{ id: '999999' }] }, 'not-found'],
      [{ length: 61 }, 'scenario-length-impossible'],
      [{ first: month('2029-01') }, 'law-not-known'],
      [{ floors: [{ kecamatan: '35.10.01', kind: null, heads: 1 }] }, 'floor-area-unknown'],
    ]
    for (const [change, code] of tries)
      expect(await planScenario(at.database, planner, plan(change))).toMatchObject({ refusal: { code } })
    expect(await keepPurse(at.database, planner, purse(' apbd '.trim(), 'apbd', 1))).toMatchObject({
      refusal: { code: 'purse-name-taken' },
    })
    expect(await keepPurse(at.database, planner, purse('Zakat', 'zakat', 1))).toMatchObject({
      refusal: { code: 'zakat-needs-asnaf' },
    })
    expect(await changePurse(at.database, planner, 999_999, {})).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await changePurse(at.database, planner, Number(purses.Desa), { name: 'APBD' })).toMatchObject({
      refusal: { code: 'purse-name-taken' },
    })
  })
})

describe('who sees what', () => {
  it.each(['verifier', 'market_head', 'sponsor', 'insurer', 'administrator'] as const)(
    'a %s reads no purse, scenario or paid person',
    async (role) => {
      const actor = await at.actor(role)
      const counts = await asActor(at.database, actor, async ({ client }) => {
        const { rows } = await client.query<{ count: number }>(
          `select (select count(*) from funding.purse) + (select count(*) from funding.scenario)
           + (select count(*) from funding.allocation) + (select count(*) from funding.floor) as count`,
        )
        return rows[0]!.count
      })
      expect(counts).toBe(0)
    },
  )

  it('an approver and an auditor read, and may not plan', async () => {
    for (const role of ['approver', 'auditor'] as const)
      await expect(keepPurse(at.database, await at.actor(role), purse(`Dana ${role}`, 'apbd', 1))).rejects.toThrow(
        /row-level security/,
      )
  })

  it('a sponsor sees counts of its own purse and nothing of people', async () => {
    const sponsor = await at.actor('sponsor')
    expect(await asActor(at.database, sponsor, readOwnPurse)).toBeNull()
    await at.owner('update access.account set purse = $1 where id = $2', [purses.Perusahaan, sponsor.account])
    const scenario = await computed()
    valueOf(await chooseForDecree(at.database, officer, scenario.id))
    const own = (await asActor(at.database, sponsor, readOwnPurse))!
    const rows = (await paidRows(scenario.id)).filter((row) => String(row.purse) === purses.Perusahaan)
    expect(own).toMatchObject({
      name: 'Perusahaan',
      planned: { heads: rows.length, amount: rows.reduce((sum, row) => sum + row.amount, 0) },
    })
    // Small kecamatan are withheld: what is told is true, and is all of it only when nothing is withheld.
    const told = own.kecamatan.reduce((sum, { heads }) => sum + (heads ?? 0), 0)
    if (own.kecamatan.every(({ heads }) => heads !== null)) expect(told).toBe(rows.length)
    else expect(told).toBeLessThan(rows.length)
    expect(JSON.stringify(own)).not.toContain('Pekerja')
  })
})

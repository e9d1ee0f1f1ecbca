// Oracle: people written by hand; the invariant that undoing a verdict restores every record exactly.
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList, type ArrangedRow } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { countPairs, listPairs } from '../../store/identity/queue.ts'
import { silent } from '../work.ts'
import { decidePair, type Verdict } from './decide-pair.ts'
import { linkLists } from './link-list.ts'
import { undoVerdict } from './undo-verdict.ts'
import { viewPair } from './view-pair.ts'

let at: Fresh
let officer: Actor
const on = day('2026-11-23')

const link = async () => {
  const outcome = await linkLists(at.database, officer, null, on, silent)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}
const open = () => asActor(at.database, officer, (session) => listPairs(session, { state: 'open' }, 0, 100))
const decide = (pair: number, verdict: Verdict) => decidePair(at.database, officer, pair, verdict)
const undo = (pair: number) => undoVerdict(at.database, officer, pair)
const view = (pair: number) => asActor(at.database, officer, (session) => viewPair(session, pair))
/** Everything held of everybody, without the moment of the last change; what is sealed is compared opened. */
const register = () =>
  at.owner(
    `select id, name, birth, sex, desa, kind_of_work, place, nik_hash, kk_hash, doubtful, conflicts, state, merged_into, attested,
       insured, insured_on, insured_until, dead_on, employee, decile from registry.worker order by id`,
  )
const personal = async () => {
  const rows = await at.owner<{ id: number; sealed: Buffer }>('select id, sealed from registry.worker order by id')
  return asActor(at.database, officer, async (session) =>
    rows.map(({ id, sealed }) => [id, session.unseal('person', sealed)]),
  )
}

const home = { desa: '35.09.01.2001', kk: '3509010101109001' }
const born = { birth: '1980-03-12', sex: 'P' as const }
const rukmini: ArrangedRow = { name: 'SITI RUKMINI', ...born, ...home, nik: '3509015203809001', personal: { mother: 'TUMINI', phone: '081234567890' } } // prettier-ignore

/** Three offices, one woman, three different trusted NIKs: each pair is for an officer to look at. */
beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  await arrangeList(at, { asOf: '2026-05-01', rows: [rukmini] })
  await arrangeList(at, { asOf: '2026-05-02', rows: [{ ...rukmini, nik: '3509015203809035', kindOfWork: 'pelapak' }] })
  await arrangeList(at, { asOf: '2026-05-03', rows: [{ ...rukmini, nik: '3509015203809074', name: 'ST. RUKMINI' }] })
  await arrangeList(at, { kind: 'deaths', asOf: '2026-05-04', rows: [{ name: 'RUKMINI', ...born, ...home, nik: '3509015203809111', facts: { diedOn: '2026-04-30' } }] }) // prettier-ignore
  await link()
})

describe('the queue', () => {
  it('holds every pair once, the most money first, and holds back everybody in it', async () => {
    const pairs = await open()
    expect(pairs.map(({ kind }) => kind)).toEqual(['deaths', 'deaths', 'deaths', 'workers', 'workers', 'workers'])
    expect(pairs.map(({ atRisk }) => atRisk)).toEqual(pairs.map(({ atRisk }) => atRisk).toSorted((a, b) => b - a))
    expect(await at.owner('select count(*)::int as n from registry.worker where doubtful')).toEqual([{ n: 3 }])
    expect(await asActor(at.database, officer, countPairs)).toMatchObject({ open: 6, kinds: { deaths: 3, workers: 3 }, because: { 'nik-differs': 6 } }) // prettier-ignore
  })

  it('shows both sides with the reasons, numbers never whole, and where they differ', async () => {
    const pair = (await open()).find(({ kind }) => kind === 'workers')!
    const shown = await view(pair.id)
    if (!shown.ok) throw new Error(shown.refusal.code)
    expect(shown.value).toMatchObject({ because: 'nik-differs', a: { name: 'SITI RUKMINI', mother: 'T•••' } })
    expect(shown.value.differing.nik.length).toBeGreaterThan(0)
    expect(shown.value.differing.kk).toEqual([])
    expect(shown.value.steps.find(({ field }) => field === 'name')).toMatchObject({ level: 'same' })
    expect(shown.value.a.mentions).toMatchObject([{ kind: 'workers', sender: 'Desa Contoh' }])
    expect(JSON.stringify(shown.value)).not.toMatch(/3509\d{12}|TUMINI/)
  })

  it('"later" puts a pair last', async () => {
    const [first] = await open()
    expect(await decide(first!.id, 'later')).toMatchObject({ ok: true })
    expect((await open()).at(-1)!.id).toBe(first!.id)
  })
})

describe('a verdict', () => {
  it('"same" lets one record speak for both; undoing it restores both exactly', async () => {
    const [before, opened] = [await register(), await personal()]
    const pair = (await open()).find(({ kind }) => kind === 'workers')!
    expect(await decide(pair.id, 'same')).toMatchObject({ ok: true, value: { settled: 0 } })
    expect(await decide(pair.id, 'same')).toMatchObject({ ok: false, refusal: { code: 'pair-decided' } })
    const [gone] = await at.owner<{ id: number; merged_into: number }>(
      `select id, merged_into from registry.worker where state = 'merged'`,
    )
    expect([gone!.merged_into, gone!.id]).toEqual([pair.a, pair.b])
    expect(await undo(pair.id)).toMatchObject({ ok: true, value: { reopened: 1 } })
    expect(await register()).toEqual(before)
    expect(await personal()).toEqual(opened)
    expect(await undo(pair.id)).toMatchObject({ ok: false, refusal: { code: 'pair-open' } })
  })

  it('that makes three records one settles the third pair too, and undoing it opens that one again', async () => {
    const before = await register()
    const [one, two] = (await open()).filter(({ kind }) => kind === 'workers')
    await decide(one!.id, 'same')
    expect(await decide(two!.id, 'same')).toMatchObject({ ok: true, value: { settled: 1 } })
    expect((await open()).filter(({ kind }) => kind === 'workers')).toEqual([])
    const [implied] = await at.owner<{ id: number }>('select id from identity.pair where implied_by is not null')
    expect(await undo(implied!.id)).toMatchObject({ ok: false, refusal: { code: 'pair-implied', by: two!.id } })
    expect(await undo(two!.id)).toMatchObject({ ok: true, value: { reopened: 2 } })
    await undo(one!.id)
    expect(await register()).toEqual(before)
  })

  it('on a death: "same" gives the row its worker and settles the other pairs of the row; undoing takes it back', async () => {
    const before = await register()
    const pair = (await open()).find(({ kind }) => kind === 'deaths')!
    expect(await decide(pair.id, 'same')).toMatchObject({ ok: true, value: { settled: 2 } })
    expect(await at.owner('select id, dead_on from registry.worker where dead_on is not null')).toEqual([{ id: pair.a, dead_on: '2026-04-30' }]) // prettier-ignore
    expect(await undo(pair.id)).toMatchObject({ ok: true, value: { reopened: 3 } })
    expect(await register()).toEqual(before)
    expect(await at.owner('select count(*)::int as n from identity.unmatched')).toEqual([{ n: 1 }])
  })

  it('"different" stands in every later run: nobody is asked again, and they may be proposed', async () => {
    for (const { id } of await open()) await decide(id, 'different')
    expect(await at.owner('select count(*)::int as n from registry.worker where doubtful')).toEqual([{ n: 0 }])
    await arrangeList(at, { asOf: '2026-06-01', rows: [rukmini, { ...rukmini, nik: '3509015203809074' }] })
    await link()
    expect(await open()).toEqual([])
    expect(await at.owner('select count(*)::int as n from registry.worker')).toEqual([{ n: 3 }])
  })

  it("is an officer's, and stands in the history", async () => {
    const [pair] = await asActor(at.database, officer, (session) => listPairs(session, { state: 'different' }, 0, 1))
    const auditor = await at.actor('auditor')
    await expect(undoVerdict(at.database, auditor, pair!.id)).resolves.toMatchObject({ ok: false })
    const told = await at.owner<{ notes: { act: string }[] }>(
      `select notes from history.link where room = 'identity' order by seq desc limit 20`,
    )
    expect(told.flatMap(({ notes }) => notes.map(({ act }) => act))).toEqual(
      expect.arrayContaining(['different', 'link']),
    )
  })
})

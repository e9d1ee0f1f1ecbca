// Oracle: people written by hand, and what an officer has said of them: it holds in the next run against whatever the lists say.
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList, type ArrangedRow } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { listPairs } from '../../store/identity/queue.ts'
import { silent } from '../work.ts'
import { decidePair } from './decide-pair.ts'
import { linkLists } from './link-list.ts'
import { undoVerdict } from './undo-verdict.ts'

let at: Fresh
let officer: Actor

const link = async () => {
  const outcome = await linkLists(at.database, officer, null, day('2026-11-23'), silent)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const open = () => asActor(at.database, officer, (session) => listPairs(session, { state: 'open' }, 0, 100))
const decide = (pair: number, verdict: 'same' | 'different') => decidePair(at.database, officer, pair, verdict)
const linked = (list: number) => at.owner<{ worker: number; how: string }>('select worker, how from identity.link where list = $1 order by seq', [list]) // prettier-ignore
const pairOf = async (a: string, b: string) => (await open()).find(({ nameA, nameB }) => nameA === a && nameB === b)!

const born = { birth: '1980-03-12', sex: 'P' as const, desa: '35.09.01.2001' }
/** One woman under two numbers that both fit her: the evidence says two people, the officer knows better. */
const hers: ArrangedRow = { name: 'SITI RUKMINI', ...born, nik: '3509015203809001' }
const alsoHers: ArrangedRow = { name: 'ST. RUKMINI', ...born, nik: '3509015203809074' }
/** Two women of one name, birth day and desa: the evidence says one person but for the number, the officer knows both. */
const one: ArrangedRow = { name: 'TINI ASTUTI', birth: '1975-08-25', sex: 'P', desa: '35.09.27.2001', nik: '3509276508759011' } // prettier-ignore
const another: ArrangedRow = { ...one, name: 'TINI ASTUTIK', nik: '3509276508759083' }

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  await arrangeList(at, { asOf: '2026-05-01', rows: [hers, one] })
  await arrangeList(at, { asOf: '2026-05-02', rows: [alsoHers, another] })
  await link()
})

describe('what an officer called one person', () => {
  it('stays one person in every later list, by whichever of the two numbers it names her', async () => {
    const pair = await pairOf('SITI RUKMINI', 'ST. RUKMINI')
    expect(pair.because).toBe('nik-differs')
    await decide(pair.id, 'same')
    const list = await arrangeList(at, { asOf: '2026-06-01', sender: 'Pasar', rows: [hers, alsoHers, { ...alsoHers, name: 'RUKMINI SITI' }] }) // prettier-ignore
    await link()
    expect((await linked(list)).map(({ worker }) => worker)).toEqual([pair.a, pair.a, pair.a])
    expect(await pairOf('SITI RUKMINI', 'SITI RUKMINI')).toBeUndefined()
  })

  it('is told what reference lists say of either number, whether they came before or after', async () => {
    const pair = (await at.owner<{ a: number; b: number }>(`select a, b from identity.pair where state = 'same'`))[0]!
    const insured = await arrangeList(at, { kind: 'insurer', asOf: '2026-06-02', rows: [{ ...hers, facts: { segment: 'BPU' } }] }) // prettier-ignore
    await link()
    expect(await linked(insured)).toMatchObject([{ worker: pair.a }])
    const facts = () => at.owner('select id, insured from registry.worker where id = any($1) order by id', [[pair.a, pair.b]]) // prettier-ignore
    expect((await facts())[0]).toEqual({ id: pair.a, insured: 'BPU' })
  })
})

describe('a record that was joined', () => {
  it('is still looked at: who is as it was is that person, however unlike the other record', async () => {
    const once = { name: 'BUNALI KARTOREJO', birth: '1971-05-06', sex: 'L' as const, desa: '35.09.01.2001', nik: '3509010605719031' } // prettier-ignore
    const now = { ...once, birth: '1969-11-30', desa: '35.09.27.2001', nik: '3509273011699032' }
    const first = await arrangeList(at, { asOf: '2026-05-10', sender: 'Desa Bunali', rows: [once, now] })
    await link()
    const [a, b] = (await linked(first)).map(({ worker }) => worker)
    expect(a).not.toBe(b)
    const pair = await at.owner<{ id: number }>(`insert into identity.pair (regency, kind, a, b, weight, steps, at_risk) values ('35.09', 'workers', $1, $2, 5, '[]', 0) returning id`, [a, b]) // prettier-ignore
    expect(await decide(pair[0]!.id, 'same')).toMatchObject({ ok: true })
    // Neither row has a number; each is like one of the two records only.
    const list = await arrangeList(at, { asOf: '2026-06-10', sender: 'Pasar Bunali', rows: [{ ...once, nik: '' }, { ...now, nik: '' }] }) // prettier-ignore
    await link()
    expect((await linked(list)).map(({ worker }) => worker)).toEqual([a, a])
  })
})

describe('what an officer called two people', () => {
  it('stays two in every later list, however alike they are', async () => {
    const pair = await pairOf('TINI ASTUTI', 'TINI ASTUTIK')
    await decide(pair.id, 'different')
    const list = await arrangeList(at, { asOf: '2026-06-03', sender: 'Pasar', rows: [{ ...one, name: 'TINI ASTUTIK' }, another] }) // prettier-ignore
    await link()
    expect((await linked(list)).map(({ worker }) => worker)).toEqual([pair.a, pair.b])
    expect(await pairOf('TINI ASTUTI', 'TINI ASTUTIK')).toBeUndefined()
  })

  it('is not asked of the one by way of a record that became the other', async () => {
    const [pair] = await at.owner<{ id: number; a: number; b: number }>(`select id, a, b from identity.pair where state = 'different'`) // prettier-ignore
    // A third number, which the officer knows for the second woman's.
    await arrangeList(at, { asOf: '2026-06-04', sender: 'PKK', rows: [{ ...another, nik: '3509276508759045' }] })
    await link()
    const asked = await open()
    const toSecond = asked.find(({ a }) => a === pair!.b)!
    const toFirst = asked.find(({ a, b }) => a === pair!.a && b === toSecond.b)!
    expect(await decide(toSecond.id, 'same')).toMatchObject({ ok: true })
    // She is the second woman, hence not the first: joining her to both is against what was said.
    expect(await decide(toFirst.id, 'same')).toMatchObject({
      ok: false,
      refusal: { code: 'parted-before', by: pair!.id },
    })
    expect(await decide(toFirst.id, 'different')).toMatchObject({ ok: true })
    expect(await undoVerdict(at.database, officer, toSecond.id)).toMatchObject({ ok: true })
  })

  it('holds for a row of a reference list too', async () => {
    const gone = { ...one, name: 'TINI ASTUTI', nik: '3509276508759029', facts: { diedOn: '2026-04-30' } }
    await arrangeList(at, { kind: 'deaths', asOf: '2026-06-05', rows: [gone] })
    await link()
    for (const { id, kind } of await open()) if (kind === 'deaths') await decide(id, 'different')
    // Another list brings the record nearer to the row: it is not asked again, and nobody is dead.
    await arrangeList(at, { asOf: '2026-06-06', sender: 'Desa', rows: [{ ...one, kk: '3509270101109001' }] })
    await link()
    expect((await open()).filter(({ kind }) => kind === 'deaths')).toEqual([])
    expect(await at.owner('select id from registry.worker where dead_on is not null')).toEqual([])
  })
})

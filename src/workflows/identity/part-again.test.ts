// Oracle: whatever hangs on the records, read before and after: joining and parting again in any order changes nothing of it.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList, type ArrangedRow } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { plantCover } from '../../../test/harness/plant-cover.ts'
import { day } from '../../domain/basics/day.ts'
import { month } from '../../domain/basics/month.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { correctBills } from '../contributions/correct-bills.ts'
import { makeBills } from '../contributions/make-bills.ts'
import { attestWorkers } from '../registry/attest-workers.ts'
import { correctWorker } from '../registry/correct-worker.ts'
import { lookAtWorker } from '../registry/look-at-worker.ts'
import { silent } from '../work.ts'
import { decidePair } from './decide-pair.ts'
import { linkLists } from './link-list.ts'
import { undoVerdict } from './undo-verdict.ts'

let at: Fresh
let officer: Actor
const today = day('2026-11-23')
const link = () => linkLists(at.database, officer, null, today, silent)
const pairs = () => at.owner<{ id: number; a: number; b: number | null; state: string; implied_by: number | null }>('select id, a, b, state, implied_by from identity.pair order by id') // prettier-ignore

/** Everything that hangs on the records, but for the moment of the last change; what is sealed is opened. */
async function everything() {
  const workers = await at.owner<{ id: number; state: string; sealed: Buffer; health: Buffer | null }>(
    `select w.*, null as changed_at, null as sources from registry.worker w order by id`,
  )
  const shown: unknown[] = []
  for (const { id, state } of workers) {
    const looked = await lookAtWorker(at.database, officer, id)
    shown.push([id, state, looked.ok ? looked.value : looked.refusal])
  }
  return asActor(at.database, officer, async (session) => {
    const read = async (sql: string) => (await session.client.query(sql)).rows as object[]
    const opened = workers.map((worker) => ({ ...worker, sealed: session.unseal('person', worker.sealed), health: worker.health && session.unseal('person-health', worker.health) })) // prettier-ignore
    return {
      opened,
      shown,
      cover: await read('select * from enrolment.cover() order by worker'),
      taken: await read('select * from enrolment.taken() order by worker, proposal, no'),
      months: await read(`select * from contributions.person_months((select array_agg(id) from registry.worker), 24312, 24335, '2026-11-23') order by worker, month`), // prettier-ignore
      others: Object.fromEntries(
        await Promise.all(
          [
            'identity.link order by list, seq', 'registry.attestation order by id',
            'registry.correction order by id', 'registry.job order by worker, 3, 4', 'enrolment.line order by proposal, no',
            'contributions.month_line order by worker, month', 'priority.candidate order by run, worker', 'funding.allocation order by scenario, worker',
          ].map(async (table) => [table, await at.owner(`select * from ${table}`)] as const), // prettier-ignore
        ),
      ),
      // How a name sounds is worked out anew by the next run.
      waiting: await at.owner('select list, seq, birth, desa, nik_hash from identity.unmatched order by list, seq'),
      pairs: await at.owner('select id, state, decided_by, implied_by, together from identity.pair order by id'),
    }
  })
}

const desa = '35.09.01.2001'
const rukmini: ArrangedRow = { name: 'SITI RUKMINI', birth: '1980-03-12', sex: 'P', desa, kk: '3509010101109001', nik: '3509015203809001', kindOfWork: 'pedagang_pasar', personal: { mother: 'TUMINI', phone: '081234567890' }, facts: { market: 'PASAR TANJUNG', block: 'B', stall: '7', dependants: 2 } } // prettier-ignore

/** Four offices, one woman, four numbers: six pairs of workers; what the lists, a verifier, an officer and a decree say hangs on each. */
beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  await arrangeList(at, { asOf: '2026-05-01', rows: [rukmini] })
  await arrangeList(at, { asOf: '2026-05-02', rows: [{ ...rukmini, nik: '3509015203809035', kindOfWork: 'pelapak', kk: '3509010101109002', personal: { mother: 'TUMINAH' } }] }) // prettier-ignore
  await arrangeList(at, { asOf: '2026-05-03', rows: [{ ...rukmini, nik: '3509015203809074', name: 'ST. RUKMINI', facts: { market: 'PASAR JOHAR' } }] }) // prettier-ignore
  await arrangeList(at, { asOf: '2026-05-04', rows: [{ ...rukmini, nik: '3509015203809092', name: 'RUKMINI SITI' }] })
  await arrangeList(at, { kind: 'insurer', asOf: '2026-05-05', rows: [{ ...rukmini, nik: '3509015203809035', facts: { segment: 'BPU', activeUntil: '2026-12-31' } }] }) // prettier-ignore
  await arrangeList(at, { kind: 'welfare', asOf: '2026-05-06', rows: [{ ...rukmini, nik: '3509015203809074', facts: { decile: 1, extremePoor: true } }] }) // prettier-ignore
  await arrangeList(at, { kind: 'deaths', asOf: '2026-05-07', rows: [{ ...rukmini, name: 'RUKMINI', nik: '3509015203809111', facts: { diedOn: '2026-04-30' } }] }) // prettier-ignore
  await link()
  await plantCover(at, { from: 1, count: 2, first: '2026-01', months: 3 })
  await makeBills(at.database, officer, { month: month('2026-01'), on: today }, silent)
  const works = { answer: 'works' as const, on: day('2026-11-01'), kindOfWork: 'buruh_tani' as const }
  await attestWorkers(at.database, officer, today, { attestations: [{ worker: 2, ...works }], attester: '', via: 'screen' }) // prettier-ignore
  await attestWorkers(at.database, officer, today, { attestations: [{ worker: 4, ...works, answer: 'does_not_work' }], attester: '', via: 'screen' }) // prettier-ignore
  await correctWorker(at.database, officer, today, 3, { phone: '081200009003' }, 'kartu keluarga asli')
})

describe('records joined and parted again', () => {
  it('are what they were, in whatever order verdicts are given and taken back', async () => {
    const before = await everything()
    expect(before.opened).toHaveLength(4)
    expect(before.months.length).toBeGreaterThan(5)
    const open = (await pairs()).map(({ id }) => id)
    const given = fc.array(fc.tuple(fc.constantFrom(...open), fc.constantFrom('same', 'different', 'later')), { minLength: 3, maxLength: 8 }) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(given, fc.infiniteStream(fc.nat(997)), async (verdicts, chance) => {
        for (const [pair, verdict] of verdicts) await decidePair(at.database, officer, pair, verdict as 'same')
        for (;;) {
          const standing = (await pairs()).filter(({ state, implied_by }) => state !== 'open' && implied_by === null)
          if (standing.length === 0) break
          const from = chance.next().value! % standing.length
          // What another verdict rests on is refused until that one is taken back: some verdict can always be.
          let undone = false
          for (let step = 0; step < standing.length && !undone; step++) {
            const outcome = await undoVerdict(at.database, officer, standing[(from + step) % standing.length]!.id)
            if (!outcome.ok) expect(outcome.refusal.code).toBe('verdict-rests')
            undone = outcome.ok
          }
          expect(undone).toBe(true)
        }
        expect(await everything()).toEqual(before)
      }),
      { numRuns: 6, seed: 20_261_123 },
    )
  })

  it('keep between them whatever came of the person meanwhile, each row with the record that it names', async () => {
    const pair = (await pairs()).find(({ a, b }) => a === 1 && b === 2)
    await decidePair(at.database, officer, pair!.id, 'same')
    await link()
    const [joined] = await at.owner<{ insured: string | null; kind_of_work: string }>('select insured, kind_of_work from registry.worker where id = 1') // prettier-ignore
    // What is said of either is said of the person: she is insured and works in the field.
    expect(joined).toEqual({ insured: 'BPU', kind_of_work: 'buruh_tani' })
    await undoVerdict(at.database, officer, pair!.id)
    const parted = await at.owner('select id, insured, kind_of_work from registry.worker where id < 3 order by id')
    expect(parted).toEqual([{ id: 1, insured: null, kind_of_work: 'pedagang_pasar' }, { id: 2, insured: 'BPU', kind_of_work: 'buruh_tani' }]) // prettier-ignore
  })

  it('stay joined while a decree or a proposal made since stands on what they became, and say so', async () => {
    const pair = (await pairs()).find(({ a, b }) => a === 3 && b === 4)
    await decidePair(at.database, officer, pair!.id, 'same')
    const { proposal } = await plantCover(at, { from: 3, count: 1, first: '2027-01' })
    expect(await undoVerdict(at.database, officer, pair!.id)).toMatchObject({ ok: false, refusal: { code: 'decree-since', decree: `188.45/${proposal}/2026` } }) // prettier-ignore
    await at.owner(`update enrolment.line set ended_from = '2027-02', ended_why = 'other' where proposal = $1`, [proposal]) // prettier-ignore
    expect(await undoVerdict(at.database, officer, pair!.id)).toMatchObject({ ok: true })
  })

  it('leave a month billed meanwhile to be corrected: to whom it was decreed it is owed, the other is credited', async () => {
    const pair = (await pairs()).find(({ a, b }) => a === 3 && b === 4)
    await plantCover(at, { from: 4, count: 1, first: '2026-06', months: 2 })
    await decidePair(at.database, officer, pair!.id, 'same')
    await makeBills(at.database, officer, { month: month('2026-06'), on: today }, silent)
    const billed = () => at.owner('select worker, amount from contributions.month_line where month = 24317 order by turn, worker, amount') // prettier-ignore
    expect(await billed()).toEqual([{ worker: 3, amount: 16_800 }])
    expect(await undoVerdict(at.database, officer, pair!.id)).toMatchObject({ ok: true })
    await correctBills(at.database, officer, { to: month('2026-06'), on: today }, silent)
    expect(await billed()).toEqual([{ worker: 3, amount: 16_800 }, { worker: 4, amount: 16_800 }, { worker: 3, amount: -16_800 }]) // prettier-ignore
  })
})

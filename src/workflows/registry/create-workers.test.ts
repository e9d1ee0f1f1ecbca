// Oracle: planted lists whose right record is written down by hand; invariants of linking and unlinking.
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { silent } from '../work.ts'
import { applyReferences } from './apply-references.ts'
import { createWorkers, reserveWorkers } from './create-workers.ts'
import { lookAtWorker } from './look-at-worker.ts'
import { markDoubtful, mergeWorkers, unmergeWorkers } from './merge-workers.ts'
import { openField } from './open-field.ts'
import { settleWorkers } from './settle-workers.ts'

let at: Fresh
let officer: Actor
const ids: number[] = []

const look = async (worker: number) => {
  const outcome = await lookAtWorker(at.database, officer, worker)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const valueOf = (person: Awaited<ReturnType<typeof look>>, field: string) =>
  person.fields.find((one) => one.field === field)
const records = () =>
  at.owner(
    `select id, name, birth, sex, desa, kind_of_work, place, nik_hash, kk_hash, breadwinner, dependants, state, attested, insured, dead_on, decile
     from registry.worker order by id`,
  )

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  ids.push(...(await asActor(at.database, officer, (session) => reserveWorkers(session, 4))))
})

describe('the register', () => {
  it('takes every linked row in: a new person is a worker, two rows of one person are one', async () => {
    const [siti = 0, budi = 0] = ids
    const list = await arrangeList(at, {
      asOf: '2026-05-01',
      sender: 'UPT Pasar Tanjung',
      rows: [
        {
          name: 'SITI AMINAH',
          birth: '1980-01-01',
          sex: 'P',
          desa: '35.09.19.1001',
          kindOfWork: 'buruh_panggul',
          nik: '3509194101809001',
          kk: '3509190101109001',
          personal: { phone: '081234567890', dusun: 'Krajan', rt: '01' },
          facts: { market: 'PASAR TANJUNG', dependants: 3, breadwinner: true },
          worker: siti,
        },
        {
          name: 'BUDI',
          desa: '35.09.19.1001',
          badNik: '3509190202809000',
          kindOfWork: 'pedagang_pasar',
          facts: { market: 'TANJUNG', block: 'A', stall: '7' },
          worker: budi,
        },
        {
          name: 'BUDI SANTOSO',
          desa: '35.09.27.2001',
          birth: '1980-02-02',
          sex: 'L',
          nik: '3509190202809002',
          worker: budi,
        },
      ],
    })
    const result = await asActor(at.database, officer, (session) => createWorkers(session, list, 1, 3))
    expect(result).toEqual({ created: 2, settled: 1 })

    const person = await look(siti)
    expect(person).toMatchObject({
      name: 'SITI AMINAH',
      placeName: 'PASAR TANJUNG',
      nik: '3509••••••••9001',
      nikTrusted: true,
    })
    expect(valueOf(person, 'dependants')).toMatchObject({
      value: '3',
      source: { sender: 'UPT Pasar Tanjung', rowNo: 2, on: '2026-05-01', why: 'only' },
    })
    expect(person.jobs).toMatchObject([{ place: 'PASAR TANJUNG', role: 'porter', stall: null }])

    const merged = await look(budi)
    expect(merged).toMatchObject({
      name: 'BUDI SANTOSO',
      birth: '1980-02-02',
      nikTrusted: true,
      nik: '3509••••••••9002',
    })
    expect(valueOf(merged, 'name')?.source?.why).toBe('complete')
    // Both rows are of one day: the later row of the list does not decide, the one with a trusted NIK does.
    expect(merged.desa).toBe('35.09.27.2001')
  })

  it('doing it again changes nothing, and makes one place of a market written in two ways', async () => {
    const before = await records()
    const [list] = await at.owner<{ id: number }>('select id from ingest.list')
    const again = await asActor(at.database, officer, (session) => createWorkers(session, list!.id, 1, 3))
    expect(again.created).toBe(0)
    expect(await records()).toEqual(before)
    expect(await at.owner('select kind, key from registry.place')).toEqual([{ kind: 'market', key: 'TANJUNG' }])
  })

  it('a damaged number is shown to be mended, and identifies nobody', async () => {
    const [, , tini = 0] = ids
    const list = await arrangeList(at, {
      asOf: '2026-05-02',
      rows: [{ name: 'TINI', birth: '1990-03-03', desa: '35.09.27.2001', badNik: '3509274303909000', worker: tini }],
    })
    await asActor(at.database, officer, (session) => createWorkers(session, list, 1, 1))
    const person = await look(tini)
    expect(person).toMatchObject({ nikTrusted: false, nik: '3509••••••••9000' })
    const opened = await openField(at.database, officer, tini, 'nik', 'Mencocokkan dengan KTP')
    expect(opened).toEqual({ ok: true, value: { value: '3509274303909000' } })
  })
})

describe('reference lists', () => {
  it('are applied to those known, whichever came first, by NIK and, for welfare, by family card', async () => {
    const [siti = 0, budi = 0, , later = 0] = ids
    const insurer = await arrangeList(at, {
      kind: 'insurer',
      asOf: '2026-06-01',
      rows: [
        { name: 'BUDI S', nik: '3509190202809002', facts: { segment: 'BPU', active: true, activeUntil: '2026-12-31' } },
      ],
    })
    const welfare = await arrangeList(at, {
      kind: 'welfare',
      asOf: '2026-06-01',
      rows: [{ name: 'KEPALA KELUARGA', kk: '3509190101109001', facts: { decile: 2, extremePoor: true } }],
    })
    const deaths = await arrangeList(at, {
      kind: 'deaths',
      asOf: '2026-06-02',
      rows: [{ name: 'ORANG LAIN', nik: '3509192505609005', facts: { diedOn: '2026-05-25' } }],
    })
    const apply = (list: number) => applyReferences(at.database, officer, list, silent)
    expect(await apply(insurer)).toMatchObject({ value: { workers: 1, changed: 1, attested: 0 } })
    expect(await apply(welfare)).toMatchObject({ value: { changed: 1 } })
    expect(await apply(deaths)).toMatchObject({ value: { workers: 0 } })
    expect(await apply(insurer)).toMatchObject({ value: { workers: 1, changed: 0 } })
    expect(await look(budi)).toMatchObject({ insured: 'BPU', insuredUntil: '2026-12-31' })
    expect(await look(siti)).toMatchObject({ decile: 2, extremePoor: true, insured: null })

    const list = await arrangeList(at, {
      asOf: '2026-06-03',
      rows: [{ name: 'ALMARHUM', nik: '3509192505609005', desa: '35.09.19.1001', worker: later }],
    })
    await asActor(at.database, officer, (session) => createWorkers(session, list, 1, 1))
    expect(await look(later)).toMatchObject({ deadOn: '2026-05-25' })
  })

  it('a newer insurer list that no longer calls somebody active ends their cover', async () => {
    const newer = await arrangeList(at, {
      kind: 'insurer',
      asOf: '2026-07-01',
      rows: [{ name: 'BUDI S', nik: '3509190202809002', facts: { segment: 'BPU', active: false } }],
    })
    await applyReferences(at.database, officer, newer, silent)
    expect(await look(ids[1] ?? 0)).toMatchObject({ insured: null, insuredOn: '2026-07-01' })
  })
})

describe('merging', () => {
  it('one record speaks for two, and undoing it restores both exactly', async () => {
    const [, budi = 0, tini = 0] = ids
    const before = await records()
    await asActor(at.database, officer, async (session) => {
      expect(await mergeWorkers(session, tini, budi)).toBe(true)
      expect(await mergeWorkers(session, tini, budi)).toBe(false)
    })
    const merged = await look(tini)
    expect(merged.name).toBe('BUDI SANTOSO')
    expect(merged.conflicts).toEqual(['birth'])
    expect(await look(budi)).toMatchObject({ state: 'merged', mergedInto: tini })
    await asActor(at.database, officer, async (session) => {
      expect(await unmergeWorkers(session, budi)).toBe(true)
    })
    expect(await records()).toEqual(before)
  })

  it('settling twice is settling once', async () => {
    await asActor(at.database, officer, (session) => settleWorkers(session, ids))
    const once = await records()
    await asActor(at.database, officer, (session) => settleWorkers(session, [...ids].reverse()))
    expect(await records()).toEqual(once)
  })

  it('doubt is marked and lifted, and every change is in the history without a name', async () => {
    await asActor(at.database, officer, (session) => markDoubtful(session, ids.slice(0, 2), true))
    expect(await at.owner('select count(*)::int as n from registry.worker where doubtful')).toEqual([{ n: 2 }])
    await asActor(at.database, officer, (session) => markDoubtful(session, ids.slice(0, 2), false))
    const links = await at.owner<{ notes: unknown }>(`select notes from history.link where room = 'registry'`)
    expect(JSON.stringify(links)).toContain('mark-doubtful')
    expect(JSON.stringify(links)).not.toMatch(/BUDI|SITI|3509190202809002/)
  })
})

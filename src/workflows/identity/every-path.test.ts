// Oracle: invariants of the tables, after every way by which a row or a change of a record can enter; facts written by hand.
import { Readable } from 'node:stream'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { arrangeList, type ArrangedRow } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import type { Actor } from '../../store/database.ts'
import { workAfterKeep } from '../ingest/after-keep.ts'
import { keepList } from '../ingest/keep-list.ts'
import { loadList } from '../ingest/load-list.ts'
import { receiveList } from '../ingest/receive-list.ts'
import { correctWorker } from '../registry/correct-worker.ts'
import { silent } from '../work.ts'
import { decidePair } from './decide-pair.ts'
import { undoVerdict } from './undo-verdict.ts'

let at: Fresh
let officer: Actor
const today = day('2026-11-23')

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
})

const none = (sql: string) => at.owner(sql).then((rows) => expect(rows, sql).toEqual([]))
const listed = `registry.worker w where w.state = 'listed'`

afterEach(async () => {
  // No kept row without its worker, or the note that it waits for one.
  await none(`select r.list, r.seq from ingest.row r join ingest.list l on l.id = r.list and l.state = 'kept' and l.kind <> 'recap'
    where r.verdict <> 'refused' and not r.mended and not exists (select from identity.link k where (k.list, k.seq) = (r.list, r.seq))
      and not exists (select from identity.unmatched u where (u.list, u.seq) = (r.list, r.seq))`)
  // No link to nobody, and no worker whom no row speaks of.
  await none(
    `select k.list, k.seq from identity.link k where not exists (select from registry.worker w where w.id = k.worker)`,
  )
  await none(`select w.id from ${listed} and not exists (select from identity.link k where k.worker = w.id)`)
  // No two records under one trusted NIK, and no waiting row with a worker's NIK, about whom nobody was asked.
  await none(`select w.id, o.id from registry.worker w join registry.worker o on o.nik_hash = w.nik_hash and o.id > w.id
    where w.state = 'listed' and o.state = 'listed' and not exists (select from identity.pair p where (p.a, p.b) = (w.id, o.id))`)
  await none(`select u.list, u.seq from identity.unmatched u join registry.worker w on w.nik_hash = u.nik_hash and w.state = 'listed'
    where not exists (select from identity.pair p where (p.list, p.seq) = (u.list, u.seq))`)
  // Nobody of an open pair may be proposed.
  await none(`select w.id from ${listed} and not w.doubtful and exists (
    select from identity.pair p where p.state = 'open' and p.kind <> 'welfare' and w.id in (p.a, p.b))`)
})

const afterKeep = async (...lists: number[]) => {
  for (const work of workAfterKeep())
    expect(await work.run(at.database, officer, { lists }, silent)).toMatchObject({ ok: true })
}
const arrange = (kind: string, ...rows: ArrangedRow[]) => arrangeList(at, { kind, asOf: '2026-06-01', rows })
const workerNamed = async (name: string): Promise<number> =>
  (await at.owner<{ id: number }>(`select id from ${listed} and name like '%' || $1 || '%'`, [name]))[0]!.id

const tini: ArrangedRow = { name: 'TINI ASTUTI', birth: '1980-03-12', sex: 'P', desa: '35.09.01.2001', nik: '3509015203809001' } // prettier-ignore
const bunga: ArrangedRow = {
  name: 'BUNGA',
  birth: '1950-06-06',
  sex: 'P',
  desa: '35.09.05.2001',
  nik: '3509054606509001',
}

describe('no row and no record is left that nobody was held against', () => {
  it('by a file through the door, good and doubtful rows', async () => {
    const head = 'No;Nama Lengkap;NIK;Tgl Lahir;L/P;Desa;Kecamatan;Pekerjaan'
    const row = (no: number, name: string, nik: string) =>
      `${no};${name};${nik};12-03-1980;P;Karangduren;Balung;Pelapak`
    const file = [head, row(1, 'RUKMINI HADI', '3509275203809101'), row(2, 'PONIRAH', ''), row(3, 'SUMARNI', '0')].join(
      '\r\n',
    )
    const received = await receiveList(at.database, officer, { fileName: 'daftar.csv', sender: 'Desa', asOf: today }, Readable.from([Buffer.from(file)])) // prettier-ignore
    if (!received.ok) throw new Error(received.refusal.code)
    const { list } = received.value
    expect(await loadList(at.database, officer, { list }, silent)).toMatchObject({ ok: true })
    expect(await keepList(at.database, officer, list)).toMatchObject({ ok: true })
    await afterKeep(list)
    expect(await at.owner(`select name from ${listed} order by name`)).toEqual([{ name: 'PONIRAH' }, { name: 'RUKMINI HADI' }, { name: 'SUMARNI' }]) // prettier-ignore
  })

  it('by a list that was kept a moment before the program died: the next one takes it along', async () => {
    await arrange('workers', tini)
    await afterKeep(await arrange('workers', { ...tini, name: 'HJ. TINI ASTUTIK', nik: undefined }))
    expect(await at.owner(`select how from identity.link where worker = $1 order by list`, [await workerNamed('TINI ASTUTI')])).toEqual([{ how: 'new' }, { how: 'model' }]) // prettier-ignore
  })

  it('by reference lists, whichever comes first', async () => {
    await afterKeep(await arrange('deaths', { ...bunga, facts: { diedOn: '2026-05-20' } }))
    await afterKeep(await arrange('insurer', { ...tini, facts: { segment: 'BPU' } }))
    await afterKeep(await arrange('workers', { ...bunga, nik: undefined }, { name: 'SLAMET', birth: '1971-02-03', sex: 'L', desa: '35.09.02.2001' })) // prettier-ignore
    expect(await at.owner(`select dead_on, insured from ${listed} and (name = 'BUNGA' or name like '%TINI%') order by birth`)).toEqual([
      { dead_on: '2026-05-20', insured: null },
      { dead_on: null, insured: 'BPU' },
    ]) // prettier-ignore
  })

  it('by a correction: the list that waited finds the worker, and who is now like another is asked about', async () => {
    await afterKeep(
      await arrange('workers', {
        name: 'KASTURI',
        birth: '1966-09-09',
        sex: 'L',
        desa: '35.09.07.2001',
        kk: '3509010101109777',
      }),
      await arrange('deaths', { name: 'MOCH KASTURI ARIFIN', birth: '1966-08-09', sex: 'L', nik: '3509070908669001', facts: { diedOn: '2026-10-10' } }), // prettier-ignore
    )
    const kasturi = await workerNamed('KASTURI')
    const correct = (values: Record<string, string>) =>
      correctWorker(at.database, officer, today, kasturi, values, 'Sesuai KTP')
    expect(
      await correct({ name: 'Mochamad Kasturi Arifin', birth: '1966-08-09', nik: '3509070908669001' }),
    ).toMatchObject({ ok: true })
    expect(await at.owner('select dead_on from registry.worker where id = $1', [kasturi])).toEqual([
      { dead_on: '2026-10-10' },
    ])
    const slamet = await workerNamed('SLAMET')
    expect(
      await correct({ name: 'Slamet', birth: '1971-02-03', desa: '35.09.02.2001', nik: '3509020302719001' }),
    ).toMatchObject({ ok: true })
    expect(await at.owner(`select a, b, state from identity.pair where kind = 'workers'`)).toEqual([
      { a: Math.min(slamet, kasturi), b: Math.max(slamet, kasturi), state: 'open' },
    ])
  })

  it('by a verdict, and by taking it back', async () => {
    const [pair] = await at.owner<{ id: number }>(`select id from identity.pair where kind = 'workers'`)
    expect(await decidePair(at.database, officer, pair!.id, 'same')).toMatchObject({ ok: true })
    expect(await undoVerdict(at.database, officer, pair!.id)).toMatchObject({ ok: true })
  })

  it('by other tables of names: every sound is worked out anew, once', async () => {
    await at.owner('update identity.sound set sound = 7')
    await at.owner('update identity.unmatched set sound = 7')
    await afterKeep(
      await arrange('workers', { name: 'SLAMET RAHARJO', birth: '1990-01-20', sex: 'L', desa: '35.09.02.2001' }),
    )
    await none('select worker from identity.sound s join registry.worker w on w.id = s.worker and w.name <> \'SLAMET RAHARJO\' where sound = 7') // prettier-ignore
    await none('select list from identity.unmatched where sound = 7')
  })
})

// Oracle: lists written by hand whose people are known; the invariant that no kept row is without a link; history without names.
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList, type ArrangedRow } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import type { Actor } from '../../store/database.ts'
import { silent } from '../work.ts'
import { linkLists, type LinkResult } from './link-list.ts'

let at: Fresh
let officer: Actor
const on = day('2026-11-23')

const siti: ArrangedRow = {
  name: 'SITI AMINAH',
  birth: '1980-03-12',
  sex: 'P',
  desa: '35.09.01.2001',
  nik: '3509015203809001',
  kk: '3509010101109001',
}
const soleh: ArrangedRow = {
  name: 'MOH. SOLEH',
  birth: '1975-08-25',
  sex: 'L',
  desa: '35.09.01.2001',
  kk: '3509010101109002',
  personal: { mother: 'TUMINI' },
}
const hasan: ArrangedRow = {
  name: 'HASAN',
  birth: '1990-05-05',
  sex: 'L',
  desa: '35.09.01.2002',
  kk: '3509010101109003',
  personal: { mother: 'MISNATI' },
}

const link = async (lists: number[] | null = null): Promise<LinkResult> => {
  const outcome = await linkLists(at.database, officer, lists, on, silent)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const links = () => at.owner<{ list: number; seq: number; worker: number; how: string }>('select list, seq, worker, how from identity.link order by list, seq') // prettier-ignore
const workerOf = async (list: number, seq: number) =>
  (await links()).find((one) => one.list === list && one.seq === seq)?.worker
const pairs = () => at.owner<{ kind: string; because: string | null; a: number; b: number | null; state: string }>('select kind, because, a, b, state from identity.pair order by id') // prettier-ignore
const unlinked = () =>
  at.owner(`select r.list, r.seq from ingest.row r join ingest.list l on l.regency = r.regency and l.id = r.list
     and l.state = 'kept' and l.kind <> 'recap'
   where r.verdict <> 'refused' and not r.mended
     and not exists (select from identity.link k where k.list = r.list and k.seq = r.seq)
     and not exists (select from identity.unmatched u where u.list = r.list and u.seq = r.seq)`)

let first: number

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
})

describe('lists of workers', () => {
  it('one person twice in a list is one worker, twins are two', async () => {
    first = await arrangeList(at, {
      asOf: '2026-05-01',
      rows: [siti, soleh, { ...soleh, name: 'MUHAMMAD SHOLEH', kk: soleh.kk }, hasan, { ...hasan, name: 'HUSEN' }],
    })
    expect(await link([first])).toEqual({ lists: 1, rows: 5, known: 0, linked: 1, created: 4, waiting: 0, doubtful: 0 })
    expect(await workerOf(first, 2)).toBe(await workerOf(first, 3))
    expect(await workerOf(first, 4)).not.toBe(await workerOf(first, 5))
    expect((await links()).map(({ how }) => how)).toEqual(['new', 'new', 'model', 'new', 'new'])
  })

  it('a second office names the same people: by NIK where it is trusted and the name fits, by weight elsewhere', async () => {
    const second = await arrangeList(at, {
      asOf: '2026-05-02',
      sender: 'UPT Pasar',
      rows: [
        { ...siti, name: 'HJ. ST. AMINAH', birth: undefined, desa: undefined, kk: undefined },
        { ...soleh, name: 'M. SOLEH' },
        { name: 'PONIRAN', birth: '1960-02-17', sex: 'L', desa: '35.09.02.2001', nik: '3509021702609001' },
      ],
    })
    expect(await link()).toMatchObject({ rows: 3, known: 1, linked: 1, created: 1 })
    expect(await workerOf(second, 1)).toBe(await workerOf(first, 1))
    expect(await workerOf(second, 2)).toBe(await workerOf(first, 2))
  })

  it('again changes nothing', async () => {
    const before = await links()
    expect(await link()).toEqual({ lists: 0, rows: 0, known: 0, linked: 0, created: 0, waiting: 0, doubtful: 0 })
    expect(await link([first])).toMatchObject({ rows: 0 })
    expect(await links()).toEqual(before)
  })

  it("a NIK under another's name joins nobody: the pair waits for an officer, both are held back", async () => {
    const list = await arrangeList(at, {
      asOf: '2026-05-03',
      rows: [{ name: 'SLAMET RIYADI', birth: '1979-01-20', sex: 'L', desa: '35.09.01.2001', nik: siti.nik }],
    })
    expect(await link()).toMatchObject({ created: 1, doubtful: 1 })
    expect(await pairs()).toEqual([
      {
        kind: 'workers',
        because: 'nik-of-another',
        a: await workerOf(first, 1),
        b: await workerOf(list, 1),
        state: 'open',
      },
    ])
    expect(await at.owner('select id from registry.worker where doubtful order by id')).toEqual([
      { id: await workerOf(first, 1) },
      { id: await workerOf(list, 1) },
    ])
  })

  it('a damaged number never equals anything', async () => {
    const list = await arrangeList(at, {
      asOf: '2026-05-04',
      rows: [
        { name: 'TINI', birth: '1990-03-03', sex: 'P', desa: '35.09.27.2001', badNik: '3509274303900000' },
        { name: 'RUKMINI', birth: '1988-09-09', sex: 'P', desa: '35.09.27.2001', badNik: '3509274303900000' },
      ],
    })
    expect(await link()).toMatchObject({ created: 2, doubtful: 0 })
    expect(await workerOf(list, 1)).not.toBe(await workerOf(list, 2))
  })

  it('a mended row goes to the person of the row it mends, whatever it now says', async () => {
    const [bad] = await at.owner<{ list: number; seq: number }>(`select list, seq from ingest.row where name = 'TINI'`)
    const list = await arrangeList(at, { asOf: '2026-05-05', rows: [{ name: 'TINI', birth: '1991-03-03', sex: 'P', desa: '35.09.27.2002', nik: '3509274303909003' }] }) // prettier-ignore
    await at.owner('update ingest.row set mends_list = $1, mends_seq = $2 where list = $3', [bad!.list, bad!.seq, list])
    await at.owner('update ingest.row set mended = true where list = $1 and seq = $2', [bad!.list, bad!.seq])
    expect(await link()).toMatchObject({ rows: 1, created: 0, linked: 1 })
    expect(await workerOf(list, 1)).toBe(await workerOf(bad!.list, bad!.seq))
    expect((await links()).find((one) => one.list === list)?.how).toBe('mend')
    expect(await at.owner(`select desa from registry.worker where id = $1`, [await workerOf(list, 1)])).toEqual([{ desa: '35.09.27.2002' }]) // prettier-ignore
  })
})

describe('reference lists', () => {
  it('find their workers without a NIK, and make none; who is not found waits', async () => {
    const before = await at.owner('select count(*)::int as n from registry.worker')
    const list = await arrangeList(at, {
      kind: 'deaths',
      asOf: '2026-06-01',
      rows: [
        {
          name: 'ALM. MOCH SOLEH',
          birth: soleh.birth,
          sex: 'L',
          desa: soleh.desa,
          kk: soleh.kk,
          facts: { diedOn: '2026-05-20' },
        },
        { name: 'BUNGA', birth: '1950-06-06', sex: 'P', desa: '35.09.05.2001', facts: { diedOn: '2026-05-21' } },
      ],
    })
    expect(await link([list])).toMatchObject({ rows: 2, linked: 1, waiting: 1, created: 0 })
    expect(await at.owner('select count(*)::int as n from registry.worker')).toEqual(before)
    expect(await at.owner(`select dead_on from registry.worker where id = $1`, [await workerOf(first, 2)])).toEqual([{ dead_on: '2026-05-20' }]) // prettier-ignore
  })

  it('kept before its worker comes finds him when he comes', async () => {
    const list = await arrangeList(at, {
      asOf: '2026-06-02',
      rows: [{ name: 'BUNGA', birth: '1950-06-06', sex: 'P', desa: '35.09.05.2001', nik: '3509054606509001' }],
    })
    expect(await link()).toMatchObject({ created: 1 })
    expect(await at.owner(`select dead_on from registry.worker where id = $1`, [await workerOf(list, 1)])).toEqual([{ dead_on: '2026-05-21' }]) // prettier-ignore
    expect(await at.owner('select count(*)::int as n from identity.unmatched')).toEqual([{ n: 0 }])
  })

  it('a row that is perhaps a worker is queued by the money that hangs on it, and asked once', async () => {
    const insurer = await arrangeList(at, {
      kind: 'insurer',
      asOf: '2026-06-03',
      rows: [{ name: 'PONIRAN', birth: '1960-02-17', sex: 'L', nik: '3509021702609087', facts: { segment: 'BPU' } }],
    })
    expect(await link()).toMatchObject({ waiting: 1, doubtful: 1 })
    const queued = (await pairs()).filter(({ kind }) => kind === 'insurer')
    expect(queued).toMatchObject([{ because: 'nik-differs', state: 'open' }])
    expect(await link([insurer])).toMatchObject({ doubtful: 0 })
    expect((await pairs()).filter(({ kind }) => kind === 'insurer')).toHaveLength(1)
  })

  it('an attestation list vouches for whom it names', async () => {
    const list = await arrangeList(at, {
      kind: 'attestations',
      asOf: '2026-06-04',
      rows: [{ name: 'SITI AMINAH', nik: siti.nik, facts: { attested: 'works', attestedOn: '2026-06-04' } }],
    })
    // The NIK is by now on two records, one of them doubted: the long way finds the right one.
    expect(await link([list])).toMatchObject({ known: 0, linked: 1 })
    expect(await at.owner(`select attested from registry.worker where id = $1`, [await workerOf(first, 1)])).toEqual([{ attested: 'works' }]) // prettier-ignore
  })
})

describe('always', () => {
  it('no kept row is without a link, or the note that nobody was found', async () => {
    expect(await unlinked()).toEqual([])
  })

  it('every link leads to a worker', async () => {
    expect(await at.owner('select * from identity.link k where not exists (select from registry.worker w where w.id = k.worker)')).toEqual([]) // prettier-ignore
  })

  it('the history tells what was linked, and nobody by name', async () => {
    const told = JSON.stringify(await at.owner(`select notes from history.link where room = 'identity'`))
    expect(told).toContain('"link"')
    expect(told).not.toMatch(/SITI|SOLEH|3509015203809001/)
  })

  it('who may not load lists may not link', async () => {
    await arrangeList(at, { asOf: '2026-07-01', rows: [{ name: 'BARU', birth: '1999-09-09', desa: '35.09.01.2001' }] })
    await expect(linkLists(at.database, await at.actor('auditor'), null, on, silent)).rejects.toThrow()
  })
})

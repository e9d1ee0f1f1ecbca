// Oracle: what may be said of whom (field cases of people enrolled though not working); row-level security by area.
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { silent } from '../work.ts'
import { applyReferences } from './apply-references.ts'
import { attestWorkers, type AttestCommand } from './attest-workers.ts'
import { correctWorker } from './correct-worker.ts'
import { createWorkers, reserveWorkers } from './create-workers.ts'
import { lookAtWorker } from './look-at-worker.ts'
import { openField } from './open-field.ts'
import { searchWorkers } from './search-workers.ts'
import { withdrawAttestations } from './withdraw-attestations.ts'

const today = day('2026-11-23')
let at: Fresh
let officer: Actor
let kalisat: Actor
let market: Actor
/** Of Kalisat, of Wuluhan, and a trader of Kaliwates. */
let near = 0
let far = 0
let trader = 0

const attest = (by: Actor, worker: number, more: Partial<AttestCommand['attestations'][0]> = {}) =>
  attestWorkers(at.database, by, today, {
    attestations: [{ worker, answer: 'works', on: today, ...more }],
    attester: '',
    via: 'screen',
  })
const column = async (worker: number, name: string) =>
  (await at.owner<Record<string, unknown>>(`select ${name} as value from registry.worker where id = $1`, [worker]))[0]
    ?.value

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  kalisat = await at.actor('verifier', 'kalisat')
  market = await at.actor('market_head')
  ;[near = 0, far = 0, trader = 0] = await asActor(at.database, officer, (session) => reserveWorkers(session, 3))
  const list = await arrangeList(at, {
    asOf: '2026-05-01',
    rows: [
      {
        name: 'SUMIATI',
        birth: '1985-05-05',
        desa: '35.09.27.2001',
        kindOfWork: 'buruh_tani',
        nik: '3509274505859001',
        worker: near,
      },
      {
        name: 'SUPARDI',
        birth: '1975-05-05',
        desa: '35.09.11.2003',
        kindOfWork: 'petani',
        nik: '3509110505759002',
        worker: far,
      },
      { name: 'SULASTRI', desa: '35.09.19.1001', nik: '3509195505809003', worker: trader },
    ],
  })
  await asActor(at.database, officer, (session) => createWorkers(session, list, 1, 3))
})

describe('a verifier', () => {
  it('sees and attests only the people of their place', async () => {
    const seen = await searchWorkers(at.database, kalisat, { sort: 'name', descending: false }, 50)
    expect(seen.rows.map(({ name }) => name)).toEqual(['SUMIATI'])
    expect(seen.total).toBe(1)
    expect(await lookAtWorker(at.database, kalisat, far)).toEqual({ ok: false, refusal: { code: 'not-found' } })
    expect(await attest(kalisat, far)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    expect(await attest(kalisat, near)).toMatchObject({ ok: true, value: { taken: 1, refused: [] } })
    expect(await column(near, 'attested')).toBe('works')
    expect(await column(far, 'attested')).toBeNull()
  })

  it('says what work it is, and that stands over the list', async () => {
    await attest(kalisat, near, { kindOfWork: 'buruh_tani_tembakau' })
    expect(await column(near, 'kind_of_work')).toBe('buruh_tani_tembakau')
    const person = await lookAtWorker(at.database, officer, near)
    expect(person).toMatchObject({
      value: { kindOfWork: 'buruh_tani_tembakau', attester: 'Verifikator Kalisat Contoh' },
    })
    const field = person.ok ? person.value.fields.find((one) => one.field === 'kindOfWork') : undefined
    expect(field?.source).toMatchObject({ kind: 'attestation', why: 'attested' })
  })

  it('changes nothing of who somebody is, even past the program', async () => {
    const change = asActor(at.database, kalisat, async (session) => {
      session.note('registry', { act: 'attest' })
      await session.client.query(`update registry.worker set name = 'LAIN' where id = $1`, [near])
    })
    await expect(change).rejects.toMatchObject({ code: '42501' })
    expect(
      await correctWorker(at.database, market, today, trader, { name: 'LAIN' }, 'coba-coba').catch(
        (error: { code: string }) => error.code,
      ),
    ).toBe('42501')
    expect(await openField(at.database, kalisat, near, 'nik', 'ingin tahu saja')).toMatchObject({ ok: false })
  })
})

describe('an answer', () => {
  it('that somebody is ill is sealed: in plain columns they only do not work', async () => {
    const taken = await attest(kalisat, near, { answer: 'ill' })
    expect(await column(near, 'attested')).toBe('does_not_work')
    expect(JSON.stringify(await at.owner(`select * from registry.attestation`))).not.toMatch(/ill"|sakit/i)
    expect(await openField(at.database, officer, near, 'health', 'Menyusun usulan')).toMatchObject({
      value: { value: 'Sakit, belum mampu bekerja' },
    })
    if (taken.ok) await withdrawAttestations(at.database, kalisat, taken.value.ids)
    expect(await column(near, 'attested')).toBe('works')
    expect(await column(near, 'health')).toBeNull()
  })

  it('can be undone by whoever gave it, and by an officer, not by a neighbour', async () => {
    const taken = await attest(officer, far, { answer: 'dead', diedOn: day('2026-11-01') })
    if (!taken.ok) throw new Error(taken.refusal.code)
    expect(await column(far, 'dead_on')).toBe('2026-11-01')
    expect(await withdrawAttestations(at.database, kalisat, taken.value.ids)).toMatchObject({ ok: false })
    expect(await withdrawAttestations(at.database, officer, taken.value.ids)).toEqual({
      ok: true,
      value: { withdrawn: 1 },
    })
    expect(await column(far, 'dead_on')).toBeNull()
  })

  it('sent twice with one client id is one attestation', async () => {
    const command: AttestCommand = {
      attestations: [{ worker: near, answer: 'works', on: today }],
      attester: '',
      via: 'screen',
      clientId: '0b2f5c1e-0000-4000-8000-000000000001',
    }
    const [first, second] = [
      await attestWorkers(at.database, kalisat, today, command),
      await attestWorkers(at.database, kalisat, today, command),
    ]
    expect(second).toEqual(first)
  })

  it('of many at once is taken for the good ones, and names those refused', async () => {
    const outcome = await attestWorkers(at.database, officer, today, {
      attestations: [near, far, trader, 999_999].map((worker) => ({ worker, answer: 'works', on: day('2026-11-20') })),
      attester: 'Camat Contoh',
      via: 'paper',
      paper: 'BA 12/XI/2026',
    })
    expect(outcome).toMatchObject({ ok: true, value: { taken: 2 } })
    if (outcome.ok) {
      expect(outcome.value.refused).toEqual(
        expect.arrayContaining([
          { worker: trader, code: 'kind-of-work-needed', field: 'kindOfWork' },
          { worker: 999_999, code: 'not-found' },
        ]),
      )
    }
    const kept = await at.owner(
      `select attester, via, paper from registry.attestation where worker = $1 order by id desc limit 1`,
      [far],
    )
    expect(kept).toEqual([{ attester: 'Camat Contoh', via: 'paper', paper: 'BA 12/XI/2026' }])
  })

  it('of a paper list needs the name of whom it was signed by', async () => {
    const outcome = await attestWorkers(at.database, officer, today, {
      attestations: [{ worker: near, answer: 'works', on: today }],
      attester: ' ',
      via: 'paper',
    })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'attester-needed' } })
  })

  it('comes by workbook too, each row once', async () => {
    const list = await arrangeList(at, {
      kind: 'attestations',
      asOf: '2026-11-22',
      sender: 'Desa Kalisat',
      rows: [{ name: 'SUMIATI', worker: near, facts: { attested: 'moved', attestedOn: '2026-11-23' } }],
    })
    expect(await applyReferences(at.database, officer, list, silent)).toMatchObject({ value: { attested: 1 } })
    expect(await applyReferences(at.database, officer, list, silent)).toMatchObject({ value: { attested: 0 } })
    expect(await column(near, 'moved')).toBe(true)
  })
})

describe('somebody seen at work on or after a listed day of death', () => {
  it('is alive; before it, dead', async () => {
    const deaths = await arrangeList(at, {
      kind: 'deaths',
      asOf: '2026-11-21',
      rows: [{ name: 'SUPARDI', nik: '3509110505759002', facts: { diedOn: '2026-11-21' } }],
    })
    await applyReferences(at.database, officer, deaths, silent)
    expect(await column(far, 'dead_on')).toBe('2026-11-21')
    await attest(officer, far, { on: day('2026-11-21') })
    expect(await column(far, 'dead_on')).toBeNull()
  })
})

describe('a correction', () => {
  it('stands over the lists, says by whom, and keeps the former value under the person’s key', async () => {
    const done = await correctWorker(
      at.database,
      officer,
      today,
      trader,
      { name: 'Sulastri Ningsih', birth: '1980-05-15' },
      'Sesuai KTP',
    )
    expect(done).toEqual({ ok: true, value: { fields: ['name', 'birth'] } })
    expect(await lookAtWorker(at.database, officer, trader)).toMatchObject({
      value: { name: 'SULASTRI NINGSIH', birth: '1980-05-15' },
    })
    const links = await at.owner<{ notes: unknown; personal: unknown[] }>(
      `select notes, personal from history.link where room = 'registry' order by seq desc offset 1 limit 1`,
    )
    expect(JSON.stringify(links)).not.toContain('SULASTRI')
    expect(links[0]?.personal).toHaveLength(1)
  })

  it('does not give one NIK to two people', async () => {
    expect(await correctWorker(at.database, officer, today, trader, { nik: '3509274505859001' }, 'Sesuai KTP')).toEqual(
      {
        ok: false,
        refusal: { code: 'nik-of-another', worker: near },
      },
    )
  })

  it('of a desa that does not exist is refused', async () => {
    expect(
      await correctWorker(at.database, officer, today, trader, { desa: '35.09.99.2001' }, 'Sesuai KTP'),
    ).toMatchObject({
      refusal: { code: 'correction-wrong', field: 'desa' },
    })
  })
})

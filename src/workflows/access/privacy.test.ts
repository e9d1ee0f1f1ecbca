// Oracle: UU 27/2022 as the table of rights says it; the rule of two people; after an erasure nothing of the person can
// be found in any table or kept file, and the chain of the history still holds.
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrangeList } from '../../../test/harness/arrange-list.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import type { RequestKind } from '../../domain/access/privacy-request.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { findRequest, listRequests } from '../../store/access/privacy-requests.ts'
import { keepFile, keptExists } from '../../store/files/kept-file.ts'
import { readLinks } from '../../store/history/read-links.ts'
import { openBlock, packBlock } from '../../store/ingest/row-block.ts'
import { createWorkers, reserveWorkers } from '../registry/create-workers.ts'
import { lookAtWorker } from '../registry/look-at-worker.ts'
import { openField } from '../registry/open-field.ts'
import { verifyChain } from '../history/verify-chain.ts'
import { answerPrivacyRequest, liftRestriction } from './privacy-answer.ts'
import { readDossier } from './privacy-dossier.ts'
import { confirmErasure } from './privacy-erase.ts'
import { filePrivacyRequest } from './privacy-file.ts'

const today = day('2026-11-23')
const now = new Date('2026-11-23T03:00:00Z')
const nik = '3509274505859001'
let at: Fresh
let officer: Actor
let approver: Actor
let worker = 0
let list = 0
let file = ''

const filed = async (kind: RequestKind, by = officer) => {
  const outcome = await filePrivacyRequest(at.database, by, now, {
    kind,
    worker,
    receivedAt: now,
    requester: 'Sumiati',
    proof: 'KTP ditunjukkan',
    asks: 'Mohon data saya',
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}
const meet = (id: number, values = {}) =>
  answerPrivacyRequest(at.database, officer, today, id, { act: 'meet', answer: 'Sudah dipenuhi', values })

beforeAll(async () => {
  at = await freshDatabase()
  officer = await at.actor('officer')
  approver = await at.actor('approver')
  const [first = 0] = await asActor(at.database, officer, (session) => reserveWorkers(session, 1))
  worker = first
  list = await arrangeList(at, {
    asOf: '2026-05-01',
    rows: [
      {
        name: 'SUMIATI',
        birth: '1985-05-05',
        desa: '35.09.27.2001',
        nik,
        kindOfWork: 'buruh_tani',
        personal: { mother: 'RUKMINI' },
        worker,
      },
      { name: 'ORANG LAIN', birth: '1970-01-01', desa: '35.09.27.2001' },
    ],
  })
  file = (await keepFile(at.database, Readable.from([Buffer.from('isi berkas')]))).id
  await at.owner('update ingest.list set file = $1 where id = $2', [file, list])
  const block = packBlock(at.database.keys.seal, 1, [
    { seq: 1, rowNo: 2, as: 'person', cells: ['SUMIATI', nik], kinds: 'tt' } as never,
    { seq: 2, rowNo: 3, as: 'person', cells: ['ORANG LAIN', ''], kinds: 'tt' } as never,
  ])
  await at.owner(
    `insert into ingest.block (regency, list, first_seq, last_seq, sheet, sealed) values ('35.09', $1, 1, 2, 0, $2)`,
    [list, block.sealed],
  )
  await asActor(at.database, officer, (session) => createWorkers(session, list, 1, 2))
  await openField(at.database, officer, worker, 'nik', 'Mencocokkan KTP')
})

describe('a request', () => {
  it('is written down with its clock by whoever meets the person, of their own area', async () => {
    const kalisat = await at.actor('verifier', 'kalisat')
    const id = await filed('see', kalisat)
    const seen = await asActor(at.database, kalisat, (session) => findRequest(session, id))
    expect(seen).toMatchObject({ requester: 'Sumiati', receivedAt: now, state: 'open' })
    const elsewhere = await at.actor('verifier', 'tamansari')
    await expect(filed('see', elsewhere)).rejects.toThrow('not-found')
    expect(await asActor(at.database, elsewhere, (session) => findRequest(session, id))).toBeUndefined()
    expect(JSON.stringify(await at.owner('select * from access.privacy_request'))).not.toMatch(/Sumiati|KTP/)
  })

  it('to see gives everything held, with its sources and who opened it', async () => {
    const id = await filed('see')
    const dossier = await readDossier(at.database, officer, id)
    if (!dossier.ok) throw new Error(dossier.refusal.code)
    const { values, rows, looks } = dossier.value
    expect(values.find(({ field }) => field === 'nik')).toMatchObject({
      value: nik,
      row: { sender: 'Desa Contoh', rowNo: 2 },
    })
    expect(values.find(({ field }) => field === 'mother')?.value).toBe('RUKMINI')
    expect(rows).toHaveLength(1)
    expect(looks.map(({ act, reason }) => [act, reason])).toContainEqual(['open-field', 'Mencocokkan KTP'])
    expect(await meet(id)).toEqual({ ok: true, value: { state: 'done' } })
    expect(await meet(id)).toMatchObject({ refusal: { code: 'privacy-request-closed' } })
  })

  it('to correct writes the correction with the answer, or neither', async () => {
    const id = await filed('correct')
    expect(await meet(id, { birth: '2030-01-01' })).toMatchObject({
      refusal: { code: 'correction-wrong', field: 'birth' },
    })
    expect(await meet(id, { birth: '1985-05-15' })).toEqual({ ok: true, value: { state: 'done' } })
    expect(await lookAtWorker(at.database, officer, worker)).toMatchObject({ value: { birth: '1985-05-15' } })
  })

  it('to restrict takes the person out of runs until they agree again', async () => {
    const id = await filed('restrict')
    await meet(id)
    const restricted = () => at.owner('select restricted_on from registry.worker where id = $1', [worker])
    expect(await restricted()).toEqual([{ restricted_on: '2026-11-23' }])
    await liftRestriction(at.database, officer, id)
    expect(await restricted()).toEqual([{ restricted_on: null }])
  })

  it('is refused with a ground and a reason', async () => {
    const id = await filed('correct')
    const refuse = (answer: string) =>
      answerPrivacyRequest(at.database, officer, today, id, { act: 'refuse', answer, ground: 'already-correct' })
    expect(await refuse('')).toMatchObject({ refusal: { code: 'reason-needed' } })
    expect(await refuse('Sudah sesuai KTP')).toEqual({ ok: true, value: { state: 'refused' } })
    const closed = await asActor(at.database, officer, (session) => listRequests(session, true, 10))
    expect(closed[0]).toMatchObject({ ground: 'already-correct', answer: 'Sudah sesuai KTP' })
  })
})

describe('an erasure', () => {
  it('takes two people: who agrees does not confirm, not even past the program', async () => {
    const id = await filed('erase')
    expect(await confirmErasure(at.database, approver, id)).toMatchObject({ refusal: { code: 'privacy-not-agreed' } })
    expect(await meet(id)).toEqual({ ok: true, value: { state: 'agreed' } })
    const alone = asActor(at.database, officer, (session) => {
      session.note('access', { act: 'erase-person' })
      return session.client.query(
        `update access.privacy_request set state = 'done', answered_by = access.account() where id = $1`,
        [id],
      )
    })
    await expect(alone).rejects.toMatchObject({ constraint: 'two_people_erase' })
    await expect(
      asActor(at.database, officer, ({ client }) => client.query('select * from registry.forget($1)', [worker])),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('leaves nothing of the person in any table, row, block, kept file or history, and says what stays', async () => {
    const open = await asActor(at.database, approver, (session) => listRequests(session, false, 10))
    const outcome = await confirmErasure(at.database, approver, open.find(({ kind }) => kind === 'erase')!.id)
    expect(outcome).toMatchObject({
      ok: true,
      value: { kept: [{ what: 'history' }, { what: 'request' }, { what: 'stop' }] },
    })
    expect(await keptExists(at.database, file)).toBe(false)
    expect(await lookAtWorker(at.database, officer, worker)).toMatchObject({ refusal: { code: 'not-found' } })

    const tables = await at.owner<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'auth', 'jobs')`,
    )
    const hash = at.database.keys.lookup('nik', nik).toString('hex')
    for (const { name } of tables) {
      const rows = await at.owner<{ row: string }>(`select t::text as row from ${name} t`)
      for (const { row } of rows)
        expect(row.includes('SUMIATI') || row.includes(nik) || row.includes(hash), `${name}: ${row}`).toBe(false)
    }
    const [block] = await at.owner<{ sealed: Buffer }>('select sealed from ingest.block where list = $1', [list])
    const cells = openBlock(at.database.keys.seal, { firstSeq: 1, sheet: 0, sealed: block!.sealed })
    expect(cells.map((row) => row.cells)).toEqual([[], ['ORANG LAIN', '']])
    expect(await at.owner('select name, sealed from ingest.row where list = $1 order by seq', [list])).toMatchObject([
      { name: null, sealed: null },
      { name: 'ORANG LAIN' },
    ])
    expect(
      await at.owner(`select personal, files from access.privacy_request where worker = $1 and personal is not null`, [
        worker,
      ]),
    ).toEqual([])
    expect(await at.owner('select wrapped from history.person_key where worker = $1', [worker])).toEqual([
      { wrapped: null },
    ])
  })

  it('leaves the chain of the history whole', async () => {
    const auditor = await at.actor('auditor')
    const { broken } = await asActor(at.database, auditor, (session) => verifyChain(readLinks(session)))
    expect(broken).toEqual([])
  })
})

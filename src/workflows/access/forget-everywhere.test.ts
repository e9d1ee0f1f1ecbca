// Oracle: values planted for one person and looked for in every column, opened payload, history and kept file; before the
// erasure the same search finds them all, so that finding nothing afterwards says something.
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { findTraces } from '../../../test/harness/find-traces.ts'
import { freshDatabase, type Fresh } from '../../../test/harness/fresh-database.ts'
import { day } from '../../domain/basics/day.ts'
import { month } from '../../domain/basics/month.ts'
import { rupiah } from '../../domain/basics/rupiah.ts'
import type { ListKind } from '../../domain/ingest/list-kind.ts'
import { noRule } from '../../domain/funding/purse.ts'
import { addJob } from '../../store/access/jobs.ts'
import { asActor, type Actor } from '../../store/database.ts'
import { approveProposal } from '../enrolment/decide-proposal.ts'
import { makeBatch } from '../enrolment/make-batch.ts'
import { proposeScenario } from '../enrolment/propose-scenario.ts'
import { readRecapList } from '../enrolment/read-recap.ts'
import { signDecree } from '../enrolment/sign-decree.ts'
import { allocateScenario } from '../funding/allocate-scenario.ts'
import { keepPurse } from '../funding/keep-purse.ts'
import { planScenario } from '../funding/plan-scenario.ts'
import { askColleague } from '../identity/ask-colleague.ts'
import { linkLists } from '../identity/link-list.ts'
import { keepList } from '../ingest/keep-list.ts'
import { loadList } from '../ingest/load-list.ts'
import { receiveList } from '../ingest/receive-list.ts'
import { returnNotes } from '../ingest/return-notes.ts'
import { answerObjection } from '../priority/answer-objection.ts'
import { fileObjection } from '../priority/file-objection.ts'
import { rankRegister } from '../priority/rank-register.ts'
import { attestWorkers } from '../registry/attest-workers.ts'
import { correctWorker } from '../registry/correct-worker.ts'
import { openField } from '../registry/open-field.ts'
import { silent } from '../work.ts'
import { answerPrivacyRequest } from './privacy-answer.ts'
import { confirmErasure } from './privacy-erase.ts'
import { filePrivacyRequest } from './privacy-file.ts'
import { readmitPerson } from './privacy-readmit.ts'

const on = day('2026-11-23')
const sumiati = { nik: '3509274505859001', kk: '3509270101109002', phone: '081234009001', mother: 'RUKMINIWATI' }
const darsono = { nik: '3509270505859003', kk: '3509270101109004', phone: '081234009003', mother: 'WAGINEM' }
const misnati = { nik: '3509274505709005', kk: '3509270101109006', phone: '081234009005', mother: 'PONIYEM' }
const needles = ['SUMIATININGSIH', ...Object.values(sumiati), 'JALAN KENANGA', '1985-05-05', '05-05-1985', 'TUNADAKSA', '7700990001', 'asma menahun', '081299009009'] // prettier-ignore
const head =
  'No;Nama;NIK;No KK;Tgl Lahir;L/P;Desa;Kecamatan;Pekerjaan;No HP;Nama Ibu Kandung;Alamat;No Rekening;Disabilitas'
const line = (
  no: number,
  name: string,
  nik: string,
  rest: typeof sumiati,
  sex = 'P',
  more = ';;',
  born = '12-03-1980',
) => `${no};${name};${nik};${rest.kk};${born};${sex};Kalisat;Kalisat;Pelapak;${rest.phone};${rest.mother};${more}`
const hers = line(1, 'SUMIATININGSIH', sumiati.nik, sumiati, 'P', 'JALAN KENANGA 3;7700990001;TUNADAKSA', '05-05-1985')
const his = line(2, 'WIJAYADININGRAT', darsono.nik, darsono, 'L')
const other = line(3, 'MISNATI', misnati.nik, misnati)

let at: Fresh
let officer: Actor
let approver: Actor
let planner: Actor
let worker = 0
let run = 0
let scenario = 0

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
async function load(sender: string, text: string, kind?: ListKind): Promise<number> {
  const arrival = { fileName: 'daftar.csv', sender, asOf: on, kind }
  const received = await receiveList(at.database, officer, arrival, Readable.from([Buffer.from(text)]))
  const { list } = valueOf(received as never as { ok: true; value: { list: number } })
  valueOf(await loadList(at.database, officer, { list }, silent))
  await at.owner('update ingest.list set sure = true where id = $1', [list])
  return list
}
async function take(sender: string, text: string, kind?: ListKind): Promise<number> {
  const list = await load(sender, text, kind)
  valueOf(await keepList(at.database, officer, list))
  valueOf(await linkLists(at.database, officer, [list], on, silent))
  return list
}
const numberOf = async (nik: string) =>
  (await at.owner<{ id: number }>(`select id from registry.worker where nik_hash = $1 and state = 'listed'`, [at.database.keys.lookup('nik', nik)]))[0]?.id // prettier-ignore
const propose = async () =>
  valueOf(await proposeScenario(at.database, officer, { scenario, title: 'Usulan', on, request: randomUUID(), previous: null }, silent)).proposal // prettier-ignore
async function erase(person: number): Promise<number> {
  const asked = { kind: 'erase' as const, worker: person, receivedAt: new Date(), requester: 'Sumiatiningsih', proof: 'KTP', asks: 'Hapus data saya, asma menahun' } // prettier-ignore
  const { id } = valueOf(await filePrivacyRequest(at.database, officer, new Date(), asked))
  valueOf(await answerPrivacyRequest(at.database, officer, on, id, { act: 'meet', answer: 'Setuju' }))
  valueOf(await confirmErasure(at.database, approver, id))
  return id
}

beforeAll(async () => {
  at = await freshDatabase()
  ;[officer, approver, planner] = await Promise.all([at.actor('officer'), at.actor('approver'), at.actor('planner')])
  // A first list whose bad row a later one of the same sender mends, a list of another sender, and the insurer's.
  await take('Desa Kalisat', [head, hers.replace(sumiati.nik, '0'), other].join('\n'))
  await take('Desa Kalisat', [head, hers].join('\n'))
  await take('Pasar Kalisat', [head, hers, his].join('\n'))
  const insurer = `No;Nama;NIK;Tgl Lahir;Segmen;Masa aktif sampai\n1;SUMIATININGSIH;${sumiati.nik};05-05-1985;BPU;31-01-2026`
  await take('BPJS', insurer, 'insurer')
  worker = (await numberOf(sumiati.nik))!
  const everybody = (await at.owner<{ id: number }>('select id from registry.worker')).map(({ id }) => id)
  const attestations = everybody.map((one) => ({ worker: one, answer: 'works' as const, on }))
  valueOf(await attestWorkers(at.database, officer, on, { attestations, attester: 'Kepala Desa', via: 'paper' }))
  valueOf(await correctWorker(at.database, officer, on, worker, { phone: '081299009009' }, 'Menurut SUMIATININGSIH'))
  valueOf(await openField(at.database, officer, worker, 'nik', 'Ditanya tentang asma menahun'))
  run = valueOf(await rankRegister(at.database, officer, { on, request: randomUUID() }, silent)).run
  const said = { clientId: randomUUID(), run, worker, against: null, said: 'Karena asma menahun', by: 'Sumiatiningsih', cameIn: on } // prettier-ignore
  const objection = valueOf(await fileObjection(at.database, officer, said, on))
  valueOf(await answerObjection(at.database, approver, { objection: objection.id, state: 'denied', words: 'Ibu Sumiatiningsih sudah didahulukan' }).then((outcome) => (outcome.ok ? outcome : { ok: true as const, value: { id: 0 } }))) // prettier-ignore
  const pair = await at.owner<{ id: number }>(
    `insert into identity.pair (regency, kind, a, b, weight, steps, at_risk)
     select '35.09', 'workers', min(id), max(id), 5, '[]', 0 from registry.worker where id = any($1) returning id`,
    [[worker, everybody.find((one) => one !== worker)]],
  )
  valueOf(await askColleague(at.database, officer, pair[0]!.id, 'Sumiatiningsih yang asma menahun?'))
  await asActor(at.database, officer, (session) => addJob(session, 'ingest.load-list', { list: 1 }))
  const purse = { name: 'APBD', kind: 'apbd' as const, amount: rupiah(10_000_000), first: month('2026-12'), last: month('2026-12'), rule: noRule } // prettier-ignore
  valueOf(await keepPurse(at.database, planner, purse))
  const plan = { request: randomUUID(), name: 'Uji', first: month('2026-12'), length: 'period' as const, choice: 'rank' as const } // prettier-ignore
  scenario = valueOf(await planScenario(at.database, planner, plan)).scenario
  valueOf(await allocateScenario(at.database, planner, { scenario }, silent))
  await propose()
})

describe('somebody in no decree', () => {
  let request = 0

  it('is found in every room before, and nowhere after', async () => {
    const before = await findTraces(at, needles)
    for (const needle of needles) expect(before.join('\n')).toContain(needle)
    for (const room of [
      'registry.worker',
      'registry.correction',
      'ingest.row',
      'ingest.block',
      'priority.objection',
      'identity.pair',
      'enrolment.line',
      'history.link',
      'file ',
    ])
      // prettier-ignore
      expect(before.join('\n')).toContain(room)
    request = await erase(worker)
    const hashes = Object.values(sumiati).flatMap((value) => (['nik', 'kk'] as const).map((kind) => at.database.keys.lookup(kind, value).toString('hex'))) // prettier-ignore
    expect(await findTraces(at, [...needles, ...hashes])).toEqual([])
  })

  it('leaves the others as they were', async () => {
    expect(await numberOf(darsono.nik)).toBeGreaterThan(0)
    const [block] = await findTraces(at, ['WIJAYADININGRAT'])
    expect(block).toBeDefined()
  })

  it('does not come in again with the next list, of which only that there was such a row is kept', async () => {
    const list = await load(
      'Desa Kalisat',
      [head, hers, other, line(4, 'BARU', '3509274505719007', misnati)].join('\n'),
    )
    expect(await at.owner('select seq, verdict, reasons from ingest.row where list = $1 order by seq limit 1', [list])).toEqual([{ seq: 2, verdict: 'refused', reasons: ['erased-on-request'] }]) // prettier-ignore
    const [kept] = await at.owner<{ file: string }>('select file from ingest.list where id = $1', [list])
    expect((await findTraces(at, needles)).map((trace) => trace.split(':')[0])).toEqual(expect.arrayContaining([`file ${kept!.file}`])) // prettier-ignore
    expect((await findTraces(at, needles)).filter((trace) => !trace.startsWith('file '))).toEqual([])
    valueOf(await keepList(at.database, officer, list))
    valueOf(await linkLists(at.database, officer, [list], on, silent))
    expect(await findTraces(at, needles)).toEqual([])
    expect(await returnNotes(at.database, officer, list)).toMatchObject({ refusal: { code: 'file-erased' } })
    expect(await numberOf(sumiati.nik)).toBeUndefined()
  })

  it('comes in as a new person once they asked for it themselves, shown by the number that was erased', async () => {
    expect(await readmitPerson(at.database, officer, { request, nik: darsono.nik })).toMatchObject({
      refusal: { code: 'not-the-erased-nik' },
    })
    valueOf(await readmitPerson(at.database, officer, { request, nik: sumiati.nik }))
    await take('Desa Kalisat', [head, hers, line(5, 'LAIN', '3509274505729008', misnati)].join('\n'))
    expect(await numberOf(sumiati.nik)).toBeGreaterThan(worker)
  })
})

describe('somebody in a signed decree', () => {
  it('keeps there what the annex prints and the insurer’s yes, and nothing else anywhere', async () => {
    await at.owner(`update enrolment.proposal set state = 'withdrawn'`)
    const proposal = await propose()
    valueOf(await approveProposal(at.database, approver, { proposal }))
    const paper = { number: '1/2026', signedOn: on, about: 'penerima iuran', signer: 'Bupati', office: 'Bupati Jember' }
    const { decree } = valueOf(await signDecree(at.database, approver, { proposal, ...paper, today: on }))
    valueOf(await makeBatch(at.database, officer, { decree, again: false }))
    const [line] = await at.owner<{ no: number; worker: number }>(
      `select b.no, l.worker from enrolment.batch_line b join enrolment.line l on l.proposal = b.proposal and l.no = b.line where l.name = 'WIJAYADININGRAT'`,
    )
    const recap = `No;Nama;Tgl Lahir;Hasil;No Peserta\n${line!.no};WIJAYADININGRAT;12-03-1980;Diterima;99001122`
    valueOf(await readRecapList(at.database, officer, { list: await take('BPJS', recap, 'recap') }, silent))
    expect(await at.owner('select how from enrolment.answer')).toEqual([{ how: 'line' }])
    await erase(line!.worker)
    const left = await findTraces(at, [
      'WIJAYADININGRAT',
      darsono.nik,
      darsono.phone,
      darsono.mother,
      darsono.kk,
      '99001122',
    ])
    expect(left).toEqual([
      'enrolment.answer.sealed (opened): 99001122',
      'enrolment.line.name: WIJAYADININGRAT',
      `enrolment.line.sealed (opened): ${darsono.nik}`,
    ])
  })
})

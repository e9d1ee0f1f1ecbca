import { Readable } from 'node:stream'
import { addDays, dayOfMonthOf, type Day } from '../../domain/basics/day.ts'
import { addMonths, firstDayOf, monthOfDay } from '../../domain/basics/month.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findLatestDecree } from '../../store/enrolment/decrees.ts'
import { listBatches } from '../../store/enrolment/batches.ts'
import { findProposal } from '../../store/enrolment/proposals.ts'
import { keepFigureOnce } from '../coverage/keep-figure.ts'
import { approveProposal } from '../enrolment/decide-proposal.ts'
import { makeBatch, writeBatch } from '../enrolment/make-batch.ts'
import { proposeScenario } from '../enrolment/propose-scenario.ts'
import { readRecapList } from '../enrolment/read-recap.ts'
import { signDecree } from '../enrolment/sign-decree.ts'
import { allocateScenario } from '../funding/allocate-scenario.ts'
import { planScenario } from '../funding/plan-scenario.ts'
import { keepList } from '../ingest/keep-list.ts'
import { loadList } from '../ingest/load-list.ts'
import { receiveList } from '../ingest/receive-list.ts'
import { rankRegister } from '../priority/rank-register.ts'
import { silent, type Progress } from '../work.ts'
import { answerBatch } from './answer-batch.ts'
import { demoActor } from './demo-actors.ts'
import { earlierPurses, openPurses } from './fund-year.ts'
import { request } from './requests.ts'
import { valueOf } from './value-of.ts'

/**
 * The decree the regency signed some months ago: ranked, paid for, proposed by the officer, approved and signed by
 * another person, sent to the insurer, and its recap read back. Every step is found done when it was done before.
 */
export async function earlierDecree(
  database: Database,
  officer: Actor,
  { today, workers }: { today: Day; workers: number },
  progress: Progress,
): Promise<void> {
  const first = addMonths(monthOfDay(today), -2)
  const signedOn = addDays(firstDayOf(first), -4)
  const ranked = { on: signedOn, request: request('earlier-ranking') }
  valueOf(await rankRegister(database, officer, ranked, progress))

  const last = addMonths(first, 3)
  const planner = await demoActor(database, officer.regency, 'planner')
  const purses = await openPurses(database, planner, earlierPurses, { first, last, workers, suffix: first.slice(0, 4) })
  const plan = { request: request('earlier-scenario'), name: `Perlindungan ${first.slice(0, 4)}`, first, length: 4, choice: 'rank', purses: purses.map((id) => ({ id })) } as const // prettier-ignore
  const { scenario } = valueOf(await planScenario(database, planner, plan))
  valueOf(await allocateScenario(database, planner, { scenario }, progress))

  const title = `Pekerja rentan ${first.slice(0, 4)}`
  const asked = { scenario, title, on: signedOn, request: request('earlier-proposal'), previous: 0 }
  const { proposal } = valueOf(await proposeScenario(database, officer, asked, progress))
  const decree = await approveAndSign(database, officer.regency, proposal, signedOn)
  await sendAndHear(database, officer, decree, addDays(firstDayOf(first), 9), progress)
}

/** The second person: approves what is still open and signs under the number of the office's register. */
async function approveAndSign(database: Database, regency: string, proposal: number, signedOn: Day): Promise<number> {
  const approver = await demoActor(database, regency, 'approver')
  const found = await asActor(database, approver, (session) => findProposal(session, proposal))
  if (found?.state === 'proposed') valueOf(await approveProposal(database, approver, { proposal }))
  if (found?.state === 'signed') return (await asActor(database, approver, findLatestDecree))!
  const details = {
    number: `188.45/${300 + dayOfMonthOf(signedOn)}/1.12/${signedOn.slice(0, 4)}`,
    signedOn,
    about: 'penerima bantuan iuran jaminan sosial ketenagakerjaan bagi pekerja rentan',
    signer: 'Nama Bupati Contoh',
    office: 'Bupati Jember',
  }
  return valueOf(await signDecree(database, approver, { proposal, ...details, today: signedOn })).decree
}

async function sendAndHear(
  database: Database,
  officer: Actor,
  decree: number,
  heardOn: Day,
  progress: Progress,
): Promise<void> {
  const sent = await asActor(database, officer, (session) => listBatches(session, decree))
  const batch = sent[0]?.id ?? valueOf(await makeBatch(database, officer, { decree, again: false })).batch
  const pieces: Buffer[] = []
  for await (const piece of valueOf(await writeBatch(database, officer, { batch })).bytes) pieces.push(piece)
  const recap = await answerBatch(Buffer.concat(pieces), heardOn)

  const arrival = { fileName: 'rekap-pendaftaran-bpu.xlsx', sender: 'BPJS Ketenagakerjaan Cabang Jember', kind: 'recap', asOf: heardOn } as const // prettier-ignore
  const { list, state } = valueOf(await receiveList(database, officer, arrival, Readable.from([recap])))
  if (state === 'reading') valueOf(await loadList(database, officer, { list }, silent))
  if (state !== 'kept') valueOf(await keepList(database, officer, list))
  const read = await readRecapList(database, officer, { list }, progress)
  if (!read.ok && read.refusal.code !== 'recap-already-read') valueOf(read)
  valueOf(await keepFigureOnce(database, officer, { on: heardOn, after: 'day' }))
}

import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { arrangeRegister } from '../../test/harness/arrange-register.ts'
import type { Fresh } from '../../test/harness/fresh-database.ts'
import { plantList } from '../../test/harness/plant-list.ts'
import type { Role } from '../../src/domain/access/roles.ts'
import { addDays, day } from '../../src/domain/basics/day.ts'
import { addMonths, firstDayOf, monthOfDay, type Month } from '../../src/domain/basics/month.ts'
import { filePrivacyRequest } from '../../src/workflows/access/privacy-file.ts'
import { makeBills } from '../../src/workflows/contributions/make-bills.ts'
import { reconcile } from '../../src/workflows/contributions/reconcile.ts'
import { recordPayment } from '../../src/workflows/contributions/record-payment.ts'
import { request } from '../../src/workflows/demo/requests.ts'
import { fillRegency } from '../../src/workflows/demo/fill-regency.ts'
import { valueOf } from '../../src/workflows/demo/value-of.ts'
import { proposeScenario } from '../../src/workflows/enrolment/propose-scenario.ts'
import { linkLists } from '../../src/workflows/identity/link-list.ts'
import { keepList } from '../../src/workflows/ingest/keep-list.ts'
import { loadList } from '../../src/workflows/ingest/load-list.ts'
import { receiveList } from '../../src/workflows/ingest/receive-list.ts'
import { rankRegister } from '../../src/workflows/priority/rank-register.ts'
import { silent } from '../../src/workflows/work.ts'
import { marketList, pkkList } from './story-lists.ts'

/** The numbers of what was filled in, for addresses. */
export type Filled = {
  kept: number
  preview: number
  scenario: number
  proposal: number
  decree: number
  /** A purse and month billed and paid in part, and what paid it. */
  purse: number
  month: string
  payment: number
  /** A request the role may read: verifiers and market heads see those they took down. */
  requestFor: (role: Role) => number
  /** Somebody within the reach of a role. */
  workerFor: (role: Role) => number
}

/** Past the months a figure needs, and the same in every year the tests run. */
const today = day('2026-10-12')

/**
 * A small regency in which every page has something to show: people confirmed, a doubtful pair, lists kept and in preview,
 * a decree with the insurer's answer, scenarios, a proposal that waits, a request of a citizen. Through the workflows.
 */
export async function fillSite(at: Fresh): Promise<Filled> {
  const { database } = at
  const officer = await at.actor('officer')
  const workers = await arrangeRegister(at, 28)
  await at.owner(
    `update registry.worker set attested = 'works', attested_on = '2026-08-01', attested_by = 'Kepala Desa Contoh' where id % 7 <> 0`,
  )
  const signedOn = addDays(firstDayOf(addMonths(monthOfDay(today), -2)), -4)
  valueOf(await rankRegister(database, officer, { on: signedOn, request: request('earlier-ranking') }, silent))
  await fillRegency(database, { regency: '35.09', workers: workers.length, seed: 1, today }, silent)

  const send = async (sender: string, fileName: string, file: Buffer) => {
    const arrival = { fileName, sender, asOf: today }
    const { list } = valueOf(await receiveList(database, officer, arrival, Readable.from([file])))
    valueOf(await loadList(database, officer, { list }, silent))
    return list
  }
  const kept = await send('UPT Pasar Tanjung', 'Pasar Tanjung Blok A.xlsx', marketList.file)
  valueOf(await keepList(database, officer, kept))
  valueOf(await linkLists(database, officer, null, today, silent))
  const pkk = await send('PKK Kaliwates', 'PKK Kaliwates.xlsx', pkkList.file)
  valueOf(await keepList(database, officer, pkk))
  valueOf(await linkLists(database, officer, null, today, silent))
  const preview = await send('Desa Kalisat', 'pekerja rentan desa kalisat 2026 – perbaikan kedua (final).csv', slips)

  const { purse, month } = (
    await at.owner<{ purse: number; month: Month }>(
      `select purse, first_month as month from enrolment.line where standing = 'accepted' order by decree, no limit 1`,
    )
  )[0]!
  valueOf(await makeBills(database, officer, { month, on: today }, silent))
  const paid = { request: randomUUID(), purse, paidOn: firstDayOf(month), amount: 500_000, reference: 'SP2D 0001/LS', on: today } // prettier-ignore
  const { payment } = valueOf(await recordPayment(database, officer, paid))
  const rows = `select worker, no as seq, '{}'::jsonb as facts from enrolment.line where standing = 'accepted' and no % 4 <> 0`
  const insurer = await plantList(at, { kind: 'insurer', asOf: today, rows })
  valueOf(await reconcile(database, officer, { list: insurer, month, on: today }, silent))

  const one = async (sql: string) => (await at.owner<{ id: number }>(sql))[0]!.id
  const scenario = await one('select id from funding.scenario where chosen')
  const asked = { scenario, title: 'Pekerja rentan tahun depan', on: today, request: randomUUID(), previous: null }
  const { proposal } = valueOf(await proposeScenario(database, officer, asked, silent))
  const inside = {
    verifier: await one(`select min(id) as id from registry.worker where desa like '35.09.27%' and attested is null`),
    market_head: await one(
      `select min(id) as id from registry.worker where desa like '35.09.19%' and attested is null`,
    ),
  }
  const file = async (role: Role, worker: number) => {
    const asked = { kind: 'see', worker, receivedAt: new Date(), requester: 'SUMIATI', proof: 'KTP', asks: 'Ingin melihat datanya' } as const // prettier-ignore
    return valueOf(await filePrivacyRequest(database, await at.actor(role), new Date(), asked)).id
  }
  const requests = {
    officer: await file('officer', workers[0]!),
    verifier: await file('verifier', inside.verifier),
    market_head: await file('market_head', inside.market_head),
  }
  return {
    kept,
    preview,
    scenario,
    proposal,
    decree: await one('select max(id) as id from enrolment.decree'),
    purse,
    month,
    payment,
    requestFor: (role) => (role === 'verifier' || role === 'market_head' ? requests[role] : requests.officer),
    workerFor: (role) => (role === 'verifier' || role === 'market_head' ? inside[role] : workers[2]!),
  }
}

/** Names as long as they come, and a slip of every kind. */
const slips = Buffer.from(`Nama;NIK;Tanggal Lahir;L/P;Desa;Pekerjaan
RADEN MAS ABDURRAHMAN HADIKUSUMO PRAWIRODIRDJO;3509270101809101;01-01-1980;L;Kalisat;Buruh tani tembakau
SITI;3509270202809102;31-02-1980;P;Kalisat;Pedagang pasar
;3509270303809103;03-03-1980;L;Kalisat;Petani
WAGIMAN;350927040480;04-04-1980;L;Antah Berantah;Tukang apa saja
`)

import { randomUUID } from 'node:crypto'
import type { Outcome } from '../../src/domain/basics/outcome.ts'
import { day, type Day } from '../../src/domain/basics/day.ts'
import { addMonths, month, monthNumber, type Month } from '../../src/domain/basics/month.ts'
import type { Actor } from '../../src/store/database.ts'
import { closeMonth } from '../../src/workflows/contributions/close-month.ts'
import { correctBills } from '../../src/workflows/contributions/correct-bills.ts'
import { makeBills } from '../../src/workflows/contributions/make-bills.ts'
import { reconcile } from '../../src/workflows/contributions/reconcile.ts'
import { recordPayment } from '../../src/workflows/contributions/record-payment.ts'
import { reversePayment } from '../../src/workflows/contributions/reverse-payment.ts'
import { settleAdvance } from '../../src/workflows/contributions/settle-advance.ts'
import { takePayments } from '../../src/workflows/contributions/take-payments.ts'
import { approveProposal } from '../../src/workflows/enrolment/decide-proposal.ts'
import { endDue } from '../../src/workflows/enrolment/end-due.ts'
import { makeBatch } from '../../src/workflows/enrolment/make-batch.ts'
import { proposeScenario } from '../../src/workflows/enrolment/propose-scenario.ts'
import { readRecapList } from '../../src/workflows/enrolment/read-recap.ts'
import { replaceWorker } from '../../src/workflows/enrolment/replace-worker.ts'
import { signDecree } from '../../src/workflows/enrolment/sign-decree.ts'
import { silent } from '../../src/workflows/work.ts'
import type { Fresh } from '../harness/fresh-database.ts'
import { plantPeople, plantPurse, plantScenario } from '../harness/plant-cover.ts'
import { plantList } from '../harness/plant-list.ts'

export type YearFigures = {
  people: number
  decreed: number
  refused: number
  deaths: number
  replaced: number
  /** Rupiah the script paid, by purse, reversals taken off: kept by the script itself. */
  paid: Record<string, number>
  reconciled: { month: Month; confirmed: number; findings: number }[]
  purses: { apbd: number; dbhcht: number; company: number }
}

type Part = { purse: number; from: number; count: number; first: string; months: number; monthly: number }

const desas = Array.from({ length: 31 }, (_, n) => `35.09.${String(n + 1).padStart(2, '0')}.2001`)

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A year in Jember, 2026, through the same workflows an office uses: three purses, the tobacco season from June, people
 * who die and are replaced, one recap with three refusals in a hundred, February and March paid late, one payment
 * reversed and paid again, a company that pays too much and once names its people in a file, and July of the tobacco
 * money lost for good. Everything follows from the number of people and the seed.
 */
export async function playYear(
  at: Fresh,
  { people, seed, say = () => undefined }: { people: number; seed: number; say?: (text: string) => void },
): Promise<YearFigures> {
  // prettier-ignore
  const { database } = at
  const chance = chanceFrom(seed)
  const officer = await at.actor('officer')
  const approver = await at.actor('approver')
  const count = { apbd: Math.round(people * 0.6), dbhcht: Math.round(people * 0.3), company: Math.round(people * 0.1) }
  const purses = {
    apbd: await plantPurse(at, 'APBD 2026', 'apbd'),
    dbhcht: await plantPurse(at, 'DBHCHT 2026', 'dbhcht'),
    company: await plantPurse(at, 'PT Tembakau Jaya', 'company'),
  }
  const from = { apbd: 1, dbhcht: 1 + count.apbd, company: 1 + count.apbd + count.dbhcht }
  await plantPeople(at, from.apbd, count.apbd, { kind: 'pedagang_pasar', desas })
  await plantPeople(at, from.dbhcht, count.dbhcht, { kind: 'buruh_tani_tembakau', desas })
  await plantPeople(at, from.company, count.company, { kind: 'buruh_panggul', desas })
  let next = 1 + count.apbd + count.dbhcht + count.company
  const figures: YearFigures = { people: next - 1, decreed: 0, refused: 0, deaths: 0, replaced: 0, paid: { apbd: 0, dbhcht: 0, company: 0 }, reconciled: [], purses } // prettier-ignore

  /** From a scenario to accepted people: proposed by one, approved and signed by another, sent, answered. */
  async function decree(parts: Part[], on: Day, number: string, refusedShare: number): Promise<number> {
    const scenario = await plantScenario(at, parts)
    const command = { scenario, title: `Penerima ${number}`, on, request: randomUUID(), previous: 0 }
    const { proposal, counts } = get(await proposeScenario(database, officer, command, silent))
    get(await approveProposal(database, approver, { proposal }))
    const details = { number, about: 'Penerima bantuan iuran', signedOn: on, signer: 'Bupati', office: 'Bupati Jember' }
    const signed = get(await signDecree(database, approver, { ...details, proposal, today: on }))
    const { batch } = get(await makeBatch(database, officer, { decree: signed.decree, again: false }))
    const list = await plantList(at, {
      kind: 'recap',
      asOf: on,
      rows: `select l.worker, b.no as seq, jsonb_build_object('recap', case when b.no % 100 < $1 then 'refused' else 'accepted' end) as facts
        from enrolment.batch_line b join enrolment.line l on l.regency = b.regency and l.proposal = b.proposal and l.no = b.line where b.batch = ${batch}`,
      values: [refusedShare],
    })
    const recap = get(await readRecapList(database, officer, { list }, silent))
    figures.decreed += counts.open
    figures.refused += recap.counts.refused
    await at.owner('analyze enrolment.line')
    return signed.decree
  }

  async function pay(purse: keyof YearFigures['purses'], share: number, on: Day, bills?: number[]): Promise<number> {
    const [owed] = await at.owner<{ owed: number }>(
      `select coalesce(sum(b.amount), 0)::bigint - coalesce((select sum(s.amount) from contributions.settlement s join contributions.payment p on p.id = s.payment where p.purse = $1), 0)::bigint as owed
       from contributions.bill b where b.purse = $1`,
      [purses[purse]],
    )
    const amount = Math.round(Number(owed!.owed) * share)
    if (amount <= 0) return 0
    const paid = get(await recordPayment(database, officer, { request: randomUUID(), purse: purses[purse], paidOn: on, amount, reference: `SP2D/${purse}/${on}`, on, bills })) // prettier-ignore
    figures.paid[purse]! += amount
    return paid.payment
  }

  await decree(
    [
      { purse: purses.apbd, from: from.apbd, count: count.apbd, first: '2026-01', months: 12, monthly: 16_800 },
      {
        purse: purses.company,
        from: from.company,
        count: count.company,
        first: '2026-01',
        months: 12,
        monthly: 16_800,
      },
    ],
    day('2026-01-05'),
    '188.45/1/2026',
    3,
  )
  say('Januari: keputusan pertama')

  let dead: number[] = []
  for (let n = 0; n < 12; n++) {
    const of = addMonths(month('2026-01'), n)
    const on = (date: number): Day => day(`${of}-${String(date).padStart(2, '0')}`)
    if (n === 4)
      await decree([{ purse: purses.dbhcht, from: from.dbhcht, count: count.dbhcht, first: '2026-06', months: 6, monthly: 16_800 }], on(20), '188.45/2/2026', 0) // prettier-ignore

    // Deaths of the month before are heard of now; those of one month are replaced by a decree two months later.
    const died: number[] = []
    for (let worker = 1; worker < next; worker++) if (chance() < 0.0015) died.push(worker)
    if (n > 0 && died.length > 0) {
      const last = addMonths(of, -1)
      await at.owner(`update registry.worker set died_attested = $2::date + (id % 27)::int where id = any ($1) and died_attested is null`, [died, `${last}-01`]) // prettier-ignore
      const { ended } = get(await endDue(database, officer, { on: on(3) }))
      figures.deaths += ended.died ?? 0
      dead = [...new Set([...dead, ...died])].filter((worker) => worker <= count.apbd)
    }
    if (n === 3 || n === 8) {
      await plantPeople(at, next, dead.length, { kind: 'pedagang_pasar', desas })
      const decreed = dead.length === 0 ? 0 : await decree([{ purse: purses.apbd, from: next, count: dead.length, first: of, months: 12 - n, monthly: 16_800 }], on(2), `188.45/${n}/2026`, 0) // prettier-ignore
      const old = await at.owner<{ worker: number; decree: number }>('select worker, decree from enrolment.line where worker = any ($1) and ended_from is not null order by worker', [dead]) // prettier-ignore
      for (const [place, gone] of old.entries()) {
        get(await replaceWorker(database, officer, { gone, came: { decree: decreed, worker: next + place } }))
        figures.replaced++
      }
      next += dead.length
      dead = []
    }
    get(await correctBills(database, officer, { to: addMonths(of, -1), on: on(4) }, silent))
    get(await makeBills(database, officer, { month: of, on: on(5) }, silent))
    say(`${of}: ditagih`)

    // February and March of the regency are paid in April; July of the tobacco money never is.
    if (n !== 1 && n !== 2) await pay('apbd', 1, on(12))
    if (n === 5) {
      const payment = await pay('dbhcht', 1, on(12))
      get(await reversePayment(database, officer, { payment, request: randomUUID(), on: on(14), said: 'Dikembalikan bank' })) // prettier-ignore
      figures.paid.dbhcht = 0
      await pay('dbhcht', 1, on(16))
    } else if (n > 6) {
      const bills = await at.owner<{ id: number }>('select id from contributions.bill where purse = $1 and month = $2 and kind <> $3', [purses.dbhcht, monthNumber(of), 'credit']) // prettier-ignore
      const [due] = await at.owner<{ owed: number }>(`select coalesce(sum(amount), 0)::bigint as owed from contributions.bill where purse = $1 and month = $2`, [purses.dbhcht, monthNumber(of)]) // prettier-ignore
      const amount = Number(due!.owed)
      if (amount > 0) {
        get(await recordPayment(database, officer, { request: randomUUID(), purse: purses.dbhcht, paidOn: on(12), amount, reference: `SP2D/dbhcht/${of}`, on: on(12), bills: bills.map(({ id }) => id) })) // prettier-ignore
        figures.paid.dbhcht! += amount
      }
    }
    await payCompany(n, of, on)

    await listAndReconcile(of, on(22), n)
    if (n >= 1 && n < 11) get(await closeMonth(database, approver, { month: addMonths(of, -1), on: on(25) }))
    say(`${of}: dibayar, direkonsiliasi`)
  }
  return figures

  /** The company pays in full, five in a hundred too much in May, and in October by a file that names half its people. */
  async function payCompany(n: number, of: Month, on: (date: number) => Day): Promise<void> {
    if (n === 4) await pay('company', 1.05, on(10))
    else if (n === 5) {
      await settleAdvance(database, officer, { purse: purses.company, on: on(10) })
      await pay('company', 1, on(11))
    } else if (n === 9) {
      const list = await plantList(at, {
        kind: 'payments',
        asOf: on(10),
        rows: `select l.worker, row_number() over (order by l.worker)::int as seq, jsonb_build_object('payMonth', '${of}', 'amount', l.amount, 'reference', 'KODE' || l.worker % 3) as facts
          from contributions.month_line l join contributions.bill b on b.id = l.bill where b.purse = $1 and b.month = $2 and l.turn % 2 = 1 and l.worker % 2 = 0`,
        values: [purses.company, monthNumber(of)],
      })
      const counts = get(await takePayments(database, officer, { list, purse: purses.company, on: on(11) }, silent))
      figures.paid.company! += counts.amount
    } else await pay('company', 1, on(10))
  }

  /** The insurer lists whom it holds active: accepted, alive and paid for, but for one in two hundred it forgot. */
  async function listAndReconcile(of: Month, asOf: Day, n: number): Promise<void> {
    const list = await plantList(at, {
      kind: 'insurer',
      asOf,
      rows: `select l.worker, row_number() over (order by l.worker)::int as seq, '{"segment":"BPU"}'::jsonb as facts from enrolment.line l
        where l.standing = 'accepted' and l.span @> $1::int and (l.worker + $2) % 200 <> 0`,
      values: [monthNumber(of), n],
    })
    const { counts } = get(await reconcile(database, officer, { list, month: null, on: asOf }, silent))
    const findings = Object.values(counts.findings).reduce((sum, some) => sum + some, 0)
    figures.reconciled.push({ month: of, confirmed: counts.confirmed, findings })
  }
}

function get<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

export type { Actor }

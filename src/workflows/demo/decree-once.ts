import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '../../domain/basics/day.ts'
import { month } from '../../domain/basics/month.ts'
import { done, type Outcome } from '../../domain/basics/outcome.ts'
import { rupiah } from '../../domain/basics/rupiah.ts'
import { noRule, type Purse } from '../../domain/funding/purse.ts'
import type { Actor, Database } from '../../store/database.ts'
import { approveProposal } from '../enrolment/decide-proposal.ts'
import { makeBatch } from '../enrolment/make-batch.ts'
import { proposeScenario } from '../enrolment/propose-scenario.ts'
import { signDecree } from '../enrolment/sign-decree.ts'
import { allocateScenario } from '../funding/allocate-scenario.ts'
import { chooseForDecree } from '../funding/choose-scenario.ts'
import { keepPurse } from '../funding/keep-purse.ts'
import { planScenario } from '../funding/plan-scenario.ts'
import { rankRegister } from '../priority/rank-register.ts'
import type { Progress } from '../work.ts'
import { answerBatch } from './answer-batch.ts'

type Office = { officer: Actor; planner: Actor; approver: Actor }

const purses = (workers: number): Omit<Purse, 'id'>[] => {
  const perHead = 16_800 * workers
  return [
    { name: 'DBHCHT 2026', kind: 'dbhcht', amount: rupiah(perHead), first: month('2026-12'), last: month('2027-11'), rule: { ...noRule, kinds: ['buruh_tani_tembakau'] } },
    { name: 'APBD 2027', kind: 'apbd', amount: rupiah(perHead * 2), first: month('2027-01'), last: month('2027-12'), rule: { ...noRule, decileTo: 5 } },
    { name: 'PT Contoh Peduli', kind: 'company', amount: rupiah(Math.round(perHead / 20)), first: month('2026-12'), last: month('2027-11'), rule: { ...noRule, kinds: ['pedagang_pasar', 'buruh_panggul', 'pelapak'] } },
  ] // prettier-ignore
}

/**
 * One decree, all the way: a ranking, a scenario over the DBHCHT purse, a proposal by the officer, approval and
 * signature by another person, the batch, and the insurer's recap. Each step as the office would do it.
 */
export async function decreeOnce(
  database: Database,
  { officer, planner, approver }: Office,
  workers: number,
  on: Day,
  progress: Progress,
): Promise<Outcome<{ accepted: number }>> {
  const kept: number[] = []
  for (const purse of purses(workers)) {
    const outcome = await keepPurse(database, planner, purse)
    if (!outcome.ok) return outcome
    kept.push(outcome.value.purse)
  }
  const ranked = await rankRegister(database, officer, { on, request: randomUUID() }, progress)
  if (!ranked.ok) return ranked
  const planned = await planScenario(database, planner, {
    request: randomUUID(),
    name: 'Buruh tani tembakau, 12 bulan',
    first: month('2026-12'),
    length: 12,
    choice: 'rank',
    purses: [{ id: String(kept[0]) }],
  })
  if (!planned.ok) return planned
  const { scenario } = planned.value
  const allocated = await allocateScenario(database, planner, { scenario }, progress)
  if (!allocated.ok) return allocated
  const chosen = await chooseForDecree(database, planner, scenario)
  if (!chosen.ok) return chosen
  const title = 'Penerima bantuan iuran buruh tani tembakau'
  const proposed = await proposeScenario(
    database,
    officer,
    { scenario, title, on, request: randomUUID(), previous: null },
    progress,
  )
  if (!proposed.ok) return proposed
  const { proposal } = proposed.value
  const approved = await approveProposal(database, approver, { proposal })
  if (!approved.ok) return approved
  const signed = await signDecree(database, approver, {
    proposal,
    today: on,
    number: '188.45/901/1.12/2026',
    signedOn: addDays(on, -3),
    about: 'Penerima bantuan iuran jaminan sosial ketenagakerjaan bagi buruh tani tembakau',
    signer: 'Penyetuju Contoh',
    office: 'Kepala Dinas Tenaga Kerja',
  })
  if (!signed.ok) return signed
  const batch = await makeBatch(database, officer, { decree: signed.value.decree, again: false })
  if (!batch.ok) return batch
  const answered = await answerBatch(database, officer, batch.value.batch, on)
  return answered.ok ? done({ accepted: answered.value.counts.accepted }) : answered
}

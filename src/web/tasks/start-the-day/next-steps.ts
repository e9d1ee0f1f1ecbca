import type { Role } from '../../../domain/access/roles.ts'
import type { Overview } from './data.ts'

export type StepName =
  | 'check-lists' | 'load-first-list' | 'settle-pairs' | 'attest-people' | 'await-attestation' | 'rank-people'
  | 'answer-objections' | 'open-objections' | 'enter-purses' | 'choose-scenario' | 'propose' | 'approve-proposals'
  | 'await-approval' | 'sign-decrees' | 'send-batch' | 'await-recap' | 'give-recap' | 'take-batch' | 'watch-purse' | 'read-coverage'
  | 'pay-late' | 'bill-months' | 'use-advance' | 'pay-bills' | 'take-proofs' | 'reconcile-list' | 'follow-own' | 'follow-findings' | 'close-month'
  | 'read-history' | 'manage-accounts' // prettier-ignore

/** Something to do: how many wait for it, and where it is done. */
export type Step = { name: StepName; count: number; to: string }

const step = (name: StepName, to: string, count: number | null | undefined): Step => ({ name, to, count: count ?? 0 })

/**
 * What a role has to do, first things first: the first one is the plain next step, the others wait beside it.
 * What has a clock comes first, then what leads down the flow to the decree, then what may go on meanwhile.
 */
export function nextSteps(role: Role, overview: Overview): Step[] {
  const given = stepsOf[role](overview).filter(({ count }) => count > 0)
  return given.length > 0 ? given : [step('read-coverage', '/cakupan', 1)]
}

const stepsOf: Record<Role, (overview: Overview) => Step[]> = {
  officer: ({ lists, pairs, people, order, budget, decree, contributions }) => [
    step('answer-objections', '/urutan?bagian=objections', order?.overdue),
    step('pay-late', '/iuran', contributions?.late),
    step('bill-months', '/iuran', contributions?.unbilled),
    step('check-lists', '/daftar', lists?.preview),
    step('load-first-list', '/daftar', lists?.kept === 0 && lists.preview === 0 ? 1 : 0),
    step('take-proofs', '/iuran', contributions?.proofs),
    step('use-advance', '/iuran', contributions?.usable),
    step('pay-bills', '/iuran', (contributions?.due ?? 0) - (contributions?.late ?? 0)),
    step('reconcile-list', '/rekonsiliasi', contributions?.lists),
    step('send-batch', '/sk', decree?.enrolled),
    step('rank-people', '/urutan', order?.on || !people?.listed ? 0 : 1),
    step('choose-scenario', '/anggaran', order?.on && !budget?.chosen ? 1 : 0),
    step('propose', '/sk', decree?.unproposed),
    step('settle-pairs', '/orang-yang-sama', pairs?.open),
    step('follow-findings', '/rekonsiliasi', contributions?.findings),
    step('await-approval', '/sk', (decree?.proposed ?? 0) + (decree?.approved ?? 0)),
    step('await-recap', '/sk', decree?.sent),
    step('await-attestation', '/lapangan', people?.unattested),
    step('open-objections', '/urutan?bagian=objections', (order?.objections ?? 0) - (order?.overdue ?? 0)),
  ],
  approver: ({ order, decree, contributions }) => [
    step('answer-objections', '/urutan?bagian=objections', order?.overdue),
    step('approve-proposals', '/sk', decree?.proposed),
    step('sign-decrees', '/sk', decree?.approved),
    step('follow-own', '/rekonsiliasi?milik=saya', contributions?.mine),
    step('close-month', '/buku-besar', contributions?.closable),
    step('open-objections', '/urutan?bagian=objections', (order?.objections ?? 0) - (order?.overdue ?? 0)),
  ],
  planner: ({ people, order, budget }) => [
    step('rank-people', '/urutan', order?.on || !people?.listed ? 0 : 1),
    step('enter-purses', '/anggaran', budget?.purses === 0 ? 1 : 0),
    step('choose-scenario', '/anggaran', order?.on && !budget?.chosen ? 1 : 0),
  ],
  verifier: ({ people }) => [step('attest-people', '/lapangan', people?.unattested)],
  market_head: ({ people }) => [step('attest-people', '/lapangan', people?.unattested)],
  insurer: ({ decree }) => [
    step('give-recap', '/sk', decree?.sent),
    step('take-batch', '/sk', decree && decree.sent + decree.accepted + decree.refused > 0 ? 1 : 0),
  ],
  auditor: () => [step('read-history', '/riwayat', 1)],
  administrator: () => [step('manage-accounts', '/akun', 1), step('read-history', '/riwayat', 1)],
  sponsor: () => [step('watch-purse', '/dana-saya', 1), step('read-coverage', '/cakupan', 1)],
}

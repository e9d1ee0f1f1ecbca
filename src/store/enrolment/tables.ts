import type { Generated } from 'kysely'
import type { BatchTemplate } from '../../domain/enrolment/batch-template.ts'
import type { Ending, LineVerdict, ProposalState, Standing } from '../../domain/enrolment/line.ts'
import type { StrayReason } from '../../domain/enrolment/read-recap.ts'

type Given<T> = T | null

/** Numbers only: what a proposal holds, by verdict and by the first reason of those held back. */
export type ProposalCounts = {
  open: number
  approved: number
  returned: number
  held: number
  reasons: Record<string, number>
  personMonths: number
  amount: number
}

export type DifferenceCounts = { added: number; kept: number; changed: number; ended: number }

export type RecapCounts = {
  rows: number
  accepted: number
  refused: number
  strays: number
  /** People sent who the recap does not speak of. */
  unanswered: number
}

export type EnrolmentTables = {
  'enrolment.proposal': {
    regency: string
    id: Generated<number>
    client_id: string
    title: string
    scenario: number
    on_day: string
    previous: Given<number>
    state: Generated<ProposalState>
    counts: Generated<ProposalCounts>
    proposed_by: string
    proposed_at: Generated<Date>
  }
  'enrolment.approval': {
    regency: string
    proposal: number
    proposed_by: string
    approved_by: string
    approved: number
    returned: number
    at: Generated<Date>
  }
  'enrolment.decree': {
    regency: string
    id: Generated<number>
    proposal: number
    number: string
    about: string
    signed_on: string
    signer: string
    office: string
    hash: Buffer
    people: number
    person_months: number
    amount: number
    previous: Given<number>
    difference: DifferenceCounts
    account: string
    at: Generated<Date>
  }
  'enrolment.line': {
    regency: string
    proposal: number
    no: number
    worker: number
    name: string
    birth: Given<string>
    sex: Given<string>
    desa: Given<string>
    kecamatan: Generated<Given<string>>
    place: Given<number>
    kind_of_work: Given<string>
    nik_hash: Given<Buffer>
    sealed: Given<Buffer>
    purse: number
    purse_name: string
    first_month: string
    months: number
    monthly: number
    prices: Given<number[]>
    amount: number
    verdict: Generated<LineVerdict>
    reasons: Generated<string[]>
    said: Given<string>
    proposed_by: string
    decided_by: Given<string>
    decree: Given<number>
    decree_no: Given<number>
    standing: Given<Standing>
    answered_on: Given<string>
    ended_from: Given<string>
    ended_why: Given<Ending>
    ended_by: Given<string>
    in_force: Generated<boolean>
    span: Generated<string>
  }
  'enrolment.template': {
    regency: string
    id: Generated<number>
    template: BatchTemplate
    account: string
    at: Generated<Date>
  }
  'enrolment.batch': {
    regency: string
    id: Generated<number>
    decree: number
    template: BatchTemplate
    people: number
    held: number
    account: string
    at: Generated<Date>
  }
  'enrolment.batch_line': { regency: string; batch: number; no: number; proposal: number; line: number }
  'enrolment.batch_hold': { regency: string; batch: number; proposal: number; line: number; reasons: string[] }
  'enrolment.recap': {
    regency: string
    id: Generated<number>
    list: number
    as_of: string
    counts: RecapCounts
    account: string
    at: Generated<Date>
  }
  'enrolment.answer': {
    regency: string
    recap: number
    seq: number
    batch: Given<number>
    no: Given<number>
    answer: Given<'accepted' | 'refused'>
    how: Given<'nik' | 'line' | 'name'>
    stray: Given<StrayReason>
    reason: Given<string>
    sealed: Given<Buffer>
  }
  'enrolment.replacement': {
    regency: string
    proposal: number
    no: number
    by_proposal: number
    by_no: number
    account: string
    at: Generated<Date>
  }
  'enrolment.notice': {
    regency: string
    id: Generated<number>
    batch: number
    people: number
    account: string
    at: Generated<Date>
  }
  'enrolment.notice_line': {
    regency: string
    notice: number
    no: number
    proposal: number
    line: number
    what: 'ended' | 'changed'
    from_month: Given<string>
    told: Buffer
  }
  'enrolment.incoming': {
    regency: string
    id: Generated<number>
    file: Given<string>
    file_name: string
    bytes: number
    as_of: string
    list: Given<number>
    account: string
    at: Generated<Date>
  }
}

import type { Generated } from 'kysely'
import type { FindingKind, FindingState } from '../../domain/contributions/finding.ts'
import type { PriceSaid } from '../../domain/contributions/price.ts'
import type { MonthState } from '../../domain/contributions/state.ts'
import type { BillKind, LedgerName, PaymentRowVerdict } from '../../domain/contributions/words.ts'

type Given<T> = T | null

/** What a bill says of itself: the price with its articles, how many people the decrees price otherwise, why months were taken back. */
export type BillReasons = {
  prices: PriceSaid[]
  differs?: { people: number; decreed: number; billed: number }
  why?: Record<string, number>
}

export type ReconciliationCounts = {
  listed: number
  active: number
  decreed: number
  paid: number
  confirmed: number
  /** Active on the list, by nobody's decree of ours: they or somebody else pay. */
  othersActive: number
  findings: Partial<Record<FindingKind, number>>
}

export type PaymentFileCounts = {
  rows: number
  references: number
  amount: number
  matched: number
  advance: number
  verdicts: Partial<Record<PaymentRowVerdict, number>>
}

export type ContributionsTables = {
  'contributions.bill': {
    regency: string
    id: Generated<number>
    purse: number
    month: number
    kind: BillKind
    corrects: Given<number>
    people: number
    lines: number
    amount: number
    reasons: BillReasons
    made_on: string
    account: string
    at: Generated<Date>
  }
  'contributions.month_line': {
    bill: number
    proposal: number
    worker: number
    line: number
    amount: number
    month: number
    turn: number
    regency: string
    why: Given<string>
  }
  'contributions.payment': {
    regency: string
    id: Generated<number>
    client_id: string
    purse: number
    paid_on: string
    amount: number
    reference: string
    kind: 'payment' | 'reversal'
    reverses: Given<number>
    proof: Given<string>
    list: Given<number>
    said: Given<string>
    account: string
    at: Generated<Date>
  }
  'contributions.settlement': {
    regency: string
    id: Generated<number>
    payment: number
    bill: number
    amount: number
    named: boolean
    people: number
    on_day: string
    account: string
    at: Generated<Date>
  }
  'contributions.settled_line': { settlement: number; worker: number; amount: number; month: number; regency: string }
  'contributions.entry': {
    regency: string
    id: Generated<number>
    kind: 'bill' | 'payment' | 'settlement'
    bill: Given<number>
    payment: Given<number>
    settlement: Given<number>
    booked: number
    on_day: string
    at: Generated<Date>
  }
  'contributions.posting': {
    regency: string
    entry: number
    no: number
    ledger: LedgerName
    purse: number
    month: Given<number>
    amount: number
  }
  'contributions.closed_month': {
    regency: string
    month: number
    on_day: string
    entries: number
    totals: Partial<Record<LedgerName, number>>
    checksum: Buffer
    account: string
    at: Generated<Date>
  }
  'contributions.payment_file': {
    regency: string
    list: number
    purse: number
    counts: PaymentFileCounts
    account: string
    at: Generated<Date>
  }
  'contributions.payment_row': {
    regency: string
    list: number
    seq: number
    month: number
    verdict: PaymentRowVerdict
    worker: Given<number>
    amount: number
    billed: Given<number>
    payment: number
  }
  'contributions.reconciliation': {
    regency: string
    id: Generated<number>
    list: number
    month: number
    as_of: string
    counts: ReconciliationCounts
    account: string
    at: Generated<Date>
  }
  'contributions.finding': {
    regency: string
    reconciliation: number
    no: number
    worker: number
    kind: FindingKind
    purse: Given<number>
    month: number
    amount: number
    first_seen: string
    state: Generated<FindingState>
    assigned_to: Given<string>
    said: Given<string>
    said_by: Given<string>
  }
  'contributions.month_count': {
    regency: string
    month: number
    purse: number
    kecamatan: string
    kind_of_work: string
    state: MonthState
    people: number
    amount: number
    on_day: string
  }
}

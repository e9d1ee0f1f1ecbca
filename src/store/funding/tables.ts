import type { Generated } from 'kysely'
import type { PurseKind, PurseRule } from '../../domain/funding/purse.ts'
import type { KeptPlan } from '../../domain/funding/scenario.ts'
import type { ScenarioResult } from './scenario-shape.ts'

type Given<T> = T | null

export type FundingTables = {
  'funding.purse': {
    regency: string
    id: Generated<number>
    name: string
    kind: PurseKind
    amount: number
    first_month: string
    last_month: string
    rule: PurseRule
    closed: Generated<boolean>
    account: string
    at: Generated<Date>
  }
  'funding.floor': {
    regency: string
    id: Generated<number>
    kecamatan: Given<string>
    kind_of_work: Given<string>
    heads: number
  }
  'funding.scenario': {
    regency: string
    id: Generated<number>
    request: string
    name: string
    run: number
    plan: KeptPlan
    state: Generated<'waiting' | 'done'>
    result: Given<ScenarioResult>
    chosen: Generated<boolean>
    account: string
    at: Generated<Date>
    chosen_by: Given<string>
    chosen_at: Given<Date>
  }
  'funding.allocation': {
    regency: string
    scenario: number
    worker: number
    purse: number
    first_month: string
    months: number
    monthly: number
    prices: Given<number[]>
    amount: number
    tier: number
    months_before: number
    rank: number
    desa: Given<string>
    kind_of_work: Given<string>
  }
}

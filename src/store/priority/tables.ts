import type { Generated } from 'kysely'
import type { GatePolicy } from '../../domain/priority/grounds.ts'
import type { SignedWeights, Weights } from '../../domain/priority/weights.ts'

type Given<T> = T | null

/** How many people each verdict and each first reason has. */
export type RunCounts = {
  may: number
  refused: number
  waits: number
  reasons: Record<string, number>
  warnings: Record<string, number>
}

export type PriorityTables = {
  'priority.weights': {
    regency: string
    id: Generated<number>
    weights: Weights
    decided_by: string
    decided_on: string
    reason: string
    account: string
    at: Generated<Date>
  }
  'priority.run': {
    regency: string
    id: Generated<number>
    request: string
    on_day: string
    weights: Given<number>
    signed: SignedWeights
    policy: GatePolicy
    law: string
    seed: string
    counts: RunCounts
    account: string
    at: Generated<Date>
  }
  'priority.candidate': {
    regency: string
    run: number
    worker: number
    verdict: 'may' | 'refused' | 'waits'
    reasons: string[]
    warnings: string[]
    reason: Generated<Given<string>>
    points: number
    rank: Given<number>
    desa: Given<string>
    kecamatan: Generated<Given<string>>
    place: Given<number>
    kind_of_work: Given<string>
    birth: Given<string>
    nik_trusted: boolean
    doubtful: boolean
    attested: Given<string>
    attested_on: Given<string>
    dead_on: Given<string>
    insured: Given<string>
    insured_until: Given<string>
    insured_by_decree: boolean
    granted: Generated<string[]>
    employee: Given<string>
    decile: Given<number>
    extreme_poor: Given<boolean>
    breadwinner: Given<boolean>
    dependants: Given<number>
    health: Given<Buffer>
  }
  'priority.objection': {
    regency: string
    id: Generated<number>
    client_id: string
    run: number
    worker: number
    against: Given<string>
    said: Buffer
    came_in: string
    due: string
    state: Generated<'open' | 'granted' | 'denied'>
    answer: Given<Buffer>
    filed_by: string
    filed_at: Generated<Date>
    answered_by: Given<string>
    answered_at: Given<Date>
    desa: Given<string>
    place: Given<number>
  }
}

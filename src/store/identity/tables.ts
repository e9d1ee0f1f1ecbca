import type { Generated } from 'kysely'
import type { Model } from '../../domain/identity/settings/model.ts'
import type { Step } from '../../domain/identity/explain.ts'
import type { PairKind } from '../../domain/identity/money-at-risk.ts'

type Given<T> = T | null

export type How = 'nik' | 'model' | 'mend' | 'officer' | 'new'
export type PairState = 'open' | 'same' | 'different'

export type IdentityTables = {
  'identity.model': {
    regency: string
    id: Generated<number>
    model: Model
    account: string
    at: Generated<Date>
  }
  'identity.link': {
    regency: string
    list: number
    seq: number
    worker: number
    how: How
    weight: Given<number>
    model: Given<number>
  }
  'identity.unmatched': {
    regency: string
    list: number
    seq: number
    birth: Given<string>
    desa: Given<string>
    nik_hash: Given<Buffer>
    sound: Generated<number>
  }
  'identity.sound': {
    regency: string
    worker: number
    sound: Generated<number>
  }
  'identity.pair': {
    regency: string
    id: Generated<number>
    kind: PairKind
    a: number
    b: Given<number>
    list: Given<number>
    seq: Given<number>
    weight: number
    because: Given<string>
    steps: Step[]
    model: Given<number>
    at_risk: number
    state: Generated<PairState>
    postponed_at: Given<Date>
    decided_by: Given<string>
    decided_at: Given<Date>
    implied_by: Given<number>
    created_at: Generated<Date>
    pattern: Generated<string>
    together: Given<number>
    asked_by: Given<string>
    asked_at: Given<Date>
    asked_note: Given<Buffer>
  }
  'identity.together': {
    regency: string
    id: Generated<number>
    pattern: string
    verdict: 'same' | 'different'
    pairs: number
    account: string
    at: Generated<Date>
    undone_by: Given<string>
    undone_at: Given<Date>
  }
  'identity.merge': {
    regency: string
    id: Generated<number>
    pair: number
    keep: number
    gone: number
    account: string
    at: Generated<Date>
    undone_by: Given<string>
    undone_at: Given<Date>
  }
}

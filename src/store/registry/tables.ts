import type { Generated } from 'kysely'

type Given<T> = T | null

export type RegistryTables = {
  'registry.place': {
    regency: string
    id: Generated<number>
    kind: 'market' | 'pesantren' | 'mosque' | 'group'
    name: string
    key: string
    area: Given<string>
    created_at: Generated<Date>
  }
  'registry.worker': {
    regency: string
    id: number
    name: string
    birth: Given<string>
    sex: Given<'L' | 'P'>
    desa: Given<string>
    kecamatan: Generated<Given<string>>
    kind_of_work: Given<string>
    place: Given<number>
    nik_hash: Given<Buffer>
    kk_hash: Given<Buffer>
    sealed: Given<Buffer>
    health: Given<Buffer>
    state: Generated<'listed' | 'merged' | 'erased'>
    merged_into: Given<number>
    doubtful: Generated<boolean>
    conflicts: Generated<string[]>
    restricted_on: Given<string>
    attested: Given<'works' | 'does_not_work' | 'moved' | 'dead' | 'unknown'>
    attested_on: Given<string>
    attested_by: Given<string>
    died_attested: Given<string>
    died_listed: Given<string>
    dead_on: Generated<Given<string>>
    moved: Generated<boolean>
    insured: Given<string>
    insured_on: Given<string>
    insured_until: Given<string>
    employee: Given<'asn' | 'tni' | 'polri' | 'wage'>
    employee_on: Given<string>
    decile: Given<number>
    extreme_poor: Given<boolean>
    welfare_on: Given<string>
    breadwinner: Given<boolean>
    dependants: Given<number>
    sources: Generated<Record<string, [ref: string, on: string, why: string]>>
    created_at: Generated<Date>
    changed_at: Generated<Date>
  }
  'registry.job': {
    regency: string
    id: Generated<number>
    worker: number
    place: number
    role: Given<'owner' | 'helper' | 'porter' | 'hawker' | 'cleaner'>
    block: Given<string>
    stall: Given<string>
    source: string
    stated_on: string
  }
  'registry.attestation': {
    regency: string
    id: Generated<number>
    worker: number
    answer: 'works' | 'does_not_work' | 'moved' | 'dead' | 'unknown'
    health: Given<Buffer>
    stated_on: string
    kind_of_work: Given<string>
    place: Given<number>
    died_on: Given<string>
    attester: string
    via: 'screen' | 'paper' | 'list'
    paper: Given<string>
    list: Given<number>
    seq: Given<number>
    client_id: Given<string>
    account: string
    at: Generated<Date>
    withdrawn_at: Given<Date>
    withdrawn_by: Given<string>
  }
  'registry.correction': {
    regency: string
    id: Generated<number>
    worker: number
    fields: string[]
    sealed: Given<Buffer>
    stated_on: string
    account: string
    at: Generated<Date>
  }
}

import type { Generated } from 'kysely'
import type { Role } from '../../domain/access/roles.ts'

export type AccessTables = {
  'access.regency': { regency: string; name: string; demo: boolean }
  'access.area': { regency: string; code: string; name: string; kind: 'kecamatan' | 'desa' | 'kelurahan' }
  'access.account': {
    regency: string
    id: string
    name: string
    email: string
    role: Role
    office: string
    areas: string[]
    places: number[]
    purse: number | null
    active: boolean
    created_at: Generated<Date>
  }
  'access.job': {
    regency: string
    id: Generated<string>
    work: string
    subject: string
    account: string
    state: Generated<'waiting' | 'running' | 'done' | 'failed' | 'cancelled'>
    step: Generated<string>
    done: Generated<number>
    total: number | null
    result: string | null
    problem: string | null
    cancel_requested: Generated<boolean>
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
}

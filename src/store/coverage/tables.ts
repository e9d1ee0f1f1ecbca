import type { Generated } from 'kysely'
import type { Counts, Denominator } from '../../domain/coverage/figure.ts'

export type CoverageTables = {
  'coverage.kept': {
    regency: string
    id: Generated<number>
    on_day: string
    recap_on: string | null
    of_what: Denominator
    of_on: string
    total: Counts
    kecamatan: Record<string, Counts>
    account: string
    at: Generated<Date>
  }
}

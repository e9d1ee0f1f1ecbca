import type { Generated } from 'kysely'
import type { HolidayKind } from '../../domain/law/holiday.ts'

export type LawTables = {
  'law.holiday': {
    regency: string
    on_day: string
    kind: HolidayKind
    name: string
    source: string
    account: string
    at: Generated<Date>
  }
}

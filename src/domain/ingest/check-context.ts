import type { Day } from '../basics/day.ts'
import type { RegencyCode } from '../basics/ids.ts'
import type { ListKind } from './list-kind.ts'
import type { AreaTable } from './place/area-table.ts'

/** What checking needs to know beside the row: nothing of it changes while a list is read. */
export type CheckContext = { regency: RegencyCode; areas: AreaTable; on: Day; kind: ListKind }

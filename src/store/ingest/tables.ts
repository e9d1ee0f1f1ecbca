import type { Generated } from 'kysely'
import type { ListKind } from '../../domain/ingest/list-kind.ts'
import type { Field } from '../../domain/ingest/columns.ts'
import type { Checkpoint, ListCounts, SheetFound } from '../../domain/ingest/list-counts.ts'
import type { Defaults } from '../../domain/ingest/table/table.ts'

type Given<T> = T | null

export type ListState = 'reading' | 'preview' | 'kept' | 'discarded' | 'failed'
export type Change = 'new' | 'changed' | 'same' | 'conflict'

export type IngestTables = {
  'ingest.list': {
    regency: string
    id: Generated<number>
    kind: ListKind
    sender: string
    file_name: string
    file: Given<string>
    file_hash: Buffer
    bytes: number
    as_of: string
    place: Given<number>
    given: Defaults
    kind_given: boolean
    overrides: Record<string, Field | null>
    state: ListState
    checkpoint: Given<Checkpoint>
    sheets: SheetFound[]
    sure: boolean
    counts: ListCounts
    problem: Given<{ code: string }>
    loaded_by: string
    loaded_at: Generated<Date>
    decided_by: Given<string>
    decided_at: Given<Date>
  }
  'ingest.row': {
    regency: string
    list: number
    seq: number
    sheet: number
    row_no: number
    verdict: 'kept' | 'doubtful' | 'refused'
    change: Given<Change>
    reasons: string[]
    name: Given<string>
    birth: Given<string>
    sex: Given<'L' | 'P'>
    desa: Given<string>
    kind_of_work: Given<string>
    nik_hash: Given<Buffer>
    kk_hash: Given<Buffer>
    sealed: Given<Buffer>
    health: Given<Buffer>
    facts: Record<string, unknown>
    mends_list: Given<number>
    mends_seq: Given<number>
    mended: Generated<boolean>
  }
  'ingest.block': {
    regency: string
    list: number
    first_seq: number
    last_seq: number
    sheet: number
    sealed: Buffer
  }
  'ingest.mapping': {
    regency: string
    sender: string
    key: string
    field: Given<string>
    confirmed_by: string
    confirmed_at: Generated<Date>
  }
}

import type { Applied } from '../migrate.ts'
import type { HistoryEnd, Sequence } from './list-tables.ts'
import type { Sum } from './row-sum.ts'

/** What a backup opens with. */
export type Begin = {
  kind: 'begin'
  format: 1
  id: string
  version: string
  /** The office's day, and the instant, of the one snapshot everything in it was read from. */
  day: string
  takenAt: string
  postgres: string
  /** Fingerprint of the operator's key its data's keys lie under. */
  operator: string | null
  regencies: { regency: string; name: string }[]
  migrations: Applied[]
  tables: { name: string; columns: string[] }[]
}

export type TableSum = Sum & { name: string }
export type FileSum = { id: string; bytes: number; sha256: string }

/** What it ends with: the counts and sums of what was written before. */
export type End = {
  kind: 'end'
  tables: TableSum[]
  files: FileSum[]
  sequences: Sequence[]
  historyEnds: HistoryEnd[]
}

export type Head =
  | Begin
  /** The operator's key, only ever under a passphrase and only when asked for. */
  | { kind: 'operator-key'; key: string }
  | { kind: 'table'; name: string }
  | { kind: 'file'; id: string }
  | End

export type Manifest = { begin: Begin; end: End }

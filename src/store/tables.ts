import type { AccessTables } from './access/tables.ts'
import type { PrivacyTables } from './access/privacy-tables.ts'
import type { CoverageTables } from './coverage/tables.ts'
import type { ContributionsTables } from './contributions/tables.ts'
import type { EnrolmentTables } from './enrolment/tables.ts'
import type { FundingTables } from './funding/tables.ts'
import type { HistoryTables } from './history/tables.ts'
import type { IdentityTables } from './identity/tables.ts'
import type { IngestTables } from './ingest/tables.ts'
import type { LawTables } from './law/tables.ts'
import type { PriorityTables } from './priority/tables.ts'
import type { RegistryTables } from './registry/tables.ts'

/** Every table the program reads or writes, each described by the room that owns it; checked against the database by a test. */
export type Tables = AccessTables &
  PrivacyTables &
  FundingTables &
  HistoryTables &
  IngestTables &
  IdentityTables &
  RegistryTables &
  PriorityTables &
  EnrolmentTables &
  ContributionsTables &
  CoverageTables &
  LawTables

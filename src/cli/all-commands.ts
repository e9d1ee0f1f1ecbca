import type { Command } from 'commander'
import { accessCommands } from './access.ts'
import { auditCommands } from './audit.ts'
import { backupCommands } from './backup.ts'
import { contributionsCommands } from './contributions.ts'
import { coverageCommands } from './coverage.ts'
import { demoCommands } from './demo.ts'
import { ingestCommands } from './ingest.ts'
import { fundingCommands } from './funding.ts'
import { enrolmentCommands } from './enrolment.ts'
import { identityCommands } from './identity.ts'
import { keysCommands } from './keys.ts'
import { lawCommands } from './law.ts'
import { operateCommands } from './operate.ts'
import { priorityCommands } from './priority.ts'
import { registryCommands } from './registry.ts'

/** The nouns of the command line, one file a room: each adds its command to the program. */
export const allCommands: readonly ((program: Command) => void)[] = [
  operateCommands,
  backupCommands,
  keysCommands,
  accessCommands,
  auditCommands,
  demoCommands,
  ingestCommands,
  identityCommands,
  registryCommands,
  priorityCommands,
  fundingCommands,
  enrolmentCommands,
  contributionsCommands,
  coverageCommands,
  lawCommands,
]

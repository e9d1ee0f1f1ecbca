import { loadListWork } from './ingest/load-list.ts'
import { rankRegisterWork } from './priority/rank-register.ts'
import { applyReferencesWork } from './registry/apply-references.ts'
import type { Work } from './work.ts'

/** Everything the queue can run. A room adds its long work here. */
export const allWork: readonly Work<never>[] = [loadListWork as Work<never>, applyReferencesWork as Work<never>, rankRegisterWork as Work<never>]

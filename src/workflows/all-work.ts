import { correctBillsWork } from './contributions/correct-bills.ts'
import { makeBillsWork } from './contributions/make-bills.ts'
import { reconcileWork } from './contributions/reconcile.ts'
import { takePaymentsWork } from './contributions/take-payments.ts'
import { takeRecapWork } from './coverage/take-recap.ts'
import { proposeScenarioWork } from './enrolment/propose-scenario.ts'
import { learnWeightsWork } from './identity/learn-weights.ts'
import { linkListWork } from './identity/link-list.ts'
import { loadListWork } from './ingest/load-list.ts'
import { allocateScenarioWork } from './funding/allocate-scenario.ts'
import { rankRegisterWork } from './priority/rank-register.ts'
import { applyReferencesWork } from './registry/apply-references.ts'
import { attestListWork } from './registry/attest-list.ts'
import { withdrawListWork } from './registry/withdraw-list.ts'
import type { Work } from './work.ts'

/** Everything the queue can run. A room adds its long work here. */
export const allWork: readonly Work<never>[] = [
  loadListWork as Work<never>,
  linkListWork as Work<never>,
  learnWeightsWork as Work<never>,
  applyReferencesWork as Work<never>,
  attestListWork as Work<never>,
  withdrawListWork as Work<never>,
  rankRegisterWork as Work<never>,
  allocateScenarioWork as Work<never>,
  proposeScenarioWork as Work<never>,
  takeRecapWork as Work<never>,
  makeBillsWork as Work<never>,
  correctBillsWork as Work<never>,
  takePaymentsWork as Work<never>,
  reconcileWork as Work<never>,
]

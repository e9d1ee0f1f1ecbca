import { contributionsActRoutes } from './contributions-acts.ts'
import { contributionsForecastRoutes } from './contributions-forecast.ts'
import { contributionsViewRoutes } from './contributions-views.ts'
import { contributionsRoutes } from './contributions.ts'
import { coverageRoutes } from './coverage.ts'
import { fundingRoutes } from './funding.ts'
import { batchRoutes } from './enrolment-batches.ts'
import { enrolmentLifeRoutes } from './enrolment-life.ts'
import { enrolmentRoutes } from './enrolment.ts'
import { historyRoutes } from './history.ts'
import { identityModelRoutes } from './identity-model.ts'
import { identityRoutes } from './identity.ts'
import { ingestRoutes } from './ingest.ts'
import { lawAnswerRoutes } from './law-answers.ts'
import { lawHolidayRoutes } from './law-holidays.ts'
import { lawRoutes } from './law.ts'
import { operateRoutes } from './operate.ts'
import { overviewRoutes } from './overview.ts'
import { priorityRoutes } from './priority.ts'
import { privacyRoutes } from './privacy.ts'
import { registryRoutes } from './registry.ts'
import type { App, Context } from './route.ts'

/** The routes of every room, one file a room. */
export const allRoutes: readonly ((context: Context) => (app: App) => Promise<void>)[] = [
  overviewRoutes,
  lawRoutes,
  lawAnswerRoutes,
  lawHolidayRoutes,
  ingestRoutes,
  identityRoutes,
  identityModelRoutes,
  registryRoutes,
  privacyRoutes,
  priorityRoutes,
  fundingRoutes,
  enrolmentRoutes,
  batchRoutes,
  enrolmentLifeRoutes,
  contributionsRoutes,
  contributionsActRoutes,
  contributionsViewRoutes,
  contributionsForecastRoutes,
  coverageRoutes,
  historyRoutes,
  operateRoutes,
]

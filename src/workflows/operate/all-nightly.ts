import { checkPrivacyClocks } from './nightly/check-privacy-clocks.ts'
import { endSessions } from './nightly/end-sessions.ts'
import { nightlyBackup } from './nightly/nightly-backup.ts'
import { refreshStatistics } from './nightly/refresh-statistics.ts'
import { verifyHistory } from './nightly/verify-history.ts'
import type { Nightly } from './nightly.ts'

/** Everything that happens at night. A room adds its task here, in one line. */
export const allNightly: readonly Nightly[] = [
  endSessions,
  checkPrivacyClocks,
  verifyHistory,
  nightlyBackup,
  refreshStatistics,
]

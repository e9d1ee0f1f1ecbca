import { rootsOf } from '../../store/identity/candidates.ts'
import { stillDoubted, workersOfPairs } from '../../store/identity/verdicts.ts'
import type { Session } from '../../store/session.ts'
import { markDoubtful } from '../registry/merge-workers.ts'

/** After verdicts on some pairs: whoever has no open pair left may be proposed again, whoever has one may not. */
export async function settleDoubt(session: Session, pairs: readonly number[]): Promise<void> {
  const workers = await workersOfPairs(session, pairs)
  const roots = [...new Set([...workers, ...(await rootsOf(session, workers)).values()])]
  const doubted = await stillDoubted(session, roots)
  await markDoubtful(session, roots.filter((worker) => doubted.has(worker)), true) // prettier-ignore
  await markDoubtful(session, roots.filter((worker) => !doubted.has(worker)), false) // prettier-ignore
}

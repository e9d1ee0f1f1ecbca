import { insertWorkers } from '../../store/registry/create-workers.ts'
import type { Session } from '../../store/session.ts'
import { settleWorkers } from './settle-workers.ts'

export { reserveWorkers } from '../../store/registry/create-workers.ts'

/**
 * Takes the links of a range of rows into the register: a worker for every link that has none yet, a settled record for
 * everyone of whom several rows speak. Doing it again changes nothing. Part of the caller's transaction.
 */
export async function createWorkers(
  session: Session,
  list: number,
  fromSeq: number,
  toSeq: number,
): Promise<{ created: number; settled: number }> {
  const { created, several } = await insertWorkers(session, list, fromSeq, toSeq)
  session.note('registry', { act: 'create-workers', subject: { list, fromSeq, toSeq, created } })
  const settled = await settleWorkers(session, several)
  return { created, settled }
}

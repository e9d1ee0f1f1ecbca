import type { Day } from '../../domain/basics/day.ts'
import type { GatePolicy } from '../../domain/priority/grounds.ts'
import type { SignedWeights } from '../../domain/priority/weights.ts'
import type { Session } from '../session.ts'
import type { RunCounts } from './tables.ts'

export type Run = {
  id: number
  on: Day
  weightsId: number | null
  signed: SignedWeights
  policy: GatePolicy
  law: string
  seed: string
  counts: RunCounts
  by: string
  at: Date
}

const runs = (session: Session) =>
  session.db
    .selectFrom('priority.run as r')
    .select([
      'r.id',
      'r.on_day as on',
      'r.weights as weightsId',
      'r.signed',
      'r.policy',
      'r.law',
      'r.seed',
      'r.counts',
      'r.account as by',
      'r.at',
    ]) // prettier-ignore
    .where('r.regency', '=', session.actor.regency)

/** The newest rankings. */
export const listRuns = (session: Session, limit: number): Promise<Run[]> =>
  runs(session).orderBy('r.id', 'desc').limit(limit).execute() as Promise<Run[]>

export const findRun = (session: Session, id: number): Promise<Run | undefined> =>
  runs(session).where('r.id', '=', id).executeTakeFirst() as Promise<Run | undefined>

/** The ranking that everybody works with: the last one made. */
export const findLatestRun = (session: Session): Promise<Run | undefined> =>
  runs(session).orderBy('r.id', 'desc').limit(1).executeTakeFirst() as Promise<Run | undefined>

/** The run a repeated request made the first time. */
export const findRequested = (session: Session, request: string): Promise<Run | undefined> =>
  runs(session).where('r.request', '=', request).executeTakeFirst() as Promise<Run | undefined>

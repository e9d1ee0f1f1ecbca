import { difference, type Difference } from '../../domain/enrolment/difference.ts'
import { readDecreed, readProposed } from '../../store/enrolment/sign-lines.ts'
import type { DifferenceCounts } from '../../store/enrolment/tables.ts'
import type { Session } from '../../store/session.ts'

/** What a proposal would change against a decree; without one, everybody is new. Reads only. */
export const compareProposal = async (
  session: Session,
  proposal: number,
  previous: number | null,
): Promise<Difference> =>
  difference(previous === null ? [] : await readDecreed(session, previous), await readProposed(session, proposal))

export const countsOf = ({ added, kept, changed, ended }: Difference): DifferenceCounts => ({
  added: added.length,
  kept: kept.length,
  changed: changed.length,
  ended: ended.length,
})

export const differenceParts = ['added', 'changed', 'ended', 'kept'] as const
export type DifferencePart = (typeof differenceParts)[number]

/** The workers of one part of a difference. */
export const partOf = (found: Difference, part: DifferencePart): string[] =>
  part === 'changed' ? found.changed.map(({ worker }) => worker) : found[part]

import { done, type Outcome } from '../../domain/basics/outcome.ts'
import { openGate } from '../../domain/priority/gate.ts'
import type { Ground } from '../../domain/priority/grounds.ts'
import { isRefusal, reasonNames, refusals, waits, warnings, type GateCode } from '../../domain/priority/reasons.ts'
import type { Session } from '../../store/database.ts'
import { countByKecamatan } from '../../store/priority/candidates.ts'
import { countOpenObjections } from '../../store/priority/objections.ts'
import type { Run } from '../../store/priority/runs.ts'

export type ReasonCount = Ground & { name: string; count: number; outcome: 'refused' | 'waits' | 'warning' }

export type RunSummary = {
  /** First reasons with their grounds and counts, in the agreed order; codes without people are left out. */
  reasons: ReasonCount[]
  unattested: { code: string | null; name: string | null; count: number }[]
  openObjections: number
}

/** What a run says in numbers: how many per reason and on which ground, and where verifiers are needed. */
export async function summariseRun(session: Session, run: Run): Promise<Outcome<RunSummary>> {
  const gate = openGate(run.on, session.actor.regency, run.policy)
  if (!gate.ok) return gate
  const counted = (codes: readonly GateCode[], counts: Record<string, number>, warn: boolean): ReasonCount[] =>
    codes
      .filter((code) => (counts[code] ?? 0) > 0)
      .map((code) => ({
        ...gate.value.grounds.of[code],
        name: reasonNames[code],
        count: counts[code] ?? 0,
        outcome: warn ? 'warning' : isRefusal(code) ? 'refused' : 'waits',
      }))
  return done({
    reasons: [
      ...counted([...refusals, ...waits], run.counts.reasons, false),
      ...counted(warnings, run.counts.warnings, true),
    ],
    unattested: await countByKecamatan(session, run.id, 'unattested'),
    openObjections: await countOpenObjections(session),
  })
}

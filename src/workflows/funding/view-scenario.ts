import { firstDayOf } from '../../domain/basics/month.ts'
import { fundingLaw } from '../../domain/funding/funding-law.ts'
import type { Gate } from '../../domain/funding/window.ts'
import { describePeople, type Described } from '../../store/funding/allocations.ts'
import type { Session } from '../../store/database.ts'
import type { KeptWaiting } from '../../store/funding/scenario-shape.ts'
import type { Scenario } from '../../store/funding/scenarios.ts'

export type WaitingView = KeptWaiting & Omit<Described, 'worker' | 'rank'>

/** A computed scenario as it is read: who is just below the line, by name where the reader may know it, and the gate. */
export async function viewScenario(
  session: Session,
  { run, plan, result }: Scenario,
): Promise<{ waiting: WaitingView[]; gate: Gate | null }> {
  const law = fundingLaw(firstDayOf(plan.first))
  const waiting = result?.waiting ?? []
  const people = await describePeople(session, run, waiting.map(({ worker }) => worker)) // prettier-ignore
  const unknown = { name: null, desa: null, kecamatan: null, kind: null }
  return {
    waiting: waiting.map((one) => ({ ...one, ...unknown, ...shown(session, people.get(one.worker)) })),
    gate: law.ok ? law.value.gate : null,
  }
}

/** A planner sees the order and its reasons, not who it is. */
export function shown(session: Session, person: Described | undefined): Omit<Described, 'worker' | 'rank'> | undefined {
  if (!person) return undefined
  const { worker: _worker, rank: _rank, ...rest } = person
  return session.role === 'planner' ? { ...rest, name: null } : rest
}

import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { decide, openGate } from '../../domain/priority/gate.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findLatestDecree } from '../../store/enrolment/decrees.ts'
import { findProposal, findRequested } from '../../store/enrolment/proposals.ts'
import { countLines, holdBack, readAsked, saveProposal, takeScenario } from '../../store/enrolment/propose-lines.ts'
import type { ProposalCounts } from '../../store/enrolment/tables.ts'
import type { Progress, Work } from '../work.ts'

/** `request` is made by the asker: the same request again gives the proposal it made. `previous` 0: the first of its kind. */
export type ProposeScenario = { scenario: number; title: string; on: Day; request: string; previous: number | null }

export type Proposed = { proposal: number; counts: ProposalCounts }

const piece = 10_000

/**
 * Puts the people of a funding scenario before an approver. Everybody is asked at the gate again on the day, since the
 * scenario may be older than a death or a new job; who does not pass, or has the month already, is kept in the proposal
 * as held back, with the reason, and the others go on. Refuses when nobody passes.
 */
export async function proposeScenario(
  database: Database,
  actor: Actor,
  { scenario, title, on, request, previous }: ProposeScenario,
  progress: Progress,
): Promise<Outcome<Proposed>> {
  const gate = openGate(on, actor.regency)
  if (!gate.ok) return gate
  return asActor(database, actor, async (session): Promise<Outcome<Proposed>> => {
    const before = await findRequested(session, request)
    if (before !== undefined) return done({ proposal: before, counts: (await findProposal(session, before))!.counts })
    progress.step('Membaca skenario')
    const size = await takeScenario(session, scenario)
    if (size === 0) return refused({ code: 'scenario-empty' })
    progress.step('Memeriksa lagi setiap orang', size)
    let passing = 0
    for await (const people of readAsked(session, piece)) {
      const held = people
        .map(({ facts, holds }) => ({ worker: facts.id, reasons: [...holds, ...decide(gate.value, facts).reasons] }))
        .filter(({ reasons }) => reasons.length > 0)
      await holdBack(session, held)
      passing += people.length - held.length
      progress.advance(people.length)
      if (progress.cancelled()) return refused({ code: 'cancelled' })
    }
    if (passing === 0) return refused({ code: 'proposal-empty' })
    progress.step('Menyimpan usulan')
    const compared = previous === 0 ? null : (previous ?? (await findLatestDecree(session)) ?? null)
    const proposal = await saveProposal(session, { request, title, scenario, on, previous: compared })
    const counts = await countLines(session, proposal)
    session.note('enrolment', { act: 'propose', subject: { proposal, scenario, open: counts.open, held: counts.held } })
    return done({ proposal, counts })
  })
}

export const proposeScenarioWork: Work<ProposeScenario, Proposed> = {
  name: 'enrolment.propose-scenario',
  title: 'Menyusun usulan',
  run: proposeScenario,
}

import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { asActor, type Actor, type Database, type Session } from '../../store/database.ts'
import { approveOpen, reopenLines, returnLines } from '../../store/enrolment/decide-lines.ts'
import { sumLines } from '../../store/enrolment/lines.ts'
import { countLines } from '../../store/enrolment/propose-lines.ts'
import { lockProposal, setState } from '../../store/enrolment/proposals.ts'
import type { ProposalCounts } from '../../store/enrolment/tables.ts'

export type Decided = { proposal: number; counts: ProposalCounts }

/** Gives lines of a proposal back to the officer, with the reason; `reopen` takes that back. The rest is not touched. */
export async function returnSome(
  database: Database,
  actor: Actor,
  { proposal, nos, said, reopen = false }: { proposal: number; nos: number[]; said: string; reopen?: boolean },
): Promise<Outcome<Decided>> {
  if (!reopen && said.trim().length < 5) return refused({ code: 'return-reason-missing' })
  return onOpen(database, actor, proposal, async (session) => {
    const lines = reopen
      ? await reopenLines(session, proposal, nos)
      : await returnLines(session, proposal, nos, said.trim())
    session.note('enrolment', { act: reopen ? 'reopen-lines' : 'return-lines', subject: { proposal, lines } })
    return done({ proposal, counts: await countLines(session, proposal) })
  })
}

/**
 * The second person's yes to every line still open. The database holds that it is a second person; here it is only said
 * before the constraint says it.
 */
export async function approveProposal(
  database: Database,
  actor: Actor,
  { proposal }: { proposal: number },
): Promise<Outcome<Decided>> {
  return onOpen(database, actor, proposal, async (session, proposedBy) => {
    if ((await sumLines(session, { proposal, verdict: 'open' })).people === 0)
      return refused({ code: 'nothing-approved' })
    const { approved, returned } = await approveOpen(session, proposal, proposedBy)
    await setState(session, proposal, 'approved')
    session.note('enrolment', { act: 'approve', subject: { proposal, approved, returned } })
    return done({ proposal, counts: await countLines(session, proposal) })
  })
}

/** Takes a proposal back. Nothing of it is deleted; its people may be proposed again. */
export async function withdrawProposal(
  database: Database,
  actor: Actor,
  { proposal }: { proposal: number },
): Promise<Outcome<{ proposal: number }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ proposal: number }>> => {
    const found = await lockProposal(session, proposal)
    if (!found) return refused({ code: 'not-found' })
    if (found.state === 'signed') return refused({ code: 'proposal-signed' })
    if (found.state === 'withdrawn') return done({ proposal })
    await setState(session, proposal, 'withdrawn')
    session.note('enrolment', { act: 'withdraw', subject: { proposal } })
    return done({ proposal })
  })
}

/** Decisions are made on a locked proposal that is still open, and by somebody who did not propose it. */
function onOpen(
  database: Database,
  actor: Actor,
  proposal: number,
  act: (session: Session, proposedBy: string) => Promise<Outcome<Decided>>,
): Promise<Outcome<Decided>> {
  return asActor(database, actor, async (session): Promise<Outcome<Decided>> => {
    const found = await lockProposal(session, proposal)
    if (!found) return refused({ code: 'not-found' })
    if (found.state !== 'proposed') return refused({ code: 'proposal-not-open' })
    if (found.proposedBy === actor.account) return refused({ code: 'own-proposal' })
    return act(session, found.proposedBy)
  })
}

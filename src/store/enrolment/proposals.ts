import type { ProposalState } from '../../domain/enrolment/line.ts'
import type { Session } from '../session.ts'
import type { ProposalCounts } from './tables.ts'

export type ProposalRow = {
  id: number
  title: string
  scenario: number
  on: string
  previous: number | null
  state: ProposalState
  counts: ProposalCounts
  proposedBy: string
  proposedByName: string | null
  proposedAt: Date
  approvedBy: string | null
  approvedByName: string | null
  approvedAt: Date | null
  decree: number | null
  number: string | null
}

const select = `select o.id, o.title, o.scenario, o.on_day as on, o.previous, o.state, o.counts, o.proposed_by as "proposedBy",
    p.name as "proposedByName", o.proposed_at as "proposedAt", a.approved_by as "approvedBy", q.name as "approvedByName",
    a.at as "approvedAt", d.id as decree, d.number
  from enrolment.proposal o
    left join enrolment.approval a on a.regency = o.regency and a.proposal = o.id
    left join enrolment.decree d on d.regency = o.regency and d.proposal = o.id
    left join access.colleague_names() p on p.id = o.proposed_by
    left join access.colleague_names() q on q.id = a.approved_by
  where o.regency = $1`

/** All proposals, the newest first: an office makes some dozens a year. */
export async function listProposals(session: Session): Promise<ProposalRow[]> {
  const { rows } = await session.client.query<ProposalRow>(`${select} order by o.id desc`, [session.actor.regency])
  return rows
}

export async function findProposal(session: Session, id: number): Promise<ProposalRow | undefined> {
  const { rows } = await session.client.query<ProposalRow>(`${select} and o.id = $2`, [session.actor.regency, id])
  return rows[0]
}

/** The proposal made by a request, when it was made before. */
export async function findRequested(session: Session, request: string): Promise<number | undefined> {
  const found = await session.db
    .selectFrom('enrolment.proposal')
    .select('id')
    .where('regency', '=', session.actor.regency)
    .where('client_id', '=', request)
    .executeTakeFirst()
  return found?.id
}

/** Locks a proposal for a decision, so that two decisions on it come one after the other. */
export async function lockProposal(
  session: Session,
  id: number,
): Promise<{ state: ProposalState; proposedBy: string } | undefined> {
  const { rows } = await session.client.query<{ state: ProposalState; proposedBy: string }>(
    `select state, proposed_by as "proposedBy" from enrolment.proposal where regency = $1 and id = $2 for update`,
    [session.actor.regency, id],
  )
  return rows[0]
}

export async function setState(session: Session, id: number, state: ProposalState): Promise<void> {
  await session.client.query('update enrolment.proposal set state = $3 where regency = $1 and id = $2', [
    session.actor.regency,
    id,
    state,
  ])
}

import type { Session } from '../session.ts'

/** Returns lines that are still open, with what the approver said. @returns how many */
export async function returnLines(session: Session, proposal: number, nos: number[], said: string): Promise<number> {
  const { rowCount } = await session.client.query(
    `update enrolment.line set verdict = 'returned', said = $4, decided_by = $5
     where regency = $1 and proposal = $2 and no = any ($3) and verdict = 'open'`,
    [session.actor.regency, proposal, nos, said, session.actor.account],
  )
  return rowCount ?? 0
}

/** Takes a return back: the lines are open again. @returns how many */
export async function reopenLines(session: Session, proposal: number, nos: number[]): Promise<number> {
  const { rowCount } = await session.client.query(
    `update enrolment.line set verdict = 'open', said = null, decided_by = null
     where regency = $1 and proposal = $2 and no = any ($3) and verdict = 'returned'`,
    [session.actor.regency, proposal, nos],
  )
  return rowCount ?? 0
}

/** Says yes to every line still open, and writes down who said it. @returns how many were approved and returned */
export async function approveOpen(
  session: Session,
  proposal: number,
  proposedBy: string,
): Promise<{ approved: number; returned: number }> {
  const { regency, account } = session.actor
  await session.client.query(
    `update enrolment.line set verdict = 'approved', decided_by = $3 where regency = $1 and proposal = $2 and verdict = 'open'`,
    [regency, proposal, account],
  )
  const { rows } = await session.client.query<{ approved: number; returned: number }>(
    `insert into enrolment.approval (regency, proposal, proposed_by, approved_by, approved, returned)
     select $1, $2, $3, $4, count(*) filter (where verdict = 'approved'), count(*) filter (where verdict = 'returned')
     from enrolment.line where regency = $1 and proposal = $2
     returning approved, returned`,
    [regency, proposal, proposedBy, account],
  )
  return rows[0]!
}

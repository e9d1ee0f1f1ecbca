import { monthsBetween, addMonths, type Month } from '../../domain/basics/month.ts'
import type { Ending } from '../../domain/enrolment/line.ts'
import type { Session } from '../session.ts'

export type InForce = { proposal: number; no: number; firstMonth: Month; months: number }

/** The line by which a decree still pays for somebody. */
export async function findInForce(session: Session, decree: number, worker: number): Promise<InForce | undefined> {
  const { rows } = await session.client.query<InForce>(
    `select proposal, no, first_month as "firstMonth", months from enrolment.line
     where regency = $1 and decree = $2 and worker = $3 and in_force and ended_from is null for update`,
    [session.actor.regency, decree, worker],
  )
  return rows[0]
}

/** Ends a line before month `from`. @returns how many months are freed */
export async function endLine(session: Session, line: InForce, from: Month, why: Ending): Promise<number> {
  await session.client.query(
    `update enrolment.line set ended_from = $4, ended_why = $5, ended_by = $6 where regency = $1 and proposal = $2 and no = $3`,
    [session.actor.regency, line.proposal, line.no, from, why, session.actor.account],
  )
  return monthsBetween(from, addMonths(line.firstMonth, line.months))
}

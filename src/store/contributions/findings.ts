import type { Day } from '../../domain/basics/day.ts'
import type { FindingKind, FindingState } from '../../domain/contributions/finding.ts'
import type { Session } from '../session.ts'

export type FindingRow = {
  reconciliation: number
  no: number
  worker: number
  name: string | null
  desa: string | null
  kind: FindingKind
  purse: number | null
  purseName: string | null
  month: number
  amount: number
  firstSeen: Day
  asOf: Day
  state: FindingState
  assignedTo: string | null
  assignedName: string | null
  said: string | null
}

export type FindingFilter = {
  /** Without it the newest. */
  reconciliation?: number | undefined
  kind?: FindingKind | undefined
  state?: FindingState | undefined
  worker?: number | undefined
  purse?: number | undefined
  /** The account that looks after it. */
  assignedTo?: string | undefined
}

/** Differences of a reconciliation, the oldest first, those after number `after`. */
export async function listFindings(
  session: Session,
  filter: FindingFilter,
  limit: number,
  after = 0,
): Promise<{ rows: FindingRow[]; total: number }> {
  // prettier-ignore
  const values: unknown[] = [session.actor.regency]
  const where = ['f.regency = $1']
  const add = (text: string, value: unknown) => where.push(text.replace('?', `$${values.push(value)}`))
  if (filter.reconciliation === undefined && filter.worker === undefined)
    where.push('f.reconciliation = (select max(r.id) from contributions.reconciliation r where r.regency = $1)')
  if (filter.reconciliation !== undefined) add('f.reconciliation = ?', filter.reconciliation)
  if (filter.kind) add('f.kind = ?', filter.kind)
  if (filter.state) add('f.state = ?', filter.state)
  if (filter.worker !== undefined) add('f.worker = ?', filter.worker)
  if (filter.purse !== undefined) add('f.purse = ?', filter.purse)
  if (filter.assignedTo !== undefined) add('f.assigned_to = ?', filter.assignedTo)
  const { rows: counted } = await session.client.query<{ total: number }>(
    `select count(*)::int as total from contributions.finding f where ${where.join(' and ')}`,
    values,
  )
  const { rows } = await session.client.query<FindingRow>(
    `select f.reconciliation, f.no, f.worker, w.name, a.name as desa, f.kind, f.purse, p.name as "purseName", f.month, f.amount,
       f.first_seen as "firstSeen", r.as_of as "asOf", f.state, f.assigned_to as "assignedTo", n.name as "assignedName", f.said
     from contributions.finding f
       join contributions.reconciliation r on r.regency = f.regency and r.id = f.reconciliation
       left join registry.worker w on w.regency = f.regency and w.id = f.worker
       left join access.area a on a.regency = f.regency and a.code = w.desa
       left join funding.purse p on p.regency = f.regency and p.id = f.purse
       left join access.colleague_names() n on n.id = f.assigned_to
     where ${where.join(' and ')} and f.no > $${values.push(after)} order by f.reconciliation desc, f.no limit $${values.push(limit)}`,
    values,
  )
  return { rows, total: counted[0]!.total }
}

export type FollowFinding = {
  reconciliation: number
  no: number
  state: FindingState
  assignedTo: string | null
  said: string | null
}

/** Says who looks after a difference and what came of it; false when there is no such difference. */
export async function followUp(session: Session, finding: FollowFinding): Promise<boolean> {
  const { rowCount } = await session.client.query(
    `update contributions.finding set state = $4, assigned_to = $5, said = $6, said_by = $7
     where regency = $1 and reconciliation = $2 and no = $3`,
    [session.actor.regency, finding.reconciliation, finding.no, finding.state, finding.assignedTo, finding.said, session.actor.account],
  ) // prettier-ignore
  return rowCount === 1
}

export type FindingCount = { kind: FindingKind; state: FindingState; people: number; amount: number; oldest: Day }

/** Differences of a reconciliation by kind and state: how many people, how much money, since when. */
export async function countFindings(session: Session, reconciliation: number): Promise<FindingCount[]> {
  const { rows } = await session.client.query<FindingCount>(
    `select f.kind, f.state, count(*)::int as people, sum(f.amount)::bigint as amount, min(f.first_seen) as oldest
     from contributions.finding f where f.regency = $1 and f.reconciliation = $2 group by 1, 2 order by 1, 2`,
    [session.actor.regency, reconciliation],
  )
  return rows
}

/** Colleagues a difference may be given to. */
export async function listColleagues(session: Session): Promise<{ id: string; name: string; office: string | null }[]> {
  const { rows } = await session.client.query<{ id: string; name: string; office: string | null }>(
    'select id, name, office from access.colleague_names() order by name',
  )
  return rows
}

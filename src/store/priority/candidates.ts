import { sql } from 'kysely'
import { addCandidate, emptyCandidates, type Candidates } from '../../domain/priority/candidates.ts'
import type { WorkerFacts } from '../../domain/priority/facts.ts'
import type { GateReason, Verdict, Warning } from '../../domain/priority/reasons.ts'
import type { Session } from '../session.ts'
import { factsOf, type InputRow } from './facts-of.ts'

/** One decision with the inputs it was made on. */
export type Kept = {
  worker: number
  verdict: Verdict
  reasons: GateReason[]
  warnings: Warning[]
  points: number
  rank: number | null
  place: number | null
  facts: WorkerFacts
}

export type CandidateFilter = {
  verdict: Verdict
  /** The first reason. */
  reason?: string
  warning?: string
  kind?: string
  /** A kecamatan or a desa code. */
  area?: string
  /** Workers found by name, by the registry. */
  workers?: readonly number[]
  /** Those after this rank (of who may) or worker number (of the others). */
  after?: number
  limit: number
}

type Row = InputRow & Omit<Kept, 'facts'>

const columns = `c.worker, c.verdict, c.reasons, c.warnings, c.points, c.rank, c.place, 'restricted' = any(c.reasons) as restricted,
  c.birth, c.desa, c.kind_of_work, c.nik_trusted, c.doubtful, c.attested, c.attested_on, c.dead_on, c.insured, c.insured_until,
  c.insured_by_decree, c.employee, c.decile, c.extreme_poor, c.breadwinner, c.dependants, c.health, c.granted`

const keptFrom = (session: Session, row: Row): Kept => ({
  worker: row.worker,
  verdict: row.verdict,
  reasons: row.reasons,
  warnings: row.warnings,
  points: row.points,
  rank: row.rank,
  place: row.place,
  facts: factsOf(session, row),
})

/** One page: those who may by rank, the others by number. */
export async function listCandidates(session: Session, run: number, filter: CandidateFilter): Promise<Kept[]> {
  const by = filter.verdict === 'may' ? 'rank' : 'worker'
  const { where, values } = conditions(session, run, filter)
  const page = filter.after === undefined ? '' : `and c.${by} > ${Number(filter.after)}`
  const { rows } = await session.client.query<Row>(
    `select ${columns} from priority.candidate c where ${where} ${page} order by c.${by} limit ${Number(filter.limit)}`,
    values,
  )
  return rows.map((row) => keptFrom(session, row))
}

/** How many a filter finds, whatever the page. */
export async function countCandidates(session: Session, run: number, filter: CandidateFilter): Promise<number> {
  const { where, values } = conditions(session, run, filter)
  const { rows } = await session.client.query<{ count: number }>(
    `select count(*) from priority.candidate c where ${where}`,
    values,
  )
  return rows[0]!.count
}

function conditions(session: Session, run: number, filter: CandidateFilter) {
  const values: unknown[] = [session.actor.regency, run, filter.verdict]
  const parts = ['c.regency = $1', 'c.run = $2', 'c.verdict = $3']
  const add = (text: string, value: unknown) => parts.push(text.replace('?', `$${values.push(value)}`))
  if (filter.reason) add('c.reason = ?', filter.reason)
  if (filter.warning) add('c.warnings @> array[?::text]', filter.warning)
  if (filter.kind) add('c.kind_of_work = ?', filter.kind)
  if (filter.area) add(filter.area.length > 8 ? 'c.desa = ?' : 'c.kecamatan = ?', filter.area)
  if (filter.workers) add('c.worker = any(?)', filter.workers)
  return { where: parts.join(' and '), values }
}

/** The decision of one run about one worker. */
export async function findCandidate(session: Session, run: number, worker: number): Promise<Kept | undefined> {
  const { rows } = await session.client.query<Row>(
    `select ${columns} from priority.candidate c where c.regency = $1 and c.run = $2 and c.worker = $3`,
    [session.actor.regency, run, worker],
  )
  return rows[0] && keptFrom(session, rows[0])
}

/** Everybody who may join, as columns in the order of the run: what other weights are tried on. */
export async function loadCandidates(session: Session, run: number, count: number): Promise<Candidates> {
  const people = emptyCandidates(count)
  await session.client.query(
    `declare ranked no scroll cursor for select ${columns} from priority.candidate c
     where c.regency = ${session.client.escapeLiteral(session.actor.regency)} and c.run = ${Number(run)} and c.verdict = 'may'`,
  )
  for (;;) {
    const { rows } = await session.client.query<Row>('fetch 20000 from ranked')
    if (rows.length === 0) break
    for (const row of rows) addCandidate(people, factsOf(session, row))
  }
  await session.client.query('close ranked')
  return people
}

/** Those who wait for somebody to say that they work, by kecamatan: where verifiers are needed. */
export const countByKecamatan = (session: Session, run: number, reason: string) =>
  session.db
    .selectFrom('priority.candidate as c')
    .leftJoin('access.area as a', (join) =>
      join.onRef('a.regency', '=', 'c.regency').onRef('a.code', '=', 'c.kecamatan'),
    )
    .select(['c.kecamatan as code', 'a.name', sql<number>`count(*)`.as('count')])
    .where('c.regency', '=', session.actor.regency)
    .where('c.run', '=', run)
    .where('c.reason', '=', reason)
    .groupBy(['c.kecamatan', 'a.name'])
    .orderBy('count', 'desc')
    .execute()

/** Names and desa of workers, as far as the reader may see them. */
export async function namesOf(
  session: Session,
  workers: readonly number[],
): Promise<Map<number, { name: string; desa: string | null }>> {
  const { rows } = await session.client.query<{ id: number; name: string; desa: string | null }>(
    `select w.id, w.name, a.name as desa from registry.worker w
     left join access.area a on a.regency = w.regency and a.code = w.desa
     where w.regency = $1 and w.id = any($2)`,
    [session.actor.regency, workers],
  )
  return new Map(rows.map(({ id, name, desa }) => [id, { name, desa }]))
}

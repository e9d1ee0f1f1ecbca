import type { Day } from '../../domain/basics/day.ts'
import { monthFromNumber, monthNumber, type Month } from '../../domain/basics/month.ts'
import type { Counts, Denominator, Dimension, Part } from '../../domain/coverage/figure.ts'
import { isKindOfWork, kindName } from '../../domain/registry/kind-of-work.ts'
import type { Session } from '../session.ts'

export type Basis = { recapOn: Day | null; recaps: number; ranking: number | null; rankedOn: Day | null }

/** What every figure rests on: the newest recap and the newest ranking. */
export async function readBasis(session: Session): Promise<Basis> {
  const { rows } = await session.client.query<Basis>(
    `select recap_on as "recapOn", recaps, ranking, ranked_on as "rankedOn" from coverage.basis()`,
  )
  return rows[0] ?? { recapOn: null, recaps: 0, ranking: null, rankedOn: null }
}

/** The first month after `month` in which somebody within the reader's reach is in a decree; null when there is none. */
export async function nextCoveredMonth(session: Session, month: Month): Promise<Month | null> {
  const { rows } = await session.client.query<{ next: number | null }>('select coverage.next_month($1) as next', [
    monthNumber(month),
  ])
  const next = rows[0]?.next ?? null
  return next === null ? null : monthFromNumber(next)
}

export type CountRow = Counts & { key: string | null; name: string | null; above: string | null }

/** Counts by one dimension with the names of its keys; `all` gives one row. What the reader may not know is null. */
export async function countBy(
  session: Session,
  by: Dimension | 'all',
  month: Month,
  of: Denominator,
): Promise<CountRow[]> {
  const { rows } = await session.client.query<CountRow>(
    `select c.key, c.people, c.accepted, c.waiting, c.own, c.refused, coalesce(a.name, p.name) as name, k.name as above
     from coverage.count_by($2, $3, $4) c
       left join access.area a on $2 in ('kecamatan', 'desa') and a.regency = $1 and a.code = c.key
       left join access.area k on $2 = 'desa' and k.regency = $1 and k.code = left(c.key, 8)
       left join registry.place p on $2 = 'market' and p.regency = $1 and p.id = case when $2 = 'market' then c.key::bigint end`,
    [session.actor.regency, by, monthNumber(month), of],
  )
  if (by !== 'work') return rows
  return rows.map((row) => ({ ...row, name: isKindOfWork(row.key) ? kindName(row.key) : null }))
}

export type PersonRow = {
  worker: number
  name: string
  desaName: string | null
  kecamatanName: string | null
  kindOfWork: string | null
  part: Part
}

export type PeopleFilter = { by?: Dimension | undefined; key?: string | undefined; part?: Part | undefined }

const column: Record<Dimension, string> = {
  kecamatan: 's.kecamatan',
  desa: 's.desa',
  market: 's.place::text',
  work: 's.kind_of_work',
}

/** The people behind a number, as the register's own policies let the reader see them; by worker number. */
export async function listPeople(
  session: Session,
  filter: PeopleFilter,
  month: Month,
  of: Denominator,
  limit: number,
  after = 0,
): Promise<PersonRow[]> {
  const values: unknown[] = [session.actor.regency, monthNumber(month), of, after, limit]
  const where: string[] = []
  if (filter.part) where.push(`s.part = $${values.push(filter.part)}`)
  if (filter.by && filter.key !== undefined) {
    where.push(
      filter.key === '' ? `${column[filter.by]} is null` : `${column[filter.by]} = $${values.push(filter.key)}`,
    )
  }
  const { rows } = await session.client.query<PersonRow>(
    `select w.id as worker, w.name, a.name as "desaName", k.name as "kecamatanName", w.kind_of_work as "kindOfWork", s.part
     from coverage.people($2, $3) s
       join registry.worker w on w.regency = $1 and w.id = s.worker
       left join access.area a on a.regency = $1 and a.code = w.desa
       left join access.area k on k.regency = $1 and k.code = w.kecamatan
     where w.id > $4 ${where.map((each) => `and ${each}`).join(' ')} order by w.id limit $5`,
    values,
  )
  return rows
}

import type { Paid } from '../../domain/funding/compare.ts'
import type { Session } from '../session.ts'

/** Somebody of a scenario: paid, or waiting for money. */
export type Listed = {
  worker: number
  rank: number
  desa: string | null
  kind: string | null
  decile: number | null
  purse: number | null
  first: string | null
  months: number | null
  amount: number | null
  tier: number | null
}

export type PeopleFilter = {
  paid: boolean
  purse?: number
  kind?: string
  /** A kecamatan or a desa code. */
  area?: string
  /** Those after this rank. */
  after?: number
  limit: number
}

/** One page of a scenario's people by rank. Those not paid are the people of its ranking without an allocation. */
export async function listPeople(
  session: Session,
  { scenario, run }: { scenario: number; run: number },
  filter: PeopleFilter,
): Promise<{ rows: Listed[]; total: number }> {
  const values: unknown[] = [session.actor.regency, run, scenario]
  const add = (text: string, value: unknown) => text.replace('?', `$${values.push(value)}`)
  const where = [
    "c.regency = $1 and c.run = $2 and c.verdict = 'may'",
    filter.paid ? 'a.worker is not null' : 'a.worker is null',
    ...(filter.purse === undefined ? [] : [add('a.purse = ?', filter.purse)]),
    ...(filter.kind === undefined ? [] : [add('c.kind_of_work = ?', filter.kind)]),
    ...(filter.area === undefined ? [] : [add(filter.area.length > 8 ? 'c.desa = ?' : 'c.kecamatan = ?', filter.area)]),
  ].join(' and ')
  const from = `from priority.candidate c
    left join funding.allocation a on a.regency = c.regency and a.scenario = $3 and a.worker = c.worker where ${where}`
  const counted = await session.client.query<{ count: number }>(`select count(*) ${from}`, values)
  const page = filter.after === undefined ? '' : `and c.rank > ${Number(filter.after)}`
  const { rows } = await session.client.query<Listed>(
    `select c.worker, c.rank, c.desa, c.kind_of_work as kind, c.decile, a.purse, a.first_month as first, a.months, a.amount, a.tier
     ${from} ${page} order by c.rank limit ${Number(filter.limit)}`,
    values,
  )
  return { rows, total: counted.rows[0]!.count }
}

/** Everybody a scenario pays for, as far as the reader's area goes. */
export async function loadPaid(session: Session, scenario: number): Promise<Paid[]> {
  const { rows } = await session.client.query<Paid>(
    `select worker, purse::text, months::int, amount, coalesce(left(desa, 8), '') as kecamatan, coalesce(kind_of_work, 'lainnya') as kind
     from funding.allocation where regency = $1 and scenario = $2 order by rank`,
    [session.actor.regency, scenario],
  )
  return rows
}

export type PaidWindow = {
  purse: number
  first: string
  months: number
  amount: number
  tier: number
  monthsBefore: number
}

/** What a scenario pays for one worker. */
export async function findPaid(session: Session, scenario: number, worker: number): Promise<PaidWindow | undefined> {
  const { rows } = await session.client.query<PaidWindow>(
    `select purse, first_month as first, months::int, amount, tier::int, months_before::int as "monthsBefore" from funding.allocation
     where regency = $1 and scenario = $2 and worker = $3`,
    [session.actor.regency, scenario, worker],
  )
  return rows[0]
}

/** Where somebody lives and works as the ranking saw it, and their name as far as the reader may see it. */
export type Described = {
  worker: number
  rank: number
  name: string | null
  desa: string | null
  kecamatan: string | null
  kind: string | null
}

export async function describePeople(
  session: Session,
  run: number,
  workers: readonly number[],
): Promise<Map<number, Described>> {
  const { rows } = await session.client.query<Described>(
    `select c.worker, c.rank, w.name, d.name as desa, k.name as kecamatan, c.kind_of_work as kind
     from priority.candidate c
     left join registry.worker w on w.regency = c.regency and w.id = c.worker
     left join access.area d on d.regency = c.regency and d.code = c.desa
     left join access.area k on k.regency = c.regency and k.code = c.kecamatan
     where c.regency = $1 and c.run = $2 and c.worker = any($3)`,
    [session.actor.regency, run, workers],
  )
  return new Map(rows.map((row) => [row.worker, row]))
}

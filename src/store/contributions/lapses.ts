import type { Day } from '../../domain/basics/day.ts'
import { monthFromNumber, monthNumber, monthOfDay } from '../../domain/basics/month.ts'
import { forecastMonths, oldestOf, withhold, type LapseCount } from '../../domain/contributions/forecast.ts'
import { billPrices } from '../../domain/contributions/price.ts'
import type { Payer } from '../../domain/law/payer.ts'
import { sectorOf, type KindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { Session } from '../session.ts'

export const lapseDimensions = ['purse', 'kecamatan', 'desa', 'work'] as const
export type LapseDimension = (typeof lapseDimensions)[number]

/** Where: a purse, an area (a kecamatan or a desa) and a kind of work; empty text is what is not known. */
export type LapseFilter = { purse?: number | undefined; area?: string | undefined; kindOfWork?: string | undefined }

/** `month`: the one in which protection rests; that of the day where it rests already. Amount: what keeps it away. */
export type LapseRow = LapseCount & { by: LapseDimension | 'all'; month: number }

type Group = { month: number; purse: number; kind: Payer; desa: string; kindOfWork: string; people: number; unbilled: number; amount: number } // prettier-ignore

/**
 * Who lapses when if nothing more is paid, in numbers: each month with all, by purse, kecamatan, desa and kind of work.
 * `told`: the reader may not see people, so that the whole regency is counted and small numbers are withheld.
 */
export async function readLapses(session: Session, { on, told, ...filter }: LapseFilter & { on: Day; told: boolean }): Promise<LapseRow[]> {
  const groups = (await readGroups(session, on, told)).filter(inside(filter))
  const sums = new Map<string, LapseRow>()
  for (const group of groups) {
    const amount = amountOf(group, on)
    const keys = { all: '', purse: String(group.purse), kecamatan: group.desa.slice(0, 8), desa: group.desa, work: group.kindOfWork } // prettier-ignore
    for (const by of ['all', ...lapseDimensions] as const) {
      const place = `${by} ${group.month} ${keys[by]}`
      const sum = sums.get(place)
      if (!sum) sums.set(place, { by, month: group.month, key: keys[by], people: group.people, amount })
      else {
        sum.people = sum.people! + group.people
        sum.amount = sum.amount === null || amount === null ? null : sum.amount + amount
      }
    }
  }
  const rows = [...sums.values()].sort((a, b) => a.month - b.month || b.people! - a.people! || (a.key < b.key ? -1 : 1))
  if (!told) return rows
  return Object.values(Object.groupBy(rows, ({ by, month }) => `${by} ${month}`)).flatMap((some) =>
    withhold(some!).map((count, at) => ({ ...some![at]!, ...count })),
  )
} // prettier-ignore

async function readGroups({ client, actor }: Session, on: Day, told: boolean): Promise<Group[]> {
  const groups = told
    ? 'select * from contributions.lapse_counts($2)'
    : `select l.month, l.purse, coalesce(l.desa, '') as desa, coalesce(l.kind_of_work, '') as kind_of_work, count(*) as people,
         count(*) filter (where l.amount is null) as unbilled, coalesce(sum(l.amount), 0) as amount from contributions.lapses($2) l group by 1, 2, 3, 4`
  const { rows } = await client.query<Group>(
    `select g.month, g.purse, p.kind, g.desa, g.kind_of_work as "kindOfWork", g.people::int, g.unbilled::int, g.amount::bigint
     from (${groups}) g join funding.purse p on p.regency = $1 and p.id = g.purse`,
    [actor.regency, on],
  )
  return rows
}

const inside =
  ({ purse, area, kindOfWork }: LapseFilter) =>
  (group: Group): boolean =>
    (purse === undefined || group.purse === purse) &&
    (area === undefined || (area === '' ? group.desa === '' : group.desa.startsWith(area))) &&
    (kindOfWork === undefined || group.kindOfWork === kindOfWork)

/** The oldest month of each: as billed, or as the law will have it billed. Nothing for who rests already. */
function amountOf({ month, kind, kindOfWork, unbilled, amount }: Group, on: Day): number | null {
  if (month <= monthNumber(monthOfDay(on))) return null
  if (unbilled === 0) return amount
  const prices = billPrices(kind, oldestOf(monthFromNumber(month)))
  return prices.ok ? amount + unbilled * prices.value[sectorOf((kindOfWork || 'lainnya') as KindOfWork)] : null
}

export type LapsePerson = {
  worker: number
  name: string | null
  desa: string | null
  kecamatan: string | null
  kindOfWork: string | null
  purse: number
  purseName: string | null
  month: number
  /** Billed of the oldest month; null before its bill. */
  amount: number | null
}

/** The very people a number of the forecast counts, as far as the reader's area goes; those after the first `skip`. */
export async function listLapsing(
  { client, actor }: Session,
  { month, on, purse, area, kindOfWork, words }: LapseFilter & { month: number; on: Day; words?: string | undefined },
  { limit = 100, skip = 0 }: { limit?: number; skip?: number } = {},
): Promise<{ rows: LapsePerson[]; total: number }> {
  const { rows } = await client.query<LapsePerson & { total: number }>(
    `with found as materialized (
       select x.*, l.name from contributions.lapses($2) x
         join enrolment.line l on l.regency = $1 and l.proposal = x.proposal and l.no = x.line
       where x.month = $3 and ($4::bigint is null or x.purse = $4)
         and ($5::text is null or case when $5 = '' then x.desa is null else x.desa like $5 || '%' end)
         and ($6::text is null or coalesce(x.kind_of_work, '') = $6) and ($7::text is null or l.name ilike '%' || $7 || '%')
     ), page as (select * from found order by name, worker limit $8 offset $9)
     select m.worker, m.name, d.name as desa, k.name as kecamatan, m.kind_of_work as "kindOfWork", m.purse, p.name as "purseName", m.month, m.amount,
       (select count(*)::int from found) as total
     from page m
       left join access.area d on d.regency = $1 and d.code = m.desa
       left join access.area k on k.regency = $1 and k.code = left(m.desa, 8)
       left join funding.purse p on p.regency = $1 and p.id = m.purse
     order by m.name, m.worker`,
    [actor.regency, on, month, purse ?? null, area ?? null, kindOfWork ?? null, words?.replace(/[\\%_]/g, '\\$&') ?? null, limit, skip], // prettier-ignore
  )
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** The months a forecast speaks of: this one, for who rests already, and the three to come. */
export const forecastSpan = (on: Day): number[] =>
  Array.from({ length: forecastMonths + 1 }, (_, ahead) => monthNumber(monthOfDay(on)) + ahead)

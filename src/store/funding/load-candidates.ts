import { monthNumber, type Month } from '../../domain/basics/month.ts'
import { emptyCandidates, type Candidates } from '../../domain/funding/candidates.ts'
import { kindCodes, isKindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { Session } from '../session.ts'

/** Candidates best rank first, and the worker behind each position. */
export type Loaded = { people: Candidates; workers: Float64Array }

type Row = {
  worker: number
  desa: string | null
  kind_of_work: string | null
  decile: number | null
  extreme_poor: boolean | null
  points: number
  until_month: Month | null
  months: number | null
}

const piece = 20_000
const other = kindCodes.indexOf('lainnya')

/**
 * Everybody who may join by a ranking, in its order, with the months signed decrees already pay for. Nobody is marked
 * as kept yet: who is depends on when the plan begins. Somebody of no known desa belongs to no kecamatan.
 */
export async function loadCandidates(session: Session, run: number, worker?: number): Promise<Loaded> {
  const regency = session.client.escapeLiteral(session.actor.regency)
  const one = worker === undefined ? '' : `and c.worker = ${Number(worker)}`
  const from = `from priority.candidate c where c.regency = ${regency} and c.run = ${Number(run)} and c.verdict = 'may' ${one}`
  const counted = await session.client.query<{ count: number }>(`select count(*) ${from}`)
  const areas: string[] = []
  const areaAt = new Map<string, number>()
  const people = emptyCandidates(counted.rows[0]!.count, areas)
  const workers = new Float64Array(people.count)
  await session.client.query(
    `declare funding_candidates no scroll cursor for
     select c.worker, c.desa, c.kind_of_work, c.decile, c.extreme_poor, c.points, v.until_month, v.months
     ${from.replace(' where', ' left join enrolment.cover() v on v.worker = c.worker where')} order by c.rank`,
  )
  for (let at = 0; ;) {
    const { rows } = await session.client.query<Row>(`fetch ${piece} from funding_candidates`)
    if (rows.length === 0) break
    for (const row of rows) {
      fill(people, at, row, placeOf(row.desa ?? ''))
      workers[at++] = row.worker
    }
  }
  await session.client.query('close funding_candidates')
  return { people, workers }

  function placeOf(desa: string): number {
    const known = areaAt.get(desa)
    if (known !== undefined) return known
    areaAt.set(desa, areas.length)
    return areas.push(desa) - 1
  }
}

function fill(people: Candidates, at: number, row: Row, desa: number): void {
  people.kind[at] = isKindOfWork(row.kind_of_work) ? kindCodes.indexOf(row.kind_of_work) : other
  people.desa[at] = desa
  people.decile[at] = row.decile ?? 0
  people.extremePoor[at] = row.extreme_poor ? 1 : 0
  people.points[at] = Math.max(0, row.points)
  if (row.until_month === null) return
  people.coveredUntil[at] = monthNumber(row.until_month)
  people.coveredMonths[at] = Math.min(row.months ?? 0, 255)
}

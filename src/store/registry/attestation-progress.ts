import type { Session } from '../session.ts'
import { reachCondition, readReach } from './reach.ts'

export type AttestationProgress = {
  area: string
  name: string
  /** Listed and alive. */
  people: number
  /** Of them somebody has vouched one way or the other. */
  attested: number
  works: number
}

/** How far the attesting is, per desa within reach; of a market head, of all places together. */
export async function readAttestationProgress(session: Session): Promise<AttestationProgress[]> {
  const values: unknown[] = [session.actor.regency]
  const where = ['w.regency = $1', `w.state = 'listed'`, 'w.dead_on is null']
  where.push(...reachCondition(await readReach(session), values))
  const { rows } = await session.client.query<AttestationProgress>(
    `select coalesce(w.desa, '') as area, coalesce(a.name, '') as name, count(*) as people, count(w.attested) as attested,
       count(*) filter (where w.attested = 'works') as works
     from registry.worker w left join access.area a on a.regency = w.regency and a.code = w.desa
     where ${where.join(' and ')}
     group by 1, 2 order by 1`,
    values,
  )
  return rows
}

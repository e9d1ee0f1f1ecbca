import type { Session } from '../session.ts'

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
  const { rows } = await session.client.query<AttestationProgress>(
    `select coalesce(w.desa, '') as area, coalesce(a.name, '') as name, count(*) as people, count(w.attested) as attested,
       count(*) filter (where w.attested = 'works') as works
     from registry.worker w left join access.area a on a.regency = w.regency and a.code = w.desa
     where w.regency = $1 and w.state = 'listed' and w.dead_on is null
     group by 1, 2 order by 1`,
    [session.actor.regency],
  )
  return rows
}

import type { Session } from '../session.ts'

/** How far the actor reaches, as the policies know it. */
export type Reach = { whole: boolean; areas: string[]; places: number[] }

/** Reads the actor's reach. The policies limit every row by it already; a query that names it too can use an index. */
export async function readReach(session: Session): Promise<Reach> {
  const { rows } = await session.client.query<{ whole: boolean; areas: string[]; places: string[] | number[] }>(
    'select access.whole() as whole, access.areas() as areas, access.places() as places',
  )
  const { whole = false, areas = [], places = [] } = rows[0] ?? {}
  return { whole, areas: areas.map((area) => area.replace(/%$/, '')), places: places.map(Number) }
}

/**
 * The reach as a condition on `w` that indexes of desa and place serve: nothing for the whole regency. Its values are
 * added to `values`, whose numbers the condition names.
 */
export function reachCondition({ whole, areas, places }: Reach, values: unknown[]): string[] {
  if (whole) return []
  const parts = areas.map((area) => {
    values.push(area, `${area}~`)
    return `(w.desa >= $${values.length - 1} and w.desa < $${values.length})`
  })
  if (places.length > 0) {
    values.push(places)
    parts.push(`w.place = any($${values.length})`)
  }
  return [parts.length > 0 ? `(${parts.join(' or ')})` : 'false']
}

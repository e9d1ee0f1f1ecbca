import type { Session } from '../session.ts'

export type PlaceRow = {
  id: number
  kind: 'market' | 'pesantren' | 'mosque' | 'group'
  name: string
  area: string | null
}

/** Places of work, by kind and name. */
export async function listPlaces(session: Session, kind?: string): Promise<PlaceRow[]> {
  const { rows } = await session.client.query<PlaceRow>(
    `select id, kind, name, area from registry.place
     where regency = $1 and ($2::text is null or kind = $2) order by kind, name collate "C", id`,
    [session.actor.regency, kind ?? null],
  )
  return rows
}

/** A place by its name, made where it is new. `area`: what tells two of one name apart (see the table). */
export async function findOrAddPlace(
  session: Session,
  place: { kind: PlaceRow['kind']; name: string; area?: string },
): Promise<number> {
  const values = [session.actor.regency, place.kind, place.name, place.area ?? null]
  await session.client.query(
    `insert into registry.place (regency, kind, name, key, area) values ($1, $2, $3, registry.place_key($3), $4)
     on conflict do nothing`,
    values,
  )
  const { rows } = await session.client.query<{ id: number }>(
    `select id from registry.place where regency = $1 and kind = $2 and key = registry.place_key($3) and area is not distinct from $4`,
    values,
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a place that was just made is not there')
  return id
}

import type { LinkBand, ReviewBand } from '../../domain/identity/calibrate.ts'
import type { Session } from '../session.ts'

/** Links made without an officer, by whole bits, with the sum of the chances that they are wrong. */
export async function linkBands(session: Session): Promise<LinkBand[]> {
  const { rows } = await session.client.query<LinkBand>(
    `select floor(k.weight)::int as bits, count(*)::int as links, sum(1 / (1 + power(2, least(k.weight, 60))))::float8 as wrong
     from identity.link k where k.regency = $1 and k.how in ('nik', 'model') and k.weight is not null group by 1`,
    [session.actor.regency],
  )
  return rows
}

/** Pairs put before officers for their weight alone, by whole bits and verdict. */
export async function reviewBands(session: Session): Promise<ReviewBand[]> {
  const { rows } = await session.client.query<ReviewBand>(
    `select floor(p.weight)::int as bits, count(*) filter (where p.state = 'same')::int as same,
       count(*) filter (where p.state = 'different')::int as different
     from identity.pair p
     where p.regency = $1 and p.state <> 'open' and p.because is null and p.implied_by is null group by 1`,
    [session.actor.regency],
  )
  return rows
}

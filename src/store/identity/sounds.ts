import { soundsInForce } from '../../domain/identity/plain-keys.ts'
import type { Session } from '../session.ts'

/** What was not worked out by the tables in force, taken from the two ends of the index: done rows are not passed again. */
const outdated = (table: string, columns: string): string =>
  `outdated as materialized (
     (select ${columns} from ${table} where regency = $1 and sound < $2 order by sound limit $4)
     union all
     (select ${columns} from ${table} where regency = $1 and sound >= $3 order by sound limit $4))`

const inForce = (session: Session): unknown[] => [session.actor.regency, soundsInForce.from, soundsInForce.to]

/** Workers whose name's sound is still to be worked out, some at a time. */
export async function workersUnsounded(
  session: Session,
  limit: number,
): Promise<{ worker: number; name: string; desa: string | null }[]> {
  const { rows } = await session.client.query<{ worker: number; name: string; desa: string | null }>(
    `with ${outdated('identity.sound', 'worker')}
     select o.worker, w.name, w.desa from outdated o join registry.worker w on w.regency = $1 and w.id = o.worker`,
    [...inForce(session), limit],
  )
  return rows
}

export async function setWorkerSounds(
  session: Session,
  workers: readonly number[],
  sounds: readonly number[],
): Promise<void> {
  await session.client.query(
    `update identity.sound s set sound = given.sound from unnest($2::bigint[], $3::bigint[]) as given (worker, sound)
     where s.regency = $1 and s.worker = given.worker`,
    [session.actor.regency, workers, sounds],
  )
}

/** Waiting rows of reference lists whose name's sound is still to be worked out. */
export async function unmatchedUnsounded(
  session: Session,
  limit: number,
): Promise<{ list: number; seq: number; name: string | null; desa: string | null }[]> {
  const { rows } = await session.client.query<{ list: number; seq: number; name: string | null; desa: string | null }>(
    `with ${outdated('identity.unmatched', 'list, seq')}
     select o.list, o.seq, r.name, r.desa from outdated o join ingest.row r on r.regency = $1 and r.list = o.list and r.seq = o.seq`,
    [...inForce(session), limit],
  )
  return rows
}

export async function setUnmatchedSounds(
  session: Session,
  rows: readonly { list: number; seq: number }[],
  sounds: readonly number[],
): Promise<void> {
  await session.client.query(
    `update identity.unmatched u set sound = given.sound
     from unnest($2::bigint[], $3::int[], $4::bigint[]) as given (list, seq, sound)
     where u.regency = $1 and u.list = given.list and u.seq = given.seq`,
    [session.actor.regency, rows.map(({ list }) => list), rows.map(({ seq }) => seq), sounds],
  )
}

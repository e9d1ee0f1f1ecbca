import type { WorkerFacts } from '../../domain/priority/facts.ts'
import type { Session } from '../session.ts'
import { factsOf, type InputRow } from './facts-of.ts'

/**
 * Freezes what the register says now into a temporary table, so that a ranking reads and keeps one state of it.
 * @returns how many workers there are
 */
export async function takeSnapshot(session: Session): Promise<number> {
  const taken = await session.client.query(
    `create temp table priority_snapshot on commit drop as
     select w.id as worker, w.restricted_on is not null as restricted, w.birth, w.desa, w.place, w.kind_of_work,
       w.nik_hash is not null as nik_trusted, w.doubtful, w.attested, w.attested_on, w.dead_on, w.insured, w.insured_until,
       c.worker is not null as insured_by_decree, w.employee, w.decile, w.extreme_poor, w.breadwinner, w.dependants, w.health,
       coalesce(g.granted, '{}') as granted
     from registry.worker w
       left join (select worker from enrolment.cover() where accepted) c on c.worker = w.id
       left join priority.granted_grounds() g on g.worker = w.id
     where w.regency = $1 and w.state = 'listed'`.replace('$1', session.client.escapeLiteral(session.actor.regency)),
  )
  return taken.rowCount ?? 0
}

/** The frozen workers, in pieces. One connection carries both the reading and what is done with a piece. */
export async function* readSnapshot(session: Session, piece: number): AsyncGenerator<WorkerFacts[]> {
  await session.client.query('declare frozen no scroll cursor for select * from priority_snapshot')
  for (;;) {
    const { rows } = await session.client.query<InputRow>(`fetch ${piece} from frozen`)
    if (rows.length === 0) break
    yield rows.map((row) => factsOf(session, row))
  }
  await session.client.query('close frozen')
}

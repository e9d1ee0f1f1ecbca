import type { Day } from '../../domain/basics/day.ts'
import type { PlainAnswer, Recorded } from '../../domain/registry/attestation.ts'
import type { Session } from '../session.ts'

/** Health facts of a worker: sealed, opened only in memory. */
export type Health = { ill?: boolean; disability?: string }

export type AttestationOf = Recorded & { worker: number; diedOn: Day | null; ill: boolean; account: string }

/** The attestations of some workers within reach, withdrawn ones included. */
export async function loadAttestations(session: Session, workers: readonly number[]): Promise<AttestationOf[]> {
  const { rows } = await session.client.query<{
    worker: number
    id: number
    answer: PlainAnswer
    stated_on: Day
    died_on: Day | null
    health: Buffer | null
    account: string
    withdrawn: boolean
  }>('select * from registry.attestations_of($1)', [workers])
  return rows.map((row) => ({
    worker: row.worker,
    answer: row.answer,
    on: row.stated_on,
    turn: row.id,
    withdrawn: row.withdrawn,
    diedOn: row.died_on,
    ill: row.health !== null && session.unseal<Health>('person-health', row.health).ill === true,
    account: row.account,
  }))
}

/** Health facts of those workers who have any. */
export async function loadHealth(session: Session, workers: readonly number[]): Promise<Map<number, Health>> {
  const { rows } = await session.client.query<{ id: number; health: Buffer }>(
    'select id, health from registry.worker where regency = $1 and id = any($2) and health is not null',
    [session.actor.regency, workers],
  )
  return new Map(rows.map(({ id, health }) => [id, session.unseal<Health>('person-health', health)]))
}

export type StandingOf = {
  worker: number
  held: AttestationOf | undefined
  /** What of health stays known: without an entry the column is emptied. */
  health: Health | undefined
}

/** Writes which attestation holds for each worker. */
export async function saveStanding(session: Session, standing: readonly StandingOf[]): Promise<void> {
  const rows = standing.map(({ worker, held }) => ({
    id: worker,
    attested: held?.answer ?? null,
    attested_on: held?.on ?? null,
    attested_by: held?.account ?? null,
    died: held?.answer === 'dead' ? (held.diedOn ?? held.on) : null,
  }))
  await session.client.query(
    `update registry.worker w set attested = s.attested, attested_on = s.attested_on, attested_by = s.attested_by,
       died_attested = s.died, health = x.health, changed_at = now()
     from jsonb_to_recordset($2) as s(id bigint, attested text, attested_on date, attested_by text, died date)
       join unnest($3::bigint[], $4::bytea[]) as x(id, health) on x.id = s.id
     where w.regency = $1 and w.id = s.id`,
    [
      session.actor.regency,
      JSON.stringify(rows),
      standing.map(({ worker }) => worker),
      standing.map(({ health }) => (health ? session.seal('person-health', health) : null)),
    ],
  )
}

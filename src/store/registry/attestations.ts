import type { Attestation } from '../../domain/registry/attestation.ts'
import { partAnswer } from '../../domain/registry/attestation.ts'
import type { Session } from '../session.ts'

export type NewAttestation = Attestation & { worker: number }

/** Who says so and how it reached the office. */
export type Vouching = {
  attester: string
  via: 'screen' | 'paper'
  paper?: string | undefined
  clientId?: string | undefined
}

/**
 * Keeps attestations, illness sealed. One that was already sent with the same client id is not kept twice.
 * @returns id and worker of those kept now or before
 */
export async function insertAttestations(
  session: Session,
  attestations: readonly NewAttestation[],
  { attester, via, paper, clientId }: Vouching,
): Promise<{ id: number; worker: number }[]> {
  const rows = attestations.map((one) => ({
    worker: one.worker,
    answer: partAnswer(one.answer).plain,
    stated_on: one.on,
    kind_of_work: one.kindOfWork ?? null,
    place: one.place === undefined ? null : Number(one.place),
    died_on: one.diedOn ?? null,
  }))
  const health = attestations.map(({ answer }) => {
    const sealed = partAnswer(answer).health
    return sealed ? session.seal('person-health', sealed) : null
  })
  const { regency } = session.actor
  await session.client.query(
    `insert into registry.attestation (regency, worker, answer, health, stated_on, kind_of_work, place, died_on, attester, via, paper, client_id, account)
     select $1, s.worker, s.answer, x.health, s.stated_on, s.kind_of_work, s.place, s.died_on, $4, $5, $6, $7, access.account()
     from jsonb_to_recordset($2) as s(worker bigint, answer text, stated_on date, kind_of_work text, place bigint, died_on date)
       join unnest($3::bytea[], $8::bigint[]) as x(health, worker) on x.worker = s.worker
     on conflict (regency, client_id, worker) do nothing`,
    [
      regency,
      JSON.stringify(rows),
      health,
      attester,
      via,
      paper ?? null,
      clientId ?? null,
      attestations.map(({ worker }) => worker),
    ],
  )
  const workers = attestations.map(({ worker }) => worker)
  const { rows: kept } = await session.client.query<{ id: number; worker: number }>(
    `select distinct on (worker) id, worker from registry.attestation
     where regency = $1 and worker = any($2) and account = access.account() and client_id is not distinct from $3
     order by worker, id desc`,
    [regency, workers, clientId ?? null],
  )
  return kept
}

/** Which of some attestations the actor may take back: one's own, an officer anybody's, and not twice. */
export async function findWithdrawable(session: Session, ids: readonly number[]): Promise<number[]> {
  const { rows } = await session.client.query<{ id: number }>(
    `select id from registry.attestation
     where regency = $1 and id = any($2) and withdrawn_at is null
       and (account = access.account() or access.may('registry.correct'))`,
    [session.actor.regency, ids],
  )
  return rows.map(({ id }) => id)
}

/** Takes attestations back. @returns the workers they were about */
export async function withdrawAttestations(session: Session, ids: readonly number[]): Promise<number[]> {
  const { rows } = await session.client.query<{ worker: number }>(
    `update registry.attestation set withdrawn_at = now(), withdrawn_by = access.account()
     where regency = $1 and id = any($2) and withdrawn_at is null returning worker`,
    [session.actor.regency, ids],
  )
  return [...new Set(rows.map(({ worker }) => worker))]
}

export type AttestationRow = {
  id: number
  answer: string
  on: string
  kindOfWork: string | null
  place: string | null
  diedOn: string | null
  attester: string
  via: 'screen' | 'paper' | 'list'
  at: Date
  withdrawn: boolean
  own: boolean
}

/** Everything attested of one worker, newest first. Illness is not among it: that is opened as a health fact. */
export async function listAttestations(session: Session, worker: number): Promise<AttestationRow[]> {
  const { rows } = await session.client.query<AttestationRow>(
    `select a.id, a.answer, a.stated_on as on, a.kind_of_work as "kindOfWork", p.name as place, a.died_on as "diedOn", a.attester, a.via,
       a.at, a.withdrawn_at is not null as withdrawn, a.account = access.account() as own
     from registry.attestation a left join registry.place p on p.regency = a.regency and p.id = a.place
     where a.regency = $1 and a.worker = $2 order by a.stated_on desc, a.id desc`,
    [session.actor.regency, worker],
  )
  return rows
}

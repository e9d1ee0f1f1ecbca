import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { checkAttestation, type Attestation, type AttestationRefusal } from '../../domain/registry/attestation.ts'
import { isKindOfWork } from '../../domain/registry/kind-of-work.ts'
import { insertAttestations, type NewAttestation, type Vouching } from '../../store/registry/attestations.ts'
import { loadAttestable, ownName } from '../../store/registry/load-attestable.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { refreshStanding } from './refresh-standing.ts'
import { settleWorkers } from './settle-workers.ts'

export type AttestCommand = { attestations: readonly NewAttestation[] } & Vouching

/** A worker's number with the reason why nothing was taken down of them. */
export type NotAttested = { worker: number } & (AttestationRefusal | { code: 'not-found' })

export type Attested = { ids: number[]; taken: number; refused: NotAttested[] }

const most = 1_000

/**
 * Takes down what somebody who knows them says of workers: one on a phone, many at once, or a signed paper list that an
 * officer types in (`via: 'paper'`, with the name of whom it was signed by). Good ones are taken though others are refused;
 * when all are refused the outcome is the first refusal.
 */
export async function attestWorkers(
  database: Database,
  actor: Actor,
  today: Day,
  command: AttestCommand,
): Promise<Outcome<Attested>> {
  if (command.attestations.length === 0) return refused({ code: 'nobody-chosen' })
  if (command.attestations.length > most) return refused({ code: 'too-many-at-once' })
  if (command.via === 'paper' && command.attester.trim() === '') return refused({ code: 'attester-needed' })
  return asActor(database, actor, async (session) => {
    const workers = command.attestations.map(({ worker }) => worker)
    const known = await loadAttestable(session, workers)
    const taken: NewAttestation[] = []
    const not: NotAttested[] = []
    // The last word on a worker within one request is the one that counts.
    for (const one of new Map(command.attestations.map((one) => [one.worker, one])).values()) {
      const worker = known.get(one.worker)
      if (!worker) {
        not.push({ worker: one.worker, code: 'not-found' })
        continue
      }
      const kindOfWork = isKindOfWork(worker.kindOfWork) ? worker.kindOfWork : undefined
      const outcome = checkAttestation(one, { birth: worker.birth ?? undefined, kindOfWork }, today)
      if (outcome.ok) taken.push(one)
      else not.push({ worker: one.worker, ...outcome.refusal })
    }
    const [first] = not
    if (taken.length === 0 && first) return refused(first)
    const attester = command.attester.trim() || (await ownName(session))
    const kept = await insertAttestations(session, taken, { ...command, attester })
    const about = kept.map(({ worker }) => worker)
    await refreshStanding(session, about)
    await settleWorkers(
      session,
      taken.filter(givesWork).map(({ worker }) => worker),
    )
    for (const { id, worker } of kept) session.note('registry', { act: 'attest', worker, subject: { attestation: id } })
    return done({ ids: kept.map(({ id }) => id), taken: kept.length, refused: not })
  })
}

const givesWork = ({ kindOfWork, place }: Attestation): boolean => kindOfWork !== undefined || place !== undefined

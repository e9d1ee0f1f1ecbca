import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { readCorrection, type Typed } from '../../domain/registry/correction.ts'
import { openPersonal, type SealedPerson } from '../../domain/registry/personal.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { insertCorrection } from '../../store/registry/corrections.ts'
import { findWorkersByNik } from '../../store/registry/find-workers.ts'
import { findWorker, type WorkerRecord } from '../../store/registry/get-worker.ts'
import { applyReferenceFacts } from '../../store/registry/references.ts'
import type { Session } from '../../store/session.ts'
import { lookAgain } from '../identity/look-again.ts'
import { settleWorkers } from './settle-workers.ts'

/**
 * An officer corrects fields of one worker, with the reason or paper it rests on. It stands over every list from now on;
 * the former values stay in the history under the person's own key. A NIK that another record holds is refused with
 * that record's number: whether they are one person is a question of its own.
 */
export async function correctWorker(
  database: Database,
  actor: Actor,
  today: Day,
  worker: number,
  typed: Typed,
  reason: string,
): Promise<Outcome<{ fields: string[] }>> {
  const correction = readCorrection(typed, reason, today)
  if (!correction.ok) return correction
  return asActor(database, actor, (session) => correct(session, today, worker, correction.value, reason))
}

/** The same within a transaction of the caller's. */
export async function correct(
  session: Session,
  today: Day,
  worker: number,
  correction: Parameters<typeof insertCorrection>[3],
  reason: string,
): Promise<Outcome<{ fields: string[] }>> {
  const record = await findWorker(session, worker)
  if (!record || record.state !== 'listed') return refused({ code: 'not-found' })
  if (correction.desa && !(await isKnownDesa(session, correction.desa))) {
    return refused({ code: 'correction-wrong', field: 'desa' })
  }
  if (correction.nik) {
    const other = (await findWorkersByNik(session, correction.nik)).find(({ id }) => id !== worker)
    if (other) return refused({ code: 'nik-of-another', worker: other.id })
  }
  const fields = Object.keys(correction)
  const before = valuesOf(session, record)
  await insertCorrection(session, worker, today, correction)
  await settleWorkers(session, [worker])
  await applyReferenceFacts(session, [worker])
  await lookAgain(session, worker, today)
  session.note('registry', {
    act: 'correct',
    worker,
    subject: { fields },
    personal: {
      before: Object.fromEntries(fields.map((field) => [field, before[field] ?? null])),
      after: correction,
      reason,
    },
  })
  return done({ fields })
}

async function isKnownDesa(session: Session, code: string): Promise<boolean> {
  const { regency } = session.actor
  const found = await session.db
    .selectFrom('access.area')
    .select('code')
    .where('regency', '=', regency)
    .where('code', '=', code)
    .executeTakeFirst()
  return found !== undefined
}

function valuesOf(session: Session, record: WorkerRecord): Record<string, unknown> {
  const personal = record.sealed ? session.unseal<SealedPerson>('person', record.sealed) : {}
  const { name, birth, sex, desa, kindOfWork, place, breadwinner, dependants } = record
  return {
    name,
    birth,
    sex,
    desa,
    kindOfWork,
    place,
    breadwinner,
    dependants,
    ...openPersonal(personal, record.hasNik),
  }
}

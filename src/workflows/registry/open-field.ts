import { may } from '../../domain/access/rights.ts'
import { sightOf } from '../../domain/access/sight.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { mayOpen } from '../../domain/registry/mask.ts'
import { openPersonal, type SealedPerson } from '../../domain/registry/personal.ts'
import type { SealedField } from '../../domain/registry/worker.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { findHealth, findWorker } from '../../store/registry/get-worker.ts'
import type { Health } from '../../store/registry/standing.ts'

/**
 * Opens one sealed field of one worker for a reason. Who, when, what and why are in the history before the value leaves:
 * the reason under the person's own key, since reasons name illnesses and families.
 */
export async function openField(
  database: Database,
  actor: Actor,
  worker: number,
  field: SealedField | 'health',
  reason: string,
): Promise<Outcome<{ value: string | null }>> {
  if (reason.trim().length < 5) return refused({ code: 'reason-needed' })
  return asActor(database, actor, async (session) => {
    if (!may(session.role, 'registry.open') || !mayOpen(field, sightOf(session.role))) {
      return refused({ code: 'not-permitted' })
    }
    const record = await findWorker(session, worker)
    if (!record || record.state === 'erased') return refused({ code: 'not-found' })
    session.note('registry', { act: 'open-field', worker, subject: { field }, personal: { reason: reason.trim() } })
    if (field === 'health') {
      const sealed = await findHealth(session, worker)
      return done({ value: sealed ? healthText(session.unseal<Health>('person-health', sealed)) : null })
    }
    const personal = record.sealed ? session.unseal<SealedPerson>('person', record.sealed) : {}
    const value = openPersonal(personal, record.hasNik)[field] ?? (field === 'nik' ? personal.nik : undefined)
    return done({ value: value ?? null })
  })
}

const healthText = ({ ill, disability }: Health): string =>
  [ill && 'Sakit, belum mampu bekerja', disability && `Disabilitas: ${disability}`].filter(Boolean).join('; ')

import type { Day } from '../../domain/basics/day.ts'
import { monthFromNumber, monthNumber, monthOfDay, type Month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { findInsurerList, listReconciliations, openReconciliation } from '../../store/contributions/reconciliations.ts'
import type { ReconciliationCounts } from '../../store/contributions/tables.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import type { Progress, Work } from '../work.ts'
import { refreshTouched } from './refresh-calendar.ts'

/** `month` null: the month of the list's day. A later list may confirm an earlier month that was paid late. */
export type Reconcile = { list: number; month: Month | null; on: Day }
export type Reconciled = { reconciliation: number; month: Month; asOf: Day; counts: ReconciliationCounts }

/**
 * Holds the decrees, the insurer's list of participants and the money of a month against each other. What agrees is
 * active as of the day of the list, and nothing else is called so; each difference is kept with its age. One transaction
 * in which no money moves: killed, nothing of it stays, and it is run again.
 */
export async function reconcile(
  database: Database,
  actor: Actor,
  { list, month, on }: Reconcile,
  progress: Progress,
): Promise<Outcome<Reconciled>> {
  return asActor(database, actor, async (session): Promise<Outcome<Reconciled>> => {
    const found = await findInsurerList(session, list)
    if (!found) return refused({ code: 'not-found' })
    if (found.kind !== 'insurer' || found.state !== 'kept') return refused({ code: 'list-not-insurer' })
    const number = monthNumber(month ?? monthOfDay(found.asOf))
    if (number > monthNumber(monthOfDay(found.asOf))) return refused({ code: 'reconcile-too-early' })
    progress.step('Mencocokkan keputusan, daftar, dan uang')
    const reconciliation = await openReconciliation(session, { list, month: number, asOf: found.asOf })
    if (reconciliation === undefined) return refused({ code: 'already-reconciled' })
    progress.step('Menghitung kalender')
    await refreshTouched(session, [number], on)
    const { counts } = (await listReconciliations(session)).find(({ id }) => id === reconciliation)!
    const findings = Object.values(counts.findings).reduce((sum, some) => sum + some, 0)
    session.note('contributions', { act: 'reconcile', subject: { reconciliation, list, month: monthFromNumber(number), confirmed: counts.confirmed, findings } }) // prettier-ignore
    return done({ reconciliation, month: monthFromNumber(number), asOf: found.asOf, counts })
  })
}

export const reconcileWork: Work<Reconcile, Reconciled> = {
  name: 'contributions.reconcile',
  title: 'Merekonsiliasi keputusan, daftar BPJS, dan uang',
  run: reconcile,
}

import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import {
  countPaymentFile,
  findPaymentList,
  gatherProof,
  keepBadRows,
  keepPaymentFile,
  listReferences,
  readProofBills,
  requestOf,
} from '../../store/contributions/payment-files.ts'
import { addPayment, findRequestedPayment, purseExists } from '../../store/contributions/payments.ts'
import { addSettlement, lockDues } from '../../store/contributions/settlements.ts'
import type { PaymentFileCounts } from '../../store/contributions/tables.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import type { Progress, Work } from '../work.ts'
import { refreshTouched } from './refresh-calendar.ts'

export type TakePayments = { list: number; purse: number; on: Day }

/**
 * Takes in a kept list of payments of one purse: one payment for each proof it names, in a transaction each. A row whose
 * person and months are billed and unpaid pays for them, to the rupiah; where a proof pays only some people of a bill,
 * those are covered and nobody else. The money of every other row stays an advance, and the row says why. Killed and run
 * again, it goes on with the proofs not taken yet.
 */
export async function takePayments(
  database: Database,
  actor: Actor,
  { list, purse, on }: TakePayments,
  progress: Progress,
): Promise<Outcome<PaymentFileCounts>> {
  const found = await asActor(database, actor, async (session) => ({
    list: await findPaymentList(session, list),
    purse: await purseExists(session, purse),
  }))
  if (!found.list) return refused({ code: 'not-found' })
  if (found.list.kind !== 'payments' || found.list.state !== 'kept') return refused({ code: 'list-not-payments' })
  if (found.list.taken) return refused({ code: 'payments-already-taken' })
  if (!found.purse) return refused({ code: 'purse-unknown' })
  if (found.list.asOf > on) return refused({ code: 'payment-in-future' })
  const otherwise = { reference: found.list.fileName.slice(0, 80), asOf: found.list.asOf }
  const proofs = await asActor(database, actor, (session) => listReferences(session, list, otherwise))
  progress.step('Mencatat bukti bayar', proofs.length)
  for (const { reference, paidOn } of proofs) {
    if (progress.cancelled()) return refused({ code: 'cancelled' })
    await asActor(database, actor, async (session) => {
      const request = requestOf(actor.regency, list, reference)
      if (await findRequestedPayment(session, request)) return
      await lockDues(session, purse)
      const amount = await gatherProof(session, { list, reference, otherwise: otherwise.reference, purse })
      if (amount === 0) return
      const payment = await addPayment(session, { request, purse, paidOn, amount, reference, list })
      if (payment === undefined) return
      const bills = await readProofBills(session)
      for (const { bill, owed, amount: paid, workers, amounts, months } of bills)
        await addSettlement(session, {
          payment,
          bill,
          on: paidOn,
          amount: Math.min(owed, paid),
          ...(paid < owed && { named: { workers, months, amounts } }),
        })
      const bad = await keepBadRows(session, list, payment)
      await refreshTouched(session, [...new Set(bills.map(({ month }) => month))], on, purse)
      session.note('contributions', { act: 'take-payments', subject: { list, payment, purse, amount, bills: bills.length, rowsForNobody: bad } }) // prettier-ignore
    })
    progress.advance(1)
  }
  return asActor(database, actor, async (session): Promise<Outcome<PaymentFileCounts>> => {
    const counts = await countPaymentFile(session, list)
    if (!(await keepPaymentFile(session, list, purse, counts))) return refused({ code: 'payments-already-taken' })
    session.note('contributions', { act: 'take-payments', subject: { list, purse, amount: counts.amount, advance: counts.advance } }) // prettier-ignore
    return done(counts)
  })
}

export const takePaymentsWork: Work<TakePayments, PaymentFileCounts> = {
  name: 'contributions.take-payments',
  title: 'Mencatat bukti bayar',
  run: takePayments,
}

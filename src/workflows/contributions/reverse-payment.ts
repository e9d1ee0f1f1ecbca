import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { addReversal, findPayment, findRequestedPayment } from '../../store/contributions/payments.ts'
import { lockDues, undoSettlements } from '../../store/contributions/settlements.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { isTaken } from './is-taken.ts'
import { refreshTouched } from './refresh-calendar.ts'

export type ReversePayment = { payment: number; request: string; on: Day; said: string }

/**
 * Takes a payment back whole: what it settled is owed again, and the money is in the purse again. The payment itself
 * stays, with its reversal beside it.
 */
export async function reversePayment(
  database: Database,
  actor: Actor,
  { payment, request, on, said }: ReversePayment,
): Promise<Outcome<{ reversal: number; months: number[] }>> {
  if (said.trim().length < 5) return refused({ code: 'reversal-reason-missing' })
  const reversed = await isTaken(() =>
    asActor(database, actor, async (session): Promise<Outcome<{ reversal: number; months: number[] }>> => {
      const before = await findRequestedPayment(session, request)
      if (before) return done({ reversal: before.id, months: [] })
      const of = await findPayment(session, payment)
      if (!of) return refused({ code: 'not-found' })
      if (of.kind === 'reversal') return refused({ code: 'reversal-itself' })
      if (of.reversed) return refused({ code: 'payment-reversed' })
      await lockDues(session, of.purse)
      const months = await undoSettlements(session, payment, on)
      const reversal = await addReversal(session, { of, request, on, said: said.trim() })
      if (reversal === undefined) return refused({ code: 'payment-reversed' })
      await refreshTouched(session, months, on, of.purse)
      session.note('contributions', { act: 'reverse-payment', subject: { payment, reversal, amount: of.amount } })
      return done({ reversal, months })
    }),
  )
  return reversed ?? refused({ code: 'payment-reversed' })
}

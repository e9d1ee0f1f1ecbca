import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { settleOldest, type Due } from '../../domain/contributions/settle.ts'
import {
  addPayment,
  findRequestedPayment,
  paymentStands,
  purseExists,
  type NewPayment,
} from '../../store/contributions/payments.ts'
import { addSettlement, lockDues } from '../../store/contributions/settlements.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { refreshTouched } from './refresh-calendar.ts'

/** `bills`: which bills it was paid for; without it the oldest owed. `request` is made by the sender. */
export type RecordPayment = NewPayment & { on: Day; bills?: number[] | undefined }
export type PaymentRecorded = { payment: number; settled: { bill: number; amount: number }[]; advance: number }

/**
 * Records money that left a purse and settles bills with it, the oldest first unless it says which. Too much stays an
 * advance; too little pays the last bill in part, which then covers nobody yet. The same request again changes nothing;
 * another of the same reference and amount is refused.
 */
export async function recordPayment(
  database: Database,
  actor: Actor,
  command: RecordPayment,
): Promise<Outcome<PaymentRecorded>> {
  // prettier-ignore
  const { on, bills, ...payment } = command
  if (payment.paidOn > on) return refused({ code: 'payment-in-future' })
  return asActor(database, actor, async (session): Promise<Outcome<PaymentRecorded>> => {
    const before = await findRequestedPayment(session, payment.request)
    if (before) return done({ payment: before.id, settled: [], advance: 0 })
    if (!(await purseExists(session, payment.purse))) return refused({ code: 'purse-unknown' })
    const dues = await lockDues(session, payment.purse)
    if (await paymentStands(session, payment)) return refused({ code: 'payment-known' })
    const id = await addPayment(session, payment)
    if (id === undefined) return done({ payment: (await findRequestedPayment(session, payment.request))!.id, settled: [], advance: 0 }) // prettier-ignore
    const asked = bills ? dues.filter(({ bill }) => bills.includes(bill)) : dues
    const settled = settleOldest([{ payment: id, paidOn: payment.paidOn, left: payment.amount }], asked)
    for (const { bill, amount } of settled) await addSettlement(session, { payment: id, bill, amount, on: payment.paidOn }) // prettier-ignore
    const used = settled.reduce((sum, { amount }) => sum + amount, 0)
    await refreshTouched(session, monthsOf(dues, settled), on, payment.purse)
    session.note('contributions', {
      act: 'record-payment',
      subject: { payment: id, purse: payment.purse, amount: payment.amount, bills: settled.map(({ bill }) => bill) },
    })
    return done({ payment: id, settled: settled.map(({ bill, amount }) => ({ bill, amount })), advance: payment.amount - used }) // prettier-ignore
  })
}

/** The months of the bills that were settled. */
export const monthsOf = (dues: readonly Due[], settled: readonly { bill: number }[]): number[] =>
  dues.filter(({ bill }) => settled.some((one) => one.bill === bill)).map(({ month }) => month)

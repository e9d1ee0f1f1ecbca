import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { settleOldest, type Settled } from '../../domain/contributions/settle.ts'
import { addSettlement, lockDues, readAdvances } from '../../store/contributions/settlements.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { monthsOf } from './record-payment.ts'
import { refreshTouched } from './refresh-calendar.ts'

/** Uses what a purse has paid too much for what it still owes, the oldest of both first; it counts from the day. */
export async function settleAdvance(
  database: Database,
  actor: Actor,
  { purse, on }: { purse: number; on: Day },
): Promise<Outcome<{ settled: Settled[]; advance: number }>> {
  return asActor(database, actor, async (session): Promise<Outcome<{ settled: Settled[]; advance: number }>> => {
    const dues = await lockDues(session, purse)
    const advances = await readAdvances(session, purse)
    const settled = settleOldest(advances, dues)
    if (settled.length === 0) return refused({ code: 'nothing-to-settle' })
    for (const one of settled) await addSettlement(session, { ...one, on })
    await refreshTouched(session, monthsOf(dues, settled), on, purse)
    const amount = settled.reduce((sum, one) => sum + one.amount, 0)
    session.note('contributions', { act: 'settle-advance', subject: { purse, amount } })
    return done({ settled, advance: advances.reduce((sum, { left }) => sum + left, 0) - amount })
  })
}

import { monthNumber, monthOfDay, type Month } from '../../domain/basics/month.ts'
import type { Day } from '../../domain/basics/day.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { billPrices } from '../../domain/contributions/price.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { writeBill, type MadeBill } from '../../store/contributions/bills.ts'
import { pursesToBill } from '../../store/contributions/due-lines.ts'
import type { Progress, Work } from '../work.ts'
import { isTaken } from './is-taken.ts'
import { refreshCalendar } from './refresh-calendar.ts'

export type MakeBills = { month: Month; on: Day }
export type BillsMade = { month: Month; bills: MadeBill[] }

/**
 * Makes the bill of every purse for a month: who is decreed, accepted by the insurer, not ended and alive on the first
 * day, at the price of the law for that payer and month. A month is paid whole. One transaction a bill; killed and run
 * again, it makes those that are missing. A month not yet begun is billed one month ahead at most.
 */
export async function makeBills(
  database: Database,
  actor: Actor,
  { month, on }: MakeBills,
  progress: Progress,
): Promise<Outcome<BillsMade>> {
  const number = monthNumber(month)
  if (number > monthNumber(monthOfDay(on)) + 1) return refused({ code: 'bill-too-early' })
  const purses = await asActor(database, actor, (session) => pursesToBill(session, number))
  progress.step('Membuat tagihan', purses.length)
  const bills: MadeBill[] = []
  for (const purse of purses) {
    if (progress.cancelled()) return refused({ code: 'cancelled' })
    const prices = billPrices(purse.kind, month)
    if (!prices.ok) return prices
    const made = await isTaken(() =>
      asActor(database, actor, async (session) => {
        const bill = await writeBill(session, { purse: purse.id, month: number, on, prices: prices.value })
        if (bill) session.note('contributions', { act: 'make-bill', subject: { ...bill, month } })
        return bill
      }),
    )
    if (made) bills.push(made)
    progress.advance(1)
  }
  progress.step('Menghitung kalender')
  await refreshCalendar(database, actor, { from: month, to: month, on })
  return done({ month, bills })
}

export const makeBillsWork: Work<MakeBills, BillsMade> = {
  name: 'contributions.make-bills',
  title: 'Membuat tagihan iuran',
  run: makeBills,
}

import type { Day } from '../../domain/basics/day.ts'
import { monthFromNumber, monthNumber, monthOfDay, type Month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { billPrices } from '../../domain/contributions/price.ts'
import type { Payer } from '../../domain/law/payer.ts'
import { listBilledMonths, type MadeBill } from '../../store/contributions/bills.ts'
import { writeCorrections } from '../../store/contributions/corrections.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import type { Progress, Work } from '../work.ts'
import { refreshTouched } from './refresh-calendar.ts'

export type CorrectBills = { to: Month | null; on: Day }
export type BillsCorrected = { bills: (MadeBill & { month: Month })[] }

/**
 * Looks at every bill up to a month again: who died, ended, was refused, merged or joined late, and what the law says it
 * costs now. Differences become credits and supplements, the old bills stay as they are. One transaction a purse and
 * month; run again it finds nothing more. Somebody who moved from one purse to another is taken off the one before
 * being put on the other, so purses are gone over twice.
 */
export async function correctBills(
  database: Database,
  actor: Actor,
  { to, on }: CorrectBills,
  progress: Progress,
): Promise<Outcome<BillsCorrected>> {
  const last = monthNumber(to ?? monthOfDay(on))
  const billed = await asActor(database, actor, (session) => listBilledMonths(session, last))
  progress.step('Membandingkan tagihan', billed.length * 2)
  const bills: BillsCorrected['bills'] = []
  for (const round of [1, 2]) {
    if (round === 2 && bills.length === 0) break
    for (const { purse, kind, month, bill } of billed) {
      if (progress.cancelled()) return refused({ code: 'cancelled' })
      const prices = billPrices(kind as Payer, monthFromNumber(month))
      if (!prices.ok) return prices
      const made = await asActor(database, actor, async (session) => {
        const written = await writeCorrections(session, { purse, month, bill, on, prices: prices.value })
        if (written.length === 0) return []
        await refreshTouched(session, [month], on)
        for (const one of written)
          session.note('contributions', { act: 'correct-bill', subject: { ...one, month: monthFromNumber(month) } })
        return written
      })
      bills.push(...made.map((one) => ({ ...one, month: monthFromNumber(month) })))
      progress.advance(1)
    }
  }
  return done({ bills })
}

export const correctBillsWork: Work<CorrectBills, BillsCorrected> = {
  name: 'contributions.correct-bills',
  title: 'Membetulkan tagihan iuran',
  run: correctBills,
}

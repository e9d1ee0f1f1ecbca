import type { Day } from '../../domain/basics/day.ts'
import { monthNumber, monthOfDay, type Month } from '../../domain/basics/month.ts'
import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { closeBooks, countUnbilled, lockBooks, type Closing } from '../../store/contributions/ledger.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'

/**
 * Closes a month of the books, one after the other, once it is over and every purse is billed for it. From then on what
 * is found of that month is booked in the first open one. The checksum fixes every entry and every month of a person
 * beneath its bills.
 */
export async function closeMonth(
  database: Database,
  actor: Actor,
  { month, on }: { month: Month; on: Day },
): Promise<Outcome<Closing>> {
  const number = monthNumber(month)
  if (month >= monthOfDay(on)) return refused({ code: 'month-not-over' })
  return asActor(database, actor, async (session): Promise<Outcome<Closing>> => {
    const { closed, first } = await lockBooks(session)
    if (closed !== null && number <= closed) return refused({ code: 'month-closed' })
    if (number !== (closed === null ? (first ?? number) : closed + 1)) return refused({ code: 'month-before-open' })
    if ((await countUnbilled(session, number)) > 0) return refused({ code: 'month-not-billed' })
    const closing = await closeBooks(session, number, on)
    session.note('contributions', { act: 'close-month', subject: { month, entries: closing.entries, checksum: closing.checksum } }) // prettier-ignore
    return done(closing)
  })
}

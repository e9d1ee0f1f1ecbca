import { addMonths, firstDayOf, monthsBetween } from '../../domain/basics/month.ts'
import { fundingLaw, priceRuns, type PriceRun } from '../../domain/funding/funding-law.ts'
import type { Purse } from '../../domain/funding/purse.ts'
import { purseRules } from '../../domain/law/purse.ts'
import type { Session } from '../../store/database.ts'
import { listPurses, type ListedPurse } from '../../store/funding/purses.ts'

/** A purse with what the law says of it: the price of a head by month, and what a person has to see to. */
export type PurseView = ListedPurse & { prices: PriceRun[]; conditions: string[] }

/** Every purse of the regency. Months the law is not known for have no price. */
export const viewPurses = async (session: Session): Promise<PurseView[]> =>
  (await listPurses(session)).map((purse) => ({ ...purse, ...lawOf(purse) }))

function lawOf(purse: Purse): Pick<PurseView, 'prices' | 'conditions'> {
  const on = firstDayOf(purse.first)
  const [law, rules] = [fundingLaw(on), purseRules(purse.kind, on)]
  const months = Array.from({ length: monthsBetween(purse.first, purse.last) + 1 }, (_, at) =>
    addMonths(purse.first, at),
  )
  return {
    prices: law.ok ? priceRuns(law.value, purse.kind, months) : [],
    conditions: rules.ok ? rules.value.conditions : [],
  }
}

import type { Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Rupiah } from '../basics/rupiah.ts'
import type { Because } from './cite.ts'
import { monthlyContribution, type Contribution, type ContributionRefusal } from './contribution.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'
import { programmes, type Payer, type Sector } from './payer.ts'

/**
 * The lowest base a member may report in a month, in rupiah.
 * @cite pp-44-2015 Lampiran II baris 1
 */
export function lowestBase(month: Month): Outcome<{ base: Rupiah; because: Because }, NotKnown> {
  const rules = find(['bpu.base.lowest'], month)
  if (!rules.ok) return rules
  const lowest = rules.value['bpu.base.lowest']
  return done({ base: lowest.amount(), because: lowest.because() })
}

/**
 * What a purse pays for one worker and month: JKK and JKM at the lowest base, as every regency seen does.
 * Meant to be asked once per purse and month, not per person.
 */
export function priceOfMonth(payer: Payer, sector: Sector, month: Month): Outcome<Contribution, ContributionRefusal> {
  const lowest = lowestBase(month)
  if (!lowest.ok) return lowest
  const { base, because: reason } = lowest.value
  const price = monthlyContribution({ programmes, base, payer, sector, month })
  return price.ok ? done({ ...price.value, because: [reason, ...price.value.because] }) : price
}

import type { Month } from '../basics/month.ts'
import type { Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { monthlyContribution, type Contribution, type ContributionRefusal } from './contribution.ts'
import { lookUp, type NotKnown } from './lookup.ts'
import { programmes, type Payer, type Sector } from './payer.ts'

/**
 * The lowest base a member may report in a month, in rupiah.
 * @cite pp-44-2015 Lampiran II baris 1
 */
export function lowestBase(month: Month): Outcome<Rupiah, NotKnown> {
  const found = lookUp('bpu.base.lowest', month)
  return found.ok ? { ok: true, value: rupiah(found.value.value ?? 0) } : found
}

/**
 * What a purse pays for one worker and month: JKK and JKM at the lowest base, as every regency seen does.
 * Meant to be asked once per purse and month, not per person.
 */
export function priceOfMonth(payer: Payer, sector: Sector, month: Month): Outcome<Contribution, ContributionRefusal> {
  const base = lowestBase(month)
  return base.ok ? monthlyContribution({ programmes, base: base.value, payer, sector, month }) : base
}

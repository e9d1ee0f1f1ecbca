import type { Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { ContributionRefusal } from '../law/contribution.ts'
import { sectors, type Payer, type Sector } from '../law/payer.ts'
import { priceOfMonth } from '../law/price.ts'
import { kindCodes, sectorOf, type KindOfWork } from '../registry/kind-of-work.ts'

/** What a bill says of its price: numbers, articles, and readings left open. Nothing personal. */
export type PriceSaid = {
  sector: Sector
  amount: number
  because: { rule: string; article: string; sentence: string }[]
  open: { amount: number; question: string }[]
}

export type BillPrices = { other: number; transport: number; transportKinds: KindOfWork[]; said: PriceSaid[] }

/**
 * What a purse pays for one person and month, by sector: the law of that month, not the decree's memory of it.
 * @cite pp-44-2015 Lampiran II
 * @cite pp-50-2025 Pasal 4(1)
 */
export function billPrices(payer: Payer, month: Month): Outcome<BillPrices, ContributionRefusal> {
  const said: PriceSaid[] = []
  const amounts: Record<Sector, number> = { other: 0, transport: 0 }
  for (const sector of sectors) {
    const price = priceOfMonth(payer, sector, month)
    if (!price.ok) return price
    const { amount, because, open } = price.value
    amounts[sector] = amount
    said.push({
      sector,
      amount,
      because: because.map(({ rule, article, sentence }) => ({ rule, article, sentence })),
      open: open.map(({ amount, question }) => ({ amount, question })),
    })
  }
  return done({ ...amounts, transportKinds: kindCodes.filter((kind) => sectorOf(kind) === 'transport'), said })
}

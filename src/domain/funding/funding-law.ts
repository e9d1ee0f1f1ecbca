import type { Day } from '../basics/day.ts'
import type { Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { deathBenefit, gateMonths } from '../law/benefit.ts'
import type { NotKnown } from '../law/lookup.ts'
import { priceOfMonth } from '../law/price.ts'
import { purseRules, type PurseRules } from '../law/purse.ts'
import type { Sector } from '../registry/kind-of-work.ts'
import { isAsnaf, purseKinds, type PurseKind } from './purse.ts'
import type { FundingLaw, MonthlyPrice } from './window.ts'

/**
 * What the law says to this room for a plan that begins on a day: prices by payer, sector and month, who may be paid
 * for by which payer, and the gate of the death benefit. Refused for a day outside what has been checked.
 * @cite pp-50-2025 Pasal 3
 * @cite fatwa-mui-102-2025 diktum
 */
export function fundingLaw(on: Day): Outcome<FundingLaw, NotKnown> {
  const gate = gateMonths(on)
  if (!gate.ok) return gate
  const amounts = [1, gate.value.sure].map((monthsPaid) => deathBenefit({ on, monthsPaid }))
  const [below, full] = amounts.map((found) => (found.ok ? found.value.outcomes[0]?.amount : undefined))
  if (below === undefined || full === undefined) throw new RangeError('the gate is known but not the benefit')

  const rules = new Map<PurseKind, PurseRules>()
  for (const kind of purseKinds) {
    const found = purseRules(kind, on)
    if (!found.ok) return found
    rules.set(kind, found.value)
  }
  const prices = new Map<string, MonthlyPrice | undefined>()
  return done({
    gate: { possible: gate.value.possible, sure: gate.value.sure, full, below },
    priceOf: (payer, sector, of) => {
      const key = `${payer} ${sector} ${of}`
      if (!prices.has(key)) prices.set(key, findPrice(payer, sector, of))
      return prices.get(key)
    },
    mayPay: (purse, who) => {
      const { verdict, question } = rules.get(purse.kind)!.mayPay(who.kind, isAsnaf(purse.rule, who))
      if (verdict === 'needs-asnaf') return { bar: 'not-asnaf' }
      return verdict === 'may-not' ? { bar: purse.kind === 'zakat' ? 'not-asnaf' : 'law' } : { question }
    },
  })
}

function findPrice(payer: PurseKind, sector: Sector, of: Month): MonthlyPrice | undefined {
  const found = priceOfMonth(payer, sector, of)
  if (!found.ok) return undefined
  const { amount, open, because } = found.value
  return { amount, because, ...(open[0] && { open: { amount: open[0].amount, question: open[0].question } }) }
}

/** Months in a row at one price: what a card of a purse shows. */
export type PriceRun = { first: Month; last: Month; sector: Sector; price: MonthlyPrice }

/** The prices of a payer over some months, by sector; months outside the law's known period are left out. */
export function priceRuns(law: FundingLaw, payer: PurseKind, months: readonly Month[]): PriceRun[] {
  const runs: PriceRun[] = []
  for (const sector of ['other', 'transport'] as const)
    for (const of of months) {
      const price = law.priceOf(payer, sector, of)
      if (!price) continue
      const last = runs.at(-1)
      const same =
        last?.sector === sector && last.price.amount === price.amount && last.price.open?.amount === price.open?.amount
      if (last && same) last.last = of
      else runs.push({ first: of, last: of, sector, price })
    }
  return runs
}

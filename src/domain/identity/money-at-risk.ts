import { monthOfDay } from '../basics/month.ts'
import type { Day } from '../basics/day.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { deathBenefit } from '../law/benefit.ts'
import { priceOfMonth } from '../law/price.ts'
import { chanceOf } from './weigh.ts'

/** What a doubtful pair is between: two workers, or a worker and a row of a reference list. */
export const pairKinds = ['workers', 'insurer', 'welfare', 'deaths', 'employees'] as const
export type PairKind = (typeof pairKinds)[number]

const monthsOfCover = 12

/**
 * Rupiah lost if a pair is one person and nobody notices, times the chance that it is: a year's contributions paid
 * twice, or for somebody insured or employed already; for a death, the benefit that the family would not be told of.
 * A welfare decile moves no money by itself. It orders the queue and decides nothing.
 */
export function moneyAtRisk(kind: PairKind, weight: number, on: Day): Rupiah {
  return rupiah(Math.round(chanceOf(weight) * lossOf(kind, on)))
}

function lossOf(kind: PairKind, on: Day): number {
  if (kind === 'welfare') return 0
  if (kind === 'deaths') {
    const benefit = deathBenefit({ on, monthsPaid: monthsOfCover })
    return benefit.ok ? Math.max(...benefit.value.outcomes.map(({ amount }) => amount)) : 0
  }
  const price = priceOfMonth('apbd', 'other', monthOfDay(on))
  return price.ok ? monthsOfCover * price.value.amount : 0
}

import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { MilliPercent } from './shape.ts'

/**
 * A share of an amount, rounded to the nearest rupiah, half up. No rule of rounding was found: this one is ours
 * (`share-rounding` in the open questions), and it is the only one.
 */
export const shareOf = (amount: number, percent: MilliPercent): Rupiah =>
  rupiah(Math.floor((amount * percent + 50_000) / 100_000))

/** 240 → `0,24%`, as the office writes it. */
export const formatPercent = (percent: MilliPercent): string => `${String(percent / 1000).replace('.', ',')}%`

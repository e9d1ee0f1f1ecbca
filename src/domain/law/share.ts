import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import type { MilliPercent } from './shape.ts'

/**
 * A share of an amount, rounded to the nearest rupiah, half up. No rule of rounding was found: this one is ours
 * (`share-rounding` in the open questions), and it is the only one.
 * @param left whole percent of the share that a relief leaves to be paid
 */
export const shareOf = (amount: number, percent: MilliPercent, left = 100): Rupiah =>
  rupiah(Math.floor((amount * percent * left + 5_000_000) / 10_000_000))

/** 240 → `0,24%`, as the office writes it. */
export const formatPercent = (percent: MilliPercent): string => `${String(percent / 1000).replace('.', ',')}%`

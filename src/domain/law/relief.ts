import type { Month } from '../basics/month.ts'
import { law } from './known.ts'
import type { Payer, Sector } from './payer.ts'
import type { PayerReading, Relief } from './shape.ts'

export type ReliefFound = { name: string; relief: Relief; payer: PayerReading; reduced: boolean }

/**
 * The relief that speaks of this month and sector, and whether it reaches this payer. At most one does.
 * @throws RangeError when two do: the compiler forbids it.
 * @cite pp-50-2025 pasal masa berlaku, nomornya belum terlihat
 */
export function reliefOf(
  rule: string,
  { sector, month, payer }: { sector: Sector | 'labour-intensive'; month: Month; payer: Payer | 'employer' },
): ReliefFound | undefined {
  const found = Object.entries(law.reliefs).filter(
    ([, relief]) =>
      relief.applies_to.includes(rule) &&
      [sector, 'any'].includes(relief.sector) &&
      relief.from <= month &&
      month <= relief.to,
  )
  if (found.length > 1) throw new RangeError(`two reliefs for ${rule} in ${month}`)
  const [name, relief] = found[0] ?? []
  if (!name || !relief) return undefined
  const reading = relief.payers[payer]
  if (!reading) throw new RangeError(`${name} does not say anything of ${payer}`)
  return { name, relief, payer: reading, reduced: reading.reduced }
}

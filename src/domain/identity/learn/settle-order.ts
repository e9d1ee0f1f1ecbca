import type { Odds } from '../settings/model.ts'

/**
 * Makes more agreement never weigh less: neighbouring levels whose order chance has turned are pooled, so that both get
 * the weight of the two together (pool adjacent violators).
 */
export function settleOrder(odds: readonly Odds[]): Odds[] {
  return pool(odds, ({ m, u }) => ({ over: m, under: u })).map(({ value }, at) => ({
    m: odds[at]!.u * value,
    u: odds[at]!.u,
  }))
}

/** The same for names, whose level weighs by its m alone: the words that met bring the rest. */
export function settleNameOrder(odds: readonly Odds[]): Odds[] {
  return pool(odds, ({ m }) => ({ over: m, under: 1 })).map(({ value }, at) => ({ m: value, u: odds[at]!.u }))
}

type Pool = { over: number; under: number; size: number }

function pool(odds: readonly Odds[], parts: (odds: Odds) => { over: number; under: number }): { value: number }[] {
  const pools: Pool[] = []
  for (const level of odds) {
    pools.push({ ...parts(level), size: 1 })
    while (pools.length > 1 && ratio(pools.at(-2)!) < ratio(pools.at(-1)!)) {
      const last = pools.pop()!
      const before = pools.pop()!
      pools.push({ over: before.over + last.over, under: before.under + last.under, size: before.size + last.size })
    }
  }
  return pools.flatMap((each) => Array.from({ length: each.size }, () => ({ value: ratio(each) })))
}

const ratio = ({ over, under }: Pool): number => over / under

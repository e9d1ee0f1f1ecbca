import { chanceOf } from './weigh.ts'

/** Links that were made by weight, counted by whole bits: `wrong` is the sum of the chances that they are two people. */
export type LinkBand = { bits: number; links: number; wrong: number }

/** Pairs that only their weight left in doubt, and what officers said of them. */
export type ReviewBand = { bits: number; same: number; different: number }

/** From the cut-off on, and from each whole bit above it that has links: how many links, and how many the weights expect to be wrong. */
export function aboveEach(bands: readonly LinkBand[], from: number): LinkBand[] {
  const cutOff = Math.floor(from)
  const known = bands.filter(({ bits }) => bits >= cutOff)
  const ascending = known.some(({ bits }) => bits === cutOff) ? known : [{ bits: cutOff, links: 0, wrong: 0 }, ...known]
  ascending.sort((a, b) => a.bits - b.bits)
  let [links, wrong] = [0, 0]
  const above = ascending.toReversed().map((band) => {
    links += band.links
    wrong += band.wrong
    return { bits: band.bits, links, wrong }
  })
  return above.reverse()
}

export type Calibrated = ReviewBand & {
  /** The chance of one person by the weight, at the middle of the band. */
  expected: number
  /** The share officers called one person, smoothed so that more weight never means less. */
  found: number
}

/**
 * Holds weights against verdicts: does three bits mean eight to one? The shares are pooled where chance turned their order
 * (pool adjacent violators), so that they can be read as a curve.
 */
export function calibrate(bands: readonly ReviewBand[]): Calibrated[] {
  const pools: { same: number; all: number; size: number }[] = []
  const ascending = bands.filter(({ same, different }) => same + different > 0).sort((a, b) => a.bits - b.bits)
  for (const { same, different } of ascending) {
    pools.push({ same, all: same + different, size: 1 })
    while (pools.length > 1 && shareOf(pools.at(-2)!) > shareOf(pools.at(-1)!)) {
      const last = pools.pop()!
      const before = pools.pop()!
      pools.push({ same: before.same + last.same, all: before.all + last.all, size: before.size + last.size })
    }
  }
  const found = pools.flatMap((pool) => Array.from({ length: pool.size }, () => shareOf(pool)))
  return ascending.map((band, at) => ({ ...band, expected: chanceOf(band.bits + 0.5), found: found[at]! }))
}

const shareOf = ({ same, all }: { same: number; all: number }): number => same / all

import { maximise } from './simplex.ts'

/** So many people, each to be put into one of the purses named, at the price of that purse. */
export type Row = { heads: number; purses: readonly number[]; costs: readonly number[] }

/** Heads per row and option; `none` when it is certain that they do not fit; `unknown` when the search was cut short. */
export type Packing = Int32Array[] | 'none' | 'unknown'

/** Something that decides a packing: `pack` below, or a stronger solver where one is at hand. */
export type Packer = (rows: readonly Row[], left: Float64Array) => Packing

const mostCells = 400_000

/**
 * Put everybody of every row into a purse so that no purse is overspent, or say that it cannot be done: linear
 * programmes with branching. It is asked only when purses are nearly empty and hold people at different prices, where
 * moving one person at a time proves nothing. `left` is money (rupiah) by purse.
 */
export function pack(rows: readonly Row[], left: Float64Array, mostNodes = 300): Packing {
  const purses = [...new Set(rows.flatMap((row) => row.purses))]
  const options = rows.flatMap((row, at) => row.purses.map((purse, option) => ({ at, option, purse })))
  const cost = (index: number): number => rows[options[index]!.at]!.costs[options[index]!.option]!
  const wanted = rows.reduce((sum, row) => sum + row.heads, 0)
  if (options.length * (rows.length + purses.length) > mostCells) return 'unknown'
  // Only multiples of the common divisor of a purse's prices can be spent, which lets the programme see gaps.
  const unit = new Map(
    purses.map((purse) => [
      purse,
      options.reduce((unit, each, index) => (each.purse === purse ? divisor(unit, cost(index)) : unit), 0),
    ]),
  )
  const low = new Int32Array(options.length)
  const high = Int32Array.from(options, ({ at }) => rows[at]!.heads)
  let nodes = 0

  const dearest = new Map(
    purses.map((purse) => [purse, Math.max(...options.map((each, index) => (each.purse === purse ? cost(index) : 0)))]),
  )

  /** Everybody placed, people divisible, while every purse keeps the price of so many people in hand. */
  const relax = (spare: number): Float64Array | undefined => {
    const limits = (of: number, by: (index: number) => number): number =>
      options.reduce((sum, each, index) => (each.at === of ? sum - by(index) : sum), 0)
    const programme = [
      ...rows.map((row, at) => ({
        coefficients: options.map((each) => (each.at === at ? 1 : 0)),
        limit: row.heads + limits(at, (index) => low[index]!),
      })),
      ...purses.map((purse) => ({
        coefficients: options.map((each, index) => (each.purse === purse ? cost(index) / unit.get(purse)! : 0)),
        limit: options.reduce(
          (sum, each, index) => (each.purse === purse ? sum - (low[index]! * cost(index)) / unit.get(purse)! : sum),
          Math.floor((left[purse]! - spare * dearest.get(purse)!) / unit.get(purse)!),
        ),
      })),
      ...options.flatMap((each, index) =>
        high[index]! < rows[each.at]!.heads
          ? [{ coefficients: options.map((_, other) => (other === index ? 1 : 0)), limit: high[index]! - low[index]! }]
          : [],
      ),
    ]
    if (programme.some(({ limit }) => limit < 0)) return undefined
    const { value, x } = maximise({ objective: options.map(() => 1), rows: programme })
    const fixed = low.reduce((sum, each) => sum + each, 0)
    if (value + fixed < wanted - 1e-5) return undefined
    return x.map((each, index) => each + low[index]!)
  }

  const search = (): Packing => {
    if (++nodes > mostNodes) return 'unknown'
    const x = relax(0)
    if (x === undefined) return 'none'
    const split = x.findIndex((each) => Math.abs(each - Math.round(each)) > 1e-6)
    if (split < 0) return collect(x)
    const rounded = roundDown(x)
    if (rounded) return rounded
    const [wasLow, wasHigh] = [low[split]!, high[split]!]
    high[split] = Math.floor(x[split]!)
    const below = search()
    high[split] = wasHigh
    if (typeof below !== 'string') return below
    low[split] = Math.ceil(x[split]!)
    const above = search()
    low[split] = wasLow
    if (typeof above !== 'string') return above
    return below === 'none' && above === 'none' ? 'none' : 'unknown'
  }

  const collect = (x: Float64Array): Int32Array[] => {
    const found = rows.map((row) => new Int32Array(row.purses.length))
    options.forEach(({ at, option }, index) => (found[at]![option] = Math.round(x[index]!)))
    return found
  }

  /** The relaxation rounded down, and the few people left over put wherever there is room. */
  const roundDown = (x: Float64Array): Int32Array[] | undefined => {
    const found = collect(x.map((each) => Math.floor(each + 1e-6)))
    const room = Float64Array.from(left)
    options.forEach(({ at, option, purse }, index) => (room[purse]! -= found[at]![option]! * cost(index)))
    for (const [at, row] of rows.entries()) {
      let missing = row.heads - found[at]!.reduce((sum, each) => sum + each, 0)
      for (let option = 0; option < row.purses.length && missing > 0; option++) {
        const more = Math.min(missing, Math.floor(room[row.purses[option]!]! / row.costs[option]!))
        if (more <= 0) continue
        found[at]![option]! += more
        room[row.purses[option]!]! -= more * row.costs[option]!
        missing -= more
      }
      if (missing > 0) return undefined
    }
    return found
  }

  for (const spare of [2 * purses.length, 2, 1]) {
    const x = relax(spare)
    const rounded = x && roundDown(x)
    if (rounded) return rounded
  }
  return search()
}

/** The greatest common divisor; of 0 and a number, that number. */
export function divisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b]
  return a
}

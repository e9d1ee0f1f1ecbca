/** Seeded chance: the same seed and labels give the same draws on every machine, and each label its own stream. */
export type Chance = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, count). */
  below(count: number): number
  /** A whole number in [from, to], both included. */
  between(from: number, to: number): number
  happens(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Draws by weight; the weights need not add up to one. */
  weigh<T>(table: readonly (readonly [T, number])[]): T
  /** Shuffles in place (Fisher–Yates) and gives the list back. */
  shuffle<T>(list: T[]): T[]
}

/**
 * A stream of chance for a seed and a path of labels (`chanceFrom(7, 'people', '35.09.08.2004')`),
 * so that adding a draw in one place moves nothing elsewhere.
 */
export function chanceFrom(seed: number, ...labels: readonly string[]): Chance {
  const next = sfc32(hash128(`${seed}/${labels.join('/')}`))
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    happens: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    weigh: <T>(table: readonly (readonly [T, number])[]) => {
      let left = next() * table.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of table) if ((left -= weight) < 0) return value
      return (table.at(-1) as readonly [T, number])[0]
    },
    shuffle: <T>(list: T[]) => {
      for (let at = list.length - 1; at > 0; at -= 1) {
        const other = below(at + 1)
        const kept = list[at] as T
        list[at] = list[other] as T
        list[other] = kept
      }
      return list
    },
  }
}

/** Small fast counting generator (sfc32), which passes PractRand and needs 128 bits of state. */
function sfc32([first, second, third, fourth]: readonly [number, number, number, number]): () => number {
  let a = first
  let b = second
  let c = third
  let d = fourth
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}

/** Four 32-bit words out of a text (cyrb128); no more than a way to spread seeds apart. */
function hash128(text: string): [number, number, number, number] {
  let h1 = 1779033703
  let h2 = 3144134277
  let h3 = 1013904242
  let h4 = 2773480762
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    h1 = h2 ^ Math.imul(h1 ^ code, 597399067)
    h2 = h3 ^ Math.imul(h2 ^ code, 2869860233)
    h3 = h4 ^ Math.imul(h3 ^ code, 951274213)
    h4 = h1 ^ Math.imul(h4 ^ code, 2716044179)
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067)
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233)
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213)
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179)
  h1 ^= h2 ^ h3 ^ h4
  return [h1, h2 ^ h1, h3 ^ h1, h4 ^ h1]
}

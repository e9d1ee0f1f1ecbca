/** How well a linkage agrees with the truth, pair by pair: precision, recall and their harmonic mean. */
export type Quality = { pairs: number; right: number; true: number; precision: number; recall: number; f1: number }

export function qualityOf(pairs: number, right: number, truth: number): Quality {
  const precision = pairs === 0 ? 1 : right / pairs
  const recall = truth === 0 ? 1 : right / truth
  return {
    pairs,
    right,
    true: truth,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** Pairs of rows within groups, counted without being listed. */
export function pairsWithin(groups: Iterable<number>): number {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  let pairs = 0
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2
  return pairs
}

/** Every pair of rows within the groups, each once; groups of people are small. */
export function* eachPairWithin(groups: ArrayLike<number>): Generator<[number, number]> {
  const members = new Map<number, number[]>()
  for (let row = 0; row < groups.length; row++) {
    const known = members.get(groups[row]!)
    if (known) known.push(row)
    else members.set(groups[row]!, [row])
  }
  for (const rows of members.values())
    for (let i = 0; i < rows.length; i++) for (let j = i + 1; j < rows.length; j++) yield [rows[i]!, rows[j]!]
}

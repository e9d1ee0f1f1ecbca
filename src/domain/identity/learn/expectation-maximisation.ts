/** A kind of pair: the level of every field (0 = blank), and how many pairs were of that kind. */
export type Pattern = { levels: readonly number[]; count: number }

/** For every field its levels' chances, strongest first: of pairs of one person (m), or of two (u). */
export type Chances = readonly (readonly number[])[]
export type Votes = readonly (readonly number[] | null)[]

export type Estimate = { m: number[][]; lambda: number; rounds: number }

/** Pairs' worth of the starting values, so that a level never seen keeps a chance above nothing. */
const startCounts = 50
const enough = 1e-6

/**
 * Expectation–maximisation of Fellegi and Sunter's mixture, with u held fixed: which share of the pairs is of one person
 * (lambda), and how the fields of such pairs agree (m). A blank says nothing and counts nowhere. Where u of a field is
 * null, the field is measured but has no vote: what brought the pairs together decides how it agrees.
 */
export function expectationMaximisation(
  patterns: readonly Pattern[],
  u: Votes,
  start: { m: Chances; lambda: number },
): Estimate {
  let m = start.m.map((field) => [...field])
  let lambda = start.lambda
  for (let round = 1; ; round++) {
    const next = start.m.map((field) => field.map((chance) => chance * startCounts))
    let ofOnePerson = 0
    let all = 0
    for (const { levels, count } of patterns) {
      const share = chanceOfOnePerson(levels, m, u, lambda) * count
      ofOnePerson += share
      all += count
      levels.forEach((level, field) => {
        if (level > 0) next[field]![level - 1]! += share
      })
    }
    const before = lambda
    lambda = all === 0 ? lambda : ofOnePerson / all
    m = next.map(toShares)
    if (Math.abs(lambda - before) < enough || round === 100) return { m, lambda, rounds: round }
  }
}

function chanceOfOnePerson(levels: readonly number[], m: Chances, u: Votes, lambda: number): number {
  let one = lambda
  let two = 1 - lambda
  levels.forEach((level, field) => {
    const strangers = u[field]
    if (level === 0 || !strangers) return
    one *= m[field]![level - 1]!
    two *= strangers[level - 1]!
  })
  return one + two === 0 ? 0 : one / (one + two)
}

/** Counts as shares of their sum. */
export function toShares(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.map((count) => count / sum)
}

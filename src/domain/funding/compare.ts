/** Somebody paid in a scenario. */
export type Paid = {
  worker: number
  purse: string
  months: number
  amount: number
  kecamatan: string
  kind: string
}

/** Paid people of a kecamatan or kind of work in two scenarios. */
export type Pair = { code: string; before: number; after: number }

/** What changes between two scenarios, for people by their number and in sums. */
export type Difference = {
  gained: number[]
  lost: number[]
  /** Paid in both, but for another number of months. */
  longer: number
  shorter: number
  /** Paid in both for as long, by another purse. */
  moved: number
  unchanged: number
  /** In rupiah and person-months, after less before. */
  spent: number
  personMonths: number
  kecamatan: Pair[]
  kinds: Pair[]
}

/** Two scenarios side by side, person by person. Each list names a worker at most once. */
export function compare(before: readonly Paid[], after: readonly Paid[]): Difference {
  const had = new Map(before.map((paid) => [paid.worker, paid]))
  const counts = { longer: 0, shorter: 0, moved: 0, unchanged: 0 }
  const gained: number[] = []
  for (const is of after) {
    const was = had.get(is.worker)
    had.delete(is.worker)
    if (!was) gained.push(is.worker)
    else if (is.months !== was.months) counts[is.months > was.months ? 'longer' : 'shorter']++
    else counts[is.purse === was.purse ? 'unchanged' : 'moved']++
  }
  const total = (of: 'amount' | 'months'): number => sum(after, of) - sum(before, of)
  return {
    gained,
    lost: [...had.keys()],
    ...counts,
    spent: total('amount'),
    personMonths: total('months'),
    kecamatan: pairs(before, after, 'kecamatan'),
    kinds: pairs(before, after, 'kind'),
  }
}

const sum = (people: readonly Paid[], of: 'amount' | 'months'): number =>
  people.reduce((total, paid) => total + paid[of], 0)

function pairs(before: readonly Paid[], after: readonly Paid[], by: 'kecamatan' | 'kind'): Pair[] {
  const found = new Map<string, Pair>()
  const count = (people: readonly Paid[], side: 'before' | 'after'): void => {
    for (const { [by]: code } of people) {
      const pair = found.get(code) ?? { code, before: 0, after: 0 }
      pair[side]++
      found.set(code, pair)
    }
  }
  count(before, 'before')
  count(after, 'after')
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

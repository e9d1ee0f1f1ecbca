import type { Day } from '../basics/day.ts'
import { addMonths, firstDayOf, monthsBetween, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { gateMonths } from '../law/benefit.ts'
import type { NotKnown } from '../law/lookup.ts'

export type PaidMonth = { month: Month; paidOn: Day }

/** The day from which the full death benefit holds; `expected` when it is not reached yet but will be if payment goes on. */
export type FullFrom = { day: Day | null; expected: Month | null; needs: number }

export type FullBenefit = {
  /** Paid months in a row up to the last paid one. */
  run: number
  /** On every reading: enough months in a row without a gap. */
  sure: FullFrom
  /** On the kindest: the lower number of months, and a gap does not start the count anew. */
  possible: FullFrom
}

/**
 * From which day a family gets the full death benefit. Two things are unsettled, the boundary of the gate and whether a
 * gap restarts the count, so there are two answers and never one guess. A month paid late counts from the day it was
 * paid; one paid early counts from its first day.
 * @cite permenaker-1-2025 pasal belum ditemukan
 */
export function fullBenefit(paid: readonly PaidMonth[], on: Day): Outcome<FullBenefit, NotKnown> {
  const gate = gateMonths(on)
  if (!gate.ok) return gate
  const months = [...paid].sort((a, b) => (a.month < b.month ? -1 : 1))
  const run = lastRun(months)
  return done({
    run: run.length,
    sure: reach(run, gate.value.sure),
    possible: reach(months, gate.value.possible),
  })
}

/** The months in a row that end with the last one. */
export function lastRun(months: readonly PaidMonth[]): PaidMonth[] {
  let from = months.length - 1
  while (from > 0 && monthsBetween(months[from - 1]!.month, months[from]!.month) === 1) from--
  return months.slice(Math.max(from, 0))
}

function reach(months: readonly PaidMonth[], needs: number): FullFrom {
  if (months.length < needs) {
    const last = months.at(-1)
    return { day: null, expected: last ? addMonths(last.month, needs - months.length) : null, needs }
  }
  const counted = months.slice(0, needs)
  const day = counted.reduce<Day>(
    (latest, { paidOn }) => (paidOn > latest ? paidOn : latest),
    firstDayOf(counted[needs - 1]!.month),
  )
  return { day, expected: null, needs }
}

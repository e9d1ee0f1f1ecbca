import type { Day } from '../basics/day.ts'
import type { Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { rupiah, type Rupiah } from '../basics/rupiah.ts'
import { because, type Because } from './cite.ts'
import { getRule, lookUp, type NotKnown } from './lookup.ts'
import { sentences } from './sentences.ts'
import type { Cite, Line, MilliPercent, Said, Value } from './shape.ts'

/** The value of one rule on one day, ready to be used and to be given as a reason. Wrong kinds throw: they are bugs. */
export type Found = {
  label: Said
  value: Value
  cite: Cite
  question?: string
  /** The plain number of the value: years, months, days, times the base. */
  number: () => number
  amount: () => Rupiah
  percent: () => MilliPercent
  /** The line of a table with this code. */
  line: (code: string) => Line
  /** A reason with a sentence; the label and the amount when none is given. */
  because: (sentence?: string | Said) => Because
}

/**
 * Looks several rules up on one day (or month), all or none: the first that is not known refuses for all of them.
 * @throws RangeError for a rule that does not exist
 */
export function find<const Id extends string>(
  ids: readonly Id[],
  on: Day | Month,
): Outcome<Record<Id, Found>, NotKnown> {
  const found: Partial<Record<Id, Found>> = {}
  for (const id of ids) {
    const value = lookUp(id, on)
    if (!value.ok) return value
    found[id] = foundOf(id, on, value.value)
  }
  return done(found as Record<Id, Found>)
}

function foundOf(id: string, on: Day | Month, value: Value): Found {
  const { cite } = value
  if (!cite) throw new RangeError(`${id} has no cite`)
  const label = getRule(id).label
  const must = <T>(part: T | undefined, kind: string): T => {
    if (part === undefined) throw new RangeError(`${id} has no ${kind}`)
    return part
  }
  const plain = value.value === undefined ? sentences.label(label) : sentences.amount(label, value.value)
  return {
    label,
    value,
    cite,
    question: value.question,
    number: () => must(value.value, 'number'),
    amount: () => rupiah(must(value.value, 'amount')),
    percent: () => must(value.percent, 'percentage'),
    line: (code) => must(value.table?.find((line) => line.code === code), `line ${code}`), // prettier-ignore
    because: (sentence = plain) => because(id, on, cite, sentence),
  }
}

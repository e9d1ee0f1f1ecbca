import type { Day } from '../basics/day.ts'
import type { Month } from '../basics/month.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { law } from './known.ts'
import type { Rule, Value } from './shape.ts'

/** Asked for a day or month outside the period a person has checked. Better no answer than last year's. */
export type NotKnown = { code: 'law-not-known'; rule: string; on: Day | Month; known: { from: string; to: string } }

/** @throws RangeError when no such rule exists: a bug, never bad input. */
export function getRule(id: string): Rule {
  const rule = law.rules[id]
  if (!rule) throw new RangeError(`no such rule: ${id}`)
  return rule
}

/**
 * The one value of a rule on the day (or month) the law speaks of. That day has no default.
 * @throws RangeError when a month is asked of a rule counted in days or the other way round, or when two values apply.
 */
export function lookUp(id: string, on: Day | Month): Outcome<Value, NotKnown> {
  const { known, values } = getRule(id)
  if (on.length !== known.from.length) throw new RangeError(`${id} is not counted in the unit of ${on}`)
  const found = values.filter((value) => value.from <= on && on <= value.to)
  if (found.length > 1) throw new RangeError(`${id} has ${found.length} values on ${on}`)
  const value = found[0]
  return value && known.from <= on && on <= known.to
    ? done(value)
    : refused({ code: 'law-not-known', rule: id, on, known })
}

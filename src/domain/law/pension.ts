import { formatDay, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import { yearsLater } from './later.ts'
import { getRule, type NotKnown } from './lookup.ts'

export type PensionAsked = { on: Day; birth: Day }

export type PensionAge = {
  /** The age that holds on the day. */
  age: number
  reached: boolean
  /** The first day on which the age then in force was reached; null while it lies beyond what is known. */
  from: Day | null
  because: Because[]
}

/**
 * The pension age of a wage earner (JP). It rises by a year every three years, so that somebody who has not reached it may
 * have to wait for a later birthday; who has reached it once keeps it. No amount of a pension is computed.
 * @cite pp-45-2015 Pasal 15
 */
export function pensionAge({ on, birth }: PensionAsked): Outcome<PensionAge, NotKnown> {
  const rules = find(['jp.age'], on)
  if (!rules.ok) return rules
  const rule = rules.value['jp.age']
  const from = firstReached(birth)
  const reached = from !== null && from <= on
  const when = from === null ? 'belum tercapai selama masa yang diketahui' : `tercapai ${formatDay(from)}`
  return done({
    age: rule.number(),
    reached,
    from,
    because: [rule.because(`Usia pensiun ${rule.number()} tahun pada ${formatDay(on)}; bagi yang lahir ${formatDay(birth)} ${when}.`)], // prettier-ignore
  })
}

function firstReached(birth: Day): Day | null {
  for (const { from, to, value = 0 } of getRule('jp.age').values) {
    const birthday = yearsLater(birth, value)
    const reached = birthday > from ? birthday : (from as Day)
    if (reached <= to) return reached
  }
  return null
}

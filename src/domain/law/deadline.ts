import { addDays, dayNumber, formatDay, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { because, type Because } from './cite.ts'
import { lookUp, type NotKnown } from './lookup.ts'

/** 1970-01-01 was a Thursday, so day numbers 2 and 3 (mod 7) are Saturday and Sunday. */
const isWeekend = (on: Day): boolean => [2, 3].includes(((dayNumber(on) % 7) + 7) % 7)

/** The last of `count` working days after `from`. Public holidays are not taken off: the day shown is never too late. */
export function addWorkingDays(from: Day, count: number): Day {
  let on = from
  for (let left = count; left > 0;) {
    on = addDays(on, 1)
    if (!isWeekend(on)) left--
  }
  return on
}

export type Deadline = { due: Day; because: Because }

/**
 * By when an objection that came in on a day must be answered.
 * @cite uu-30-2014 Pasal 77(4)
 */
export const objectionAnswerDue = (cameIn: Day): Outcome<Deadline, NotKnown> =>
  deadline('objection.answer-within', cameIn, 'dijawab')

/**
 * Until when a decision of a day may be objected to; later objections are taken all the same.
 * @cite uu-30-2014 Pasal 77(1)
 */
export const objectionFileDue = (decided: Day): Outcome<Deadline, NotKnown> =>
  deadline('objection.file-within', decided, 'diajukan')

function deadline(rule: string, from: Day, verb: string): Outcome<Deadline, NotKnown> {
  const found = lookUp(rule, from)
  if (!found.ok) return found
  const { value, cite } = found.value
  if (value === undefined || !cite) throw new RangeError(`${rule} has no number`)
  const due = addWorkingDays(from, value)
  return done({ due, because: because(rule, from, cite, `Keberatan ${verb} paling lambat ${formatDay(due)}.`) })
}

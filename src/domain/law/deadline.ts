import { formatDay, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import { because, type Because } from './cite.ts'
import { lookUp, type NotKnown } from './lookup.ts'
import { addWorkingDays, nationalCalendar, type WorkCalendar } from './working-days.ts'

/** The last day, and why. `calendar` names whose holidays were taken off. */
export type Deadline = { due: Day; calendar: string; because: Because }

/**
 * By when an objection that came in on a day must be answered.
 * @cite uu-30-2014 Pasal 77(4)
 */
export const objectionAnswerDue = (
  cameIn: Day,
  calendar: WorkCalendar = nationalCalendar,
): Outcome<Deadline, NotKnown> => deadline('objection.answer-within', cameIn, 'dijawab', calendar)

/**
 * Until when a decision of a day may be objected to; later objections are taken all the same.
 * @cite uu-30-2014 Pasal 77(1)
 */
export const objectionFileDue = (
  decided: Day,
  calendar: WorkCalendar = nationalCalendar,
): Outcome<Deadline, NotKnown> => deadline('objection.file-within', decided, 'diajukan', calendar)

function deadline(rule: string, from: Day, verb: string, calendar: WorkCalendar): Outcome<Deadline, NotKnown> {
  const found = lookUp(rule, from)
  if (!found.ok) return found
  const { value, cite } = found.value
  if (value === undefined || !cite) throw new RangeError(`${rule} has no number`)
  const due = addWorkingDays(from, value, calendar.holidays)
  const sentence = `Keberatan ${verb} paling lambat ${formatDay(due)}, ${value} hari kerja menurut ${calendar.name}.`
  return done({ due, calendar: calendar.name, because: because(rule, from, cite, sentence) })
}

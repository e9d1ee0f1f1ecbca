import { formatDay, type Day } from '../basics/day.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'
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

function deadline(
  rule: 'objection.answer-within' | 'objection.file-within',
  from: Day,
  verb: string,
  calendar: WorkCalendar,
): Outcome<Deadline, NotKnown> {
  const rules = find([rule], from)
  if (!rules.ok) return rules
  const found = rules.value[rule]
  const due = addWorkingDays(from, found.number(), calendar.holidays)
  const sentence = `Keberatan ${verb} paling lambat ${formatDay(due)}, ${found.number()} hari kerja menurut ${calendar.name}.`
  return done({ due, calendar: calendar.name, because: found.because(sentence) })
}

import { daysInMonth, formatDay, type Day } from '../basics/day.ts'
import { addMonths, formatMonth, type Month } from '../basics/month.ts'
import { done, type Outcome } from '../basics/outcome.ts'
import type { Because } from './cite.ts'
import { find } from './find.ts'
import type { NotKnown } from './lookup.ts'
import { readings, type Readings } from './outcomes.ts'

/**
 * The day by which the contribution for a month is due: a day of the next month, its last one where it is shorter.
 * @cite pp-44-2015 Pasal 22(1)
 * @cite pp-44-2015 Pasal 22
 * @cite pp-49-2020 Pasal 3(2)
 */
export function contributionDue(
  segment: 'bpu' | 'pu',
  month: Month,
): Outcome<{ due: Day; question?: string; because: Because[] }, NotKnown> {
  const id = `due.${segment}` as const
  const rules = find([id], month)
  if (!rules.ok) return rules
  const rule = rules.value[id]
  const next = addMonths(month, 1)
  const last = daysInMonth(Number(next.slice(0, 4)), Number(next.slice(5)))
  const due = `${next}-${String(Math.min(rule.number(), last)).padStart(2, '0')}` as Day
  return done({ due, question: rule.question, because: [rule.because(`Iuran ${formatMonth(month)} paling lambat ${formatDay(due)}.`)] }) // prettier-ignore
}

/**
 * From when a new member is covered: the text says the first payment, the office in Jember says the decree. Both are
 * given; the later one is safe to promise.
 * @cite pp-44-2015 pasal belum terlihat
 */
export function coverStart(asked: { decreed: Day; firstPaid: Day }): Outcome<Readings<{ from: Day }>, NotKnown> {
  const rules = find(['cover.from'], asked.firstPaid)
  if (!rules.ok) return rules
  const rule = rules.value['cover.from']
  const paid = { from: asked.firstPaid, reading: `Sejak iuran pertama dibayar, ${formatDay(asked.firstPaid)}.` }
  const decreed = { from: asked.decreed, reading: `Sejak SK dan PKS ditetapkan, ${formatDay(asked.decreed)}.` }
  const outcomes = asked.decreed === asked.firstPaid ? [paid] : [paid, decreed]
  return done(
    readings(
      outcomes.map((outcome) => ({ ...outcome, because: [rule.because(outcome.reading)] })),
      outcomes.length > 1 && rule.question ? [rule.question] : [],
    ),
  )
}

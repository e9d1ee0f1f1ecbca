import type { Day } from '../basics/day.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { objectionAnswerDue, type Deadline } from '../law/deadline.ts'
import type { NotKnown } from '../law/lookup.ts'
import { addWorkingDays, type WorkCalendar } from '../law/working-days.ts'
import { remedies, type GateReason, type Verdict } from './reasons.ts'

/** The very decision an objection hangs on: one run, one worker, what was decided and why. */
export type DecisionRef = { run: number; worker: string; verdict: Verdict; reasons: readonly GateReason[] }

export type ObjectionState = 'open' | 'granted' | 'denied'

export type Objection = {
  decision: DecisionRef
  /** The reason that is disputed; null when the rank is. */
  against: GateReason | null
  said: string
  /** Who speaks: the worker, the family, the village. */
  by: string
  cameIn: Day
}

export type ObjectionRefusal =
  | NotKnown
  | { code: 'objection-needs-words'; field: 'said' | 'by' | 'answer' }
  | { code: 'objection-reason-not-given'; field: 'against' }
  | { code: 'objection-in-future'; field: 'cameIn' }
  | { code: 'objection-already-answered' }
  | { code: 'objection-own-answer' }

/**
 * Opens an objection to one decision, with the day by which it must be answered, counted in the office's working days.
 * One that comes late is taken all the same: nobody is turned away by a clock.
 */
export function openObjection(
  objection: Objection,
  today: Day,
  calendar: WorkCalendar,
): Outcome<Objection & Deadline, ObjectionRefusal> {
  if (objection.said.trim().length < 10) return refused({ code: 'objection-needs-words', field: 'said' })
  if (objection.by.trim().length < 3) return refused({ code: 'objection-needs-words', field: 'by' })
  if (objection.cameIn > today) return refused({ code: 'objection-in-future', field: 'cameIn' })
  if (objection.against !== null && !objection.decision.reasons.includes(objection.against))
    return refused({ code: 'objection-reason-not-given', field: 'against' })
  const deadline = objectionAnswerDue(objection.cameIn, calendar)
  return deadline.ok ? done({ ...objection, ...deadline.value }) : deadline
}

/** An answer is given once, in words, by a person, and not by the one who wrote the objection down. */
export function answerObjection(
  asked: { state: ObjectionState; filedBy: string },
  answer: { state: 'granted' | 'denied'; words: string; by: string },
): Outcome<{ state: 'granted' | 'denied'; words: string }, ObjectionRefusal> {
  if (asked.state !== 'open') return refused({ code: 'objection-already-answered' })
  if (asked.filedBy === answer.by) return refused({ code: 'objection-own-answer' })
  if (answer.words.trim().length < 10) return refused({ code: 'objection-needs-words', field: 'answer' })
  return done({ state: answer.state, words: answer.words.trim() })
}

/**
 * Grounds that rest on what somebody said of the person and that other evidence may disprove: once an objection to them is
 * granted, the next ranking respects it. Every other ground rests on a record (an age, a number, a death, a membership, an
 * employer, another record) that has to be mended where it stands, for law or insurer would refuse the person all the same.
 */
export const settledByEvidence: ReadonlySet<GateReason> = new Set<GateReason>(['moved', 'not-resident', 'not-working'])

/** What follows an answer: `respected` by the next ranking, something to `mend` first, or nothing. */
export type Consequence =
  { what: 'nothing' } | { what: 'respected'; sentence: string } | { what: 'mend'; sentence: string }

/** What a granted objection brings about, in a sentence for the officer who granted it. */
export function consequenceOf(state: 'granted' | 'denied', against: GateReason | null): Consequence {
  if (state === 'denied') return { what: 'nothing' }
  if (against === null)
    return { what: 'mend', sentence: 'Betulkan data yang menentukan urutannya, lalu hitung urutan lagi.' }
  if (settledByEvidence.has(against))
    return { what: 'respected', sentence: 'Perhitungan urutan berikutnya mengikuti keputusan ini.' }
  return { what: 'mend', sentence: remedies[against] }
}

/** How an open objection stands against its clock: `soon` from two working days before the day. */
export function clockOf(due: Day, today: Day, { holidays }: WorkCalendar): 'running' | 'soon' | 'late' {
  if (today > due) return 'late'
  return addWorkingDays(today, 2, holidays) >= due ? 'soon' : 'running'
}

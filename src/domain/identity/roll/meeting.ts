import { alike } from '../names/alike.ts'
import type { Words } from './words.ts'

/** How two different words may stand for one name: not at all, by ear, or by a slip, a tail or an initial. */
export const meetings = { none: 0, byEar: 1, bySlip: 2 } as const
export type Meeting = (typeof meetings)[keyof typeof meetings]

/** How words a and b of a roll meet. */
export function meet(words: Words, a: number, b: number): Meeting {
  if (words.sound[a] === words.sound[b]) return meetings.byEar
  return alike(words.text[a]!, words.text[b]!) ? meetings.bySlip : meetings.none
}

/** Settles which of several equally good ways two names meet: the same way whatever the numbers of their words. */
export const meetingOrder = (words: Words, a: number, b: number): number => (words.hash[a]! ^ words.hash[b]!) >>> 0

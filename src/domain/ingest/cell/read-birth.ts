import type { Day } from '../../basics/day.ts'
import type { CellKind } from '../raw-row.ts'
import { readDay, type DayOrder, type DayRead } from './read-day.ts'

/** `impossible` is a day no living worker was born on: after `on`, or before 1900. */
export type BirthRead = { birth: DayRead | { state: 'impossible' }; place: string }

const missing: DayRead = { state: 'missing' }
const earliest = '1900-01-01'

/**
 * Reads a birth day, or place and day in one cell: `Jember, 12-03-1980`. `on` is the day of reading.
 * In a cell for both, words without digits are a place without a day; in a cell for the day alone they are unreadable.
 */
export function readBirth(text: string, kind: CellKind, on: Day, both: boolean, order?: DayOrder): BirthRead {
  if (kind === 'd' || kind === 'n') return { birth: judged(readDay(text, kind, on, order), on), place: '' }
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return { birth: judged(readDay(text, kind, on, order), on), place: '' }
  const from = firstDigit(text)
  if (from < 0) return both ? withoutDigits(text) : { birth: readDay(text, kind, on), place: '' }
  return { birth: judged(readDay(text.slice(from), kind, on, order), on), place: placeIn(text.slice(0, from)) }
}

/** `Jember` gives the place alone, `Jember, lupa` says that nobody knows the day. */
function withoutDigits(text: string): BirthRead {
  const comma = text.indexOf(',')
  if (comma < 0) return { birth: missing, place: placeIn(text) }
  const unsaid = /^[\s.–—-]*$/.test(text.slice(comma + 1))
  return { birth: unsaid ? missing : { state: 'unreadable' }, place: placeIn(text.slice(0, comma)) }
}

function judged(read: DayRead, on: Day): BirthRead['birth'] {
  if (read.state !== 'day') return read
  return read.day > on || read.day < earliest ? { state: 'impossible' } : read
}

function firstDigit(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) return at
  }
  return -1
}

const placeIn = (text: string): string => text.replace(/[\s,./:;'’-]+$/, '').trim().toUpperCase() // prettier-ignore

import type { Day } from '../../basics/day.ts'
import { isMonth, monthOfDay, type Month } from '../../basics/month.ts'
import type { CellKind } from '../raw-row.ts'
import { monthWords } from './month-words.ts'
import { readDay } from './read-day.ts'

/** Reads the month a contribution is for: `2026-06`, `06/2026`, `202606`, `Juni 2026`, `Jun-26`, or a day of it. Undefined when it is none. */
export function readMonth(text: string, kind: CellKind, latest: Day): Month | undefined {
  const bare = text.trim().toLowerCase()
  if (isMonth(bare)) return bare
  const figures = /^(\d{1,2})[/.\- ](\d{4})$/.exec(bare)
  if (figures) return monthOr(Number(figures[2]), Number(figures[1]))
  const joined = /^(20\d{2})(\d{2})$/.exec(bare)
  if (joined) return monthOr(Number(joined[1]), Number(joined[2]))
  const words = /^([a-z]+)[ .,'’/-]*(\d{4}|\d{2})$/.exec(bare)
  if (words) return monthOr(Number(words[2]!.length === 2 ? `20${words[2]}` : words[2]), monthWords.get(words[1]!) ?? 0)
  const read = readDay(text, kind, latest)
  return read.state === 'day' ? monthOfDay(read.day) : undefined
}

function monthOr(year: number, number: number): Month | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`
  return isMonth(text) ? text : undefined
}

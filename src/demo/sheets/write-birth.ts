import { dayOfMonthOf, monthName, monthOf, yearOf, type Day } from '../../domain/basics/day.ts'
import type { Chance } from '../chance.ts'
import type { Cell } from '../files/cell.ts'

export type DateStyle = 'cell' | 'slashes' | 'dashes' | 'dots' | 'words' | 'short-words' | 'iso' | 'two-digit'

export const dateStyles: readonly (readonly [DateStyle, number])[] = [
  ['cell', 0.3],
  ['slashes', 0.2],
  ['dashes', 0.18],
  ['words', 0.12],
  ['two-digit', 0.06],
  ['iso', 0.06],
  ['dots', 0.04],
  ['short-words', 0.04],
]

/** A birth day as the sheet writes days. */
export function writeBirth(birth: Day, style: DateStyle): Cell {
  if (style === 'cell') return { date: birth }
  const [year, month, dayOfMonth] = [birth.slice(0, 4), birth.slice(5, 7), birth.slice(8)]
  const name = monthName(monthOf(birth))
  switch (style) {
    case 'slashes':
      return `${dayOfMonth}/${month}/${year}`
    case 'dashes':
      return `${dayOfMonth}-${month}-${year}`
    case 'dots':
      return `${dayOfMonthOf(birth)}.${monthOf(birth)}.${yearOf(birth)}`
    case 'words':
      return `${dayOfMonthOf(birth)} ${name} ${year}`
    case 'short-words':
      return `${dayOfMonth}-${name === 'Agustus' ? 'Agt' : name.slice(0, 3)}-${year}`
    case 'iso':
      return birth
    case 'two-digit':
      return `${dayOfMonth}/${month}/${year.slice(2)}`
  }
}

/** Writing in a birth column that no calendar can read. */
export const unreadableBirth = (chance: Chance, birth: Day): Cell =>
  chance.pick([`31/02/${birth.slice(0, 4)}`, `00/00/${birth.slice(0, 4)}`, 'lupa', 'tidak tahu', '30-02-1975', '??'])

/** A day that can be read and cannot be a living worker's birth: in the 1800s, or a century to come. */
export const impossibleBirth = (chance: Chance, birth: Day): Cell =>
  `${birth.slice(8)}/${birth.slice(5, 7)}/${chance.happens(0.5) ? '18' : '21'}${birth.slice(2, 4)}`

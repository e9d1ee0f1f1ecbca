import type { Chance } from '../chance.ts'
import { groups, headingFor, type ColumnKind } from './headings.ts'
import { dateStyles, type DateStyle } from './write-birth.ts'
import { ordinaryErrors, type NameErrors } from './write-name.ts'
import type { NumberStyle } from './write-nik.ts'

/** The habits of whoever made a sheet: its columns and their words, and how numbers, days and names are written. */
export type SheetStyle = {
  columns: readonly { kind: ColumnKind; heading: string; over?: string }[]
  nik: NumberStyle
  kk: NumberStyle
  date: DateStyle
  letters: 'upper' | 'title' | 'lower'
  sex: readonly [man: string, woman: string]
  desaPrefix: string
  spacedDesa: boolean
  /** A title, the sheet's name or the sender says in which desa everybody lives. */
  desaInTitle: boolean
  errors: NameErrors
  /** How often a row departs from the sheet's own way, or is wrong. */
  faultRate: number
}

export type StyleWish = {
  /** Columns this kind of list always has, in order of the usual sheet. */
  columns: readonly ColumnKind[]
  csv?: boolean
  desaInTitle?: boolean
}

const csvNumbers: readonly (readonly [NumberStyle, number])[] = [
  ['text', 0.8],
  ['apostrophe', 0.1],
  ['spaced', 0.1],
]
const sheetNumbers: readonly (readonly [NumberStyle, number])[] = [
  ['text', 0.66],
  ['exported', 0.14],
  ['apostrophe', 0.06],
  ['spaced', 0.06],
  ['dotted', 0.04],
  ['typed', 0.04],
]

export function drawStyle(chance: Chance, wish: StyleWish): SheetStyle {
  const date = chance.weigh(dateStyles)
  return {
    columns: drawColumns(chance, wish),
    nik: chance.weigh(wish.csv ? csvNumbers : sheetNumbers),
    kk: chance.weigh([['text', 0.85], ['exported', wish.csv ? 0 : 0.15]]),
    date: wish.csv && date === 'cell' ? 'slashes' : date,
    letters: chance.weigh([['upper', 0.55], ['title', 0.4], ['lower', 0.05]]),
    sex: chance.pick([['L', 'P'], ['L', 'P'], ['Laki-laki', 'Perempuan'], ['LK', 'PR'], ['Pria', 'Wanita']] as const),
    desaPrefix: chance.weigh([['', 0.7], ['Ds. ', 0.12], ['Desa ', 0.12], ['DS ', 0.06]]),
    spacedDesa: chance.happens(0.6),
    desaInTitle: wish.desaInTitle ?? false,
    errors: ordinaryErrors,
    faultRate: 1,
  } // prettier-ignore
}

function drawColumns(chance: Chance, { columns, csv }: StyleWish): SheetStyle['columns'] {
  let kinds = [...columns]
  const joined = kinds.indexOf('birth-place')
  if (joined >= 0 && chance.happens(0.3)) kinds.splice(joined, 2, 'birth-place-and-day')
  if (chance.happens(0.12)) kinds = kinds.filter((kind) => kind !== 'sex')
  if (chance.happens(0.25)) swap(kinds, 'name', 'nik')
  const grouped = !csv && chance.happens(0.25)
  return kinds.map((kind) => {
    const group = grouped ? groups.find((one) => one.kinds.includes(kind)) : undefined
    return { kind, heading: headingFor(chance, kind), ...(group && { over: group.over }) }
  })
}

function swap(kinds: ColumnKind[], one: ColumnKind, other: ColumnKind): void {
  const [from, to] = [kinds.indexOf(one), kinds.indexOf(other)]
  if (from < 0 || to < 0) return
  kinds[from] = other
  kinds[to] = one
}

import type { ReactNode } from 'react'

/** A column of a table, and a line of the card a row becomes on a phone. */
export type Column<Row> = {
  /** Also what the list route sorts by. */
  key: string
  head: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end' | 'center'
  /** Pixels it wants at least. */
  width?: number
  sort?: boolean
  /** Where it goes on a card: its title, its badge, a labelled line, or nowhere. */
  card?: 'title' | 'badge' | 'line' | 'hidden'
}

export type Sorting = { key: string; descending: boolean }

/** `-name` → by name, descending. */
export const readSorting = (text: string | undefined): Sorting | undefined =>
  text ? { key: text.replace(/^-/, ''), descending: text.startsWith('-') } : undefined

/** What a click on a head asks for: ascending first, then the other way. */
export const nextSorting = (now: Sorting | undefined, key: string): string =>
  now?.key === key && !now.descending ? `-${key}` : key

import { formatDay, type Day } from '../../../domain/basics/day.ts'
import { noneOf, parts, type Dimension } from '../../../domain/coverage/figure.ts'
import type { CountRow, Read } from './data.ts'
import { toCsv } from './to-csv.ts'
import type { Text } from './words.ts'

type Saved = { rows: readonly CountRow[]; by: Dimension; figure: Read['figure']; whom: string; outsider: boolean }

/** Hands the rows shown to the browser as a file; every line keeps its recap and its denominator. */
export function saveRows(text: Text, { rows, by, figure, whom, outsider }: Saved): void {
  const shown = outsider ? (['accepted'] as const) : parts
  const number = (value: number | null) => value ?? text.hidden
  const table = [
    [
      text.dimensions[by],
      ...(by === 'desa' ? [text.by.columns.above] : []),
      ...shown.map((part) => text.parts[part]),
      text.by.people,
      text.by.columns.of,
      text.by.columns.recap,
    ],
    ...rows.map((row) => [
      row.name ?? text.by.unknown,
      ...(by === 'desa' ? [row.above ?? ''] : []),
      ...shown.map((part) => number(part === 'none' ? noneOf(row) : row[part])),
      number(row.people),
      whom,
      figure.recapOn ? formatDay(figure.recapOn as Day) : '',
    ]),
  ]
  const address = URL.createObjectURL(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: text.by.file(by, figure.on) })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

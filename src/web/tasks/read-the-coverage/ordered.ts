import { noneOf, perMille, type Part } from '../../../domain/coverage/figure.ts'
import type { CountRow } from './data.ts'

/** What a breakdown can be sorted by. */
export type Order = 'name' | 'people' | 'share' | Part

const worth = (row: CountRow, by: Exclude<Order, 'name'>): number | null =>
  by === 'share' ? perMille(row) : by === 'none' ? noneOf(row) : row[by]

/** Rows in the order asked (`-` descending), withheld numbers and what is not known last, equals by name. */
export function ordered(rows: readonly CountRow[], sort: string): CountRow[] {
  const by = sort.replace(/^-/, '') as Order
  const way = sort.startsWith('-') ? -1 : 1
  const byName = (a: CountRow, b: CountRow) =>
    Number(a.name === null) - Number(b.name === null) || (a.name ?? '').localeCompare(b.name ?? '', 'id')
  return [...rows].sort((a, b) => {
    if (by === 'name') return a.name === null || b.name === null ? byName(a, b) : way * byName(a, b)
    const [one, other] = [worth(a, by), worth(b, by)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b)
    return way * (one - other) || byName(a, b)
  })
}

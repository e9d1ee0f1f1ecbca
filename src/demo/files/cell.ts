import type { Day } from '../../domain/basics/day.ts'

/** One cell as a sender's program keeps it: text, a number, or a day kept as a number with a date format. */
export type Cell = string | number | { date: Day } | undefined

/** The cell as a person sees it, or as it stands in a CSV. */
export function textOf(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'object') return `${cell.date.slice(8)}/${cell.date.slice(5, 7)}/${cell.date.slice(0, 4)}`
  if (typeof cell === 'number' && cell >= 1e15) return scientific(cell)
  return String(cell)
}

/** What a spreadsheet shows for a number too long for its column: `3.50901E+15`. */
export function scientific(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(5).split('e+')
  return `${mantissa}E+${exponent}`
}

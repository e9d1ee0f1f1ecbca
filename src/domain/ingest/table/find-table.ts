import { headingKey } from '../heading-key.ts'
import type { RawRow } from '../raw-row.ts'
import { isHeadingKey } from '../match-heading.ts'
import { guessColumns, headingTexts, matchLevels, type GuessContext, type Remembered } from './guess-columns.ts'
import { planOf, type Table } from './table.ts'

const deepest = 60
const sampled = 200
const mostHeadingRows = 3

/**
 * Finds the first table among the first rows of a sheet: its heading rows below any titles, or, when nobody wrote
 * headings, the columns by what they hold. Undefined when the rows hold no list of people.
 */
export function findTable(rows: readonly RawRow[], context: GuessContext): Table | undefined {
  let best: { from: number; count: number; score: number } | undefined
  const looksSo = rows
    .slice(0, deepest + mostHeadingRows)
    .map((row) => mayBeHeading(row) && namesAField(row, context.remembered))
  for (let from = 0; from < Math.min(rows.length, deepest); from++) {
    for (let count = 1; count <= mostHeadingRows && from + count <= rows.length; count++) {
      if (!looksSo[from + count - 1]) break
      const score = headingScore(rows.slice(from, from + count), context.remembered) - (count - 1) * 0.6
      if (score >= 2 && score > (best?.score ?? 0)) best = { from, count, score }
    }
  }
  if (!best) return withoutKnownHeadings(rows, context)
  const headings = rows.slice(best.from, best.from + best.count)
  const below = withoutNumbering(rows.slice(best.from + best.count))
  const table = guessColumns(headings, below.slice(0, sampled), context)
  return holdsPeople(table) ? table : undefined
}

/** Columns told by what they hold. A row of words right above the first person is their heading, in words nobody knows. */
function withoutKnownHeadings(rows: readonly RawRow[], context: GuessContext): Table | undefined {
  const bare = guessColumns([], rows.slice(0, sampled), context)
  if (!holdsPeople(bare)) return undefined
  const plan = planOf(bare)
  const telling = [plan.nik, plan.birthDate ?? plan.birth].filter((at) => at !== undefined)
  const first = rows.findIndex((row) => telling.some((at) => /\d{2}/.test(row.cells[at] ?? '')))
  const above = rows[first - 1]
  const filled = above?.cells.filter((cell) => cell.trim() !== '').length ?? 0
  if (!above || filled < 2 || filled < bare.columns.length / 2 || !mayBeHeading(above)) return bare
  return guessColumns([above], rows.slice(first, first + sampled), context)
}

/** Distinct fields these rows name beyond doubt, by their words or as remembered. Two are needed to call them headings. */
export function headingScore(rows: readonly RawRow[], remembered: Remembered = {}): number {
  const width = Math.max(...rows.map((row) => row.cells.length))
  const named = new Set<string>()
  let ignored = 0
  for (const levels of headingTexts(rows, width)) {
    const keys = levels.map(headingKey)
    const known = remembered[keys.join(' ').trim()]
    if (known) named.add(known)
    const match = known === undefined ? matchLevels(keys) : undefined
    if (match && match.confidence >= 0.95) {
      if (match.field === 'ignore') ignored++
      else named.add(match.field)
    } else if (match && match.confidence >= 0.7) ignored++
  }
  return named.size + Math.min(ignored, 3) * 0.3
}

/** Headings are short words; a long number or a day among them makes a row of facts. */
export function mayBeHeading(row: RawRow): boolean {
  return row.cells.every(
    (cell, index) => row.kinds[index] !== 'd' && cell.length <= 80 && !/\d{5}|\d[/-]\d+[/-]\d/.test(cell),
  )
}

const namesAField = (row: RawRow, remembered: Remembered): boolean =>
  row.cells.some(
    (cell) =>
      cell !== '' &&
      cell.length <= 80 &&
      (isHeadingKey(headingKey(cell)) || Object.hasOwn(remembered, headingKey(cell))),
  )

/** Below headings some write `1 2 3 4` or `(1) (2) (3)`. */
export function isNumbering(row: RawRow): boolean {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length >= 3 && filled.every((cell, at) => cell.replace(/[().a-z]/gi, '') === String(at + 1))
}

const withoutNumbering = (rows: RawRow[]): RawRow[] => (rows[0] && isNumbering(rows[0]) ? rows.slice(1) : rows)

function holdsPeople(table: Table): boolean {
  const plan = planOf(table)
  const told = table.headingRows.length > 0 || table.columns.some(({ from }) => from === 'remembered')
  if (told) return plan.name !== undefined || plan.nik !== undefined
  return plan.name !== undefined && (plan.nik !== undefined || plan.birth !== undefined || plan.birthDate !== undefined)
}

import type { Day } from '../../basics/day.ts'
import type { DayOrder } from '../cell/read-day.ts'
import type { Field } from '../columns.ts'
import { headingKey } from '../heading-key.ts'
import { matchHeading, type HeadingMatch } from '../match-heading.ts'
import type { AreaTable } from '../place/area-table.ts'
import type { RawRow } from '../raw-row.ts'
import { contentOf, type Content } from './content.ts'
import type { ColumnGuess, Table } from './table.ts'

/** What a person confirmed for this sender before: heading key → field, or null for a column to leave out. */
export type Remembered = Readonly<Record<string, Field | null>>

export type GuessContext = { areas: AreaTable; on: Day; remembered: Remembered }

/** Names the columns of a table from its heading rows (one to three) and a sample of the rows below. */
export function guessColumns(headings: readonly RawRow[], sample: readonly RawRow[], context: GuessContext): Table {
  const width = Math.max(0, ...headings.map((row) => row.cells.length), ...sample.map((row) => row.cells.length))
  const written = headingTexts(headings, width)
  const contents = written.map((_, index) => contentOf(sample, index, context.areas, context.on))
  const columns = written.map((levels, index) =>
    byHeading(levels, index, contents[index] as Content, context.remembered),
  )
  fillByContent(columns, contents)
  dropDoubles(columns)
  const lost = (field: Field) => columns.some((c) => c.field === field && (contents[c.index]?.endsInZero ?? 0) > 0.8)
  return {
    sheet: headings[0]?.sheet ?? sample[0]?.sheet ?? 0,
    headingRows: headings.map((row) => row.rowNo),
    columns,
    nikLastDigitLost: lost('nik'),
    kkLastDigitLost: lost('kk'),
    dayOrder: dayOrderOf(columns, sample),
  }
}

/** The words above each column, from the top down. An empty cell under filled ones takes its left neighbour's top. */
export function headingTexts(headings: readonly RawRow[], width: number): string[][] {
  const texts = Array.from({ length: width }, () => [] as string[])
  headings.forEach((row, level) => {
    let spread = ''
    for (let index = 0; index < width; index++) {
      const own = (row.cells[index] ?? '').trim()
      if (own !== '') spread = own
      const below = headings.slice(level + 1).some((lower) => (lower.cells[index] ?? '').trim() !== '')
      if (own !== '') texts[index]?.push(own)
      else if (below && spread !== '') texts[index]?.push(spread)
      else spread = ''
    }
  })
  return texts
}

function byHeading(levels: string[], index: number, content: Content, remembered: Remembered): ColumnGuess {
  const heading = levels.join(' – ')
  // A column nobody named is known by its place, for corrections by hand.
  const key = levels.map(headingKey).join(' ').trim() || `#${index}`
  const column = { index, heading, key }
  const known = remembered[key]
  if (known !== undefined) return { ...column, field: known, confidence: 1, from: 'remembered' }
  const match = matchLevels(levels.map(headingKey))
  if (!match) return { ...column, field: null, confidence: 0, from: 'nothing' }
  const field = settled(match.field, content)
  return { ...column, field, confidence: match.confidence * agreement(field, content), from: 'words' }
}

/** `Jenis Kelamin` over `L`, `Tempat, Tanggal Lahir` over `Tempat`, `Alamat` over `Desa`: the lower says more, read under the upper. */
export function matchLevels(keys: string[]): HeadingMatch | undefined {
  const [top = '', ...below] = keys.filter((key) => key !== '')
  const sub = below.join(' ')
  if (sub === '') return matchHeading(top)
  const both = matchHeading(`${top} ${sub}`)
  if (both && (both.confidence >= 0.95 || both.field === 'ignore' || both.field === 'mother')) return both
  if (/\blahir\b/.test(top) && /^(tempat|kota)$/.test(sub)) return { field: 'birthPlace', confidence: 1 }
  if (/\blahir\b/.test(top) && /^(tanggal|tanggal bulan tahun)$/.test(sub)) return { field: 'birthDate', confidence: 1 }
  return matchHeading(sub) ?? matchHeading(top)
}

/** The heading says one, the cells another: place and day stand together, or only the day does. */
function settled(field: Field, content: Content): Field {
  if ((field === 'birthDate' || field === 'birthPlace') && content.placeAndDay > 0.5) return 'birth'
  if (field === 'birthPlace' && content.day > 0.7) return 'birthDate'
  return field === 'birth' && content.day > 0.9 ? 'birthDate' : field
}

/** 1 when the cells look as the heading promises or cannot tell, less when they contradict it. */
function agreement(field: Field, content: Content): number {
  if (content.filled < 3) return 1
  if (field === 'nik' || field === 'kk')
    return content.number16 > 0.3 ? 1 : content.words > 0.7 || content.day > 0.7 ? 0.3 : 0.8
  if (field === 'name') return content.words > 0.5 ? 1 : 0.4
  if (field === 'birthDate') return content.day > 0.3 ? 1 : content.words > 0.8 ? 0.3 : 0.85
  if (field === 'sex') return content.sex > 0.5 ? 1 : 0.6
  if (field === 'desa') return content.number16 > 0.5 || content.day > 0.5 ? 0.3 : 1
  return 1
}

/** Columns whose headings say nothing, by what they hold, for the fields nobody claimed. */
function fillByContent(columns: ColumnGuess[], contents: Content[]): void {
  const free = (field: Field) => !columns.some((column) => column.field === field && column.confidence >= 0.5)
  const take = (field: Field, confidence: number, fits: (content: Content) => number) => {
    if (!free(field)) return
    let best: ColumnGuess | undefined
    let most = 0.6
    for (const column of columns) {
      const content = contents[column.index]
      if (column.field !== null || column.from === 'remembered' || !content || content.filled < 3) continue
      if (fits(content) > most) [best, most] = [column, fits(content)]
    }
    if (best) Object.assign(best, { field, confidence, from: 'content' })
  }
  take('nik', 0.6, (content) => content.number16)
  if (free('birth')) take('birthDate', 0.6, (content) => (content.placeAndDay > 0.5 ? 0 : content.day))
  if (free('birthDate')) take('birth', 0.6, (content) => content.placeAndDay)
  if (free('sexMale')) take('sex', 0.6, (content) => (content.counting > 0.2 ? 0 : content.sex))
  take('kecamatan', 0.5, (content) => content.kecamatan)
  take('desa', 0.5, (content) => content.desa)
  take('work', 0.5, (content) => content.work)
  take('phone', 0.5, (content) => (content.number16 > 0 ? 0 : content.phone))
  take('name', 0.5, (content) => (content.sex > 0.5 || content.desa > 0.5 || content.work > 0.5 ? 0 : content.words))
}

/** Two columns for one field: the surer keeps it, the other is left for a person to name. */
function dropDoubles(columns: ColumnGuess[]): void {
  const best = new Map<Field, ColumnGuess>()
  for (const column of columns) {
    if (!column.field || column.field === 'ignore') continue
    const other = best.get(column.field)
    const loser = other && (other.confidence >= column.confidence ? column : other)
    if (loser !== column) best.set(column.field, column)
    if (loser) Object.assign(loser, { field: null, confidence: 0, from: 'nothing' })
  }
}

/** American order shows itself by a second number over 12 and never a first one. */
function dayOrderOf(columns: ColumnGuess[], sample: readonly RawRow[]): DayOrder {
  const at = columns.find((column) => column.field === 'birthDate' || column.field === 'birth')?.index
  let dayFirst = 0
  let monthFirst = 0
  for (const row of at === undefined ? [] : sample) {
    const parts = /(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(row.cells[at ?? 0] ?? '')
    if (Number(parts?.[1]) > 12) dayFirst++
    else if (Number(parts?.[2]) > 12) monthFirst++
  }
  return monthFirst >= 2 && dayFirst === 0 ? 'month-first' : 'day-first'
}

import type { Day } from '../basics/day.ts'
import { formatMonth, type Month } from '../basics/month.ts'
import type { Sex } from '../basics/nik.ts'
import { done, refused, type Outcome } from '../basics/outcome.ts'
import { writePrices } from './month-prices.ts'
import type { BatchTemplate, DayForm, Source, TemplateColumn } from './batch-template.ts'

/** What is known of a person who is to be registered. Absent: nobody said. */
export type BatchPerson = {
  lineNo: number
  name: string
  birthDate: Day | null
  sex: Sex | null
  firstMonth: Month
  months: number
  monthly: number
  /** Each month's price, where they differ. */
  prices: readonly number[] | null
  income?: number
} & Partial<
  Record<'nik' | 'birthPlace' | 'mother' | 'address' | 'desa' | 'kecamatan' | 'phone' | 'work' | 'place', string>
>

/** A cell of the batch: text stays text, so a NIK keeps its digits. */
export type BatchCell = string | number | { day: Day }

/** The cells of one person's row, or the headings of the columns that must be filled and are not. */
export function fillBatch(
  template: BatchTemplate,
  person: BatchPerson,
): Outcome<BatchCell[], { code: 'columns-empty'; headings: string[] }> {
  const cells = template.columns.map((column) => cellOf(template, column, person))
  const empty = template.columns.filter(({ required }, index) => required && cells[index] === '')
  if (empty.length > 0) return refused({ code: 'columns-empty', headings: empty.map(({ heading }) => heading) })
  return done(cells)
}

function cellOf(template: BatchTemplate, column: TemplateColumn, person: BatchPerson): BatchCell {
  const value = valueOf(template, column.source, person)
  return value === '' || value === undefined ? column.otherwise : value
}

function valueOf(template: BatchTemplate, source: Source, person: BatchPerson): BatchCell | undefined {
  switch (source) {
    case 'fixed':
      return undefined
    case 'lineNo':
    case 'months':
      return person[source]
    case 'monthly':
      return person.prices === null ? person.monthly : writePrices(person)
    case 'income':
      return person.income === undefined ? undefined : String(person.income)
    case 'birthDate':
      return person.birthDate === null ? undefined : writeDay(person.birthDate, template.days)
    case 'sex':
      return person.sex === null ? undefined : template.sexWords[person.sex]
    case 'firstMonth':
      return formatMonth(person.firstMonth)
    default:
      return person[source]
  }
}

/** A day in the insurer's way of writing. */
export function writeDay(on: Day, form: DayForm): BatchCell {
  const [year, month, date] = on.split('-')
  if (form === 'date') return { day: on }
  if (form === 'yyyy-mm-dd') return on
  return form === 'dd/mm/yyyy' ? `${date}/${month}/${year}` : `${date}-${month}-${year}`
}

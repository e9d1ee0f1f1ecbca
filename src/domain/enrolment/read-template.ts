import { done, refused, type Outcome } from '../basics/outcome.ts'
import { dayForms, sources, type BatchTemplate, type TemplateColumn } from './batch-template.ts'

/** A file that is no template: `field` says where it stops being one. */
export type NoTemplate = { code: 'template-not-read'; field: string }

/** Reads a template from what a JSON file held, as `template show` writes it. What it says is checked when it is kept. */
export function readTemplate(found: unknown): Outcome<BatchTemplate, NoTemplate> {
  const not = (field: string) => refused({ code: 'template-not-read' as const, field })
  if (!isRecord(found)) return not('template')
  const { name, sheet, title, columns, days, sexWords, confirmed } = found
  if (!isText(name) || name === '') return not('name')
  if (!isText(sheet)) return not('sheet')
  if (!Array.isArray(title) || !title.every(isText)) return not('title')
  if (!Array.isArray(columns)) return not('columns')
  const wrong = columns.findIndex((column) => !isColumn(column))
  if (wrong >= 0) return not(`columns[${wrong}]`)
  const form = dayForms.find((one) => one === days)
  if (form === undefined) return not('days')
  if (!isRecord(sexWords) || !isText(sexWords.L) || !isText(sexWords.P)) return not('sexWords')
  if (typeof confirmed !== 'boolean') return not('confirmed')
  const { L, P } = sexWords
  return done({ name, sheet, title, columns: columns as TemplateColumn[], days: form, sexWords: { L, P }, confirmed })
}

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

const isText = (found: unknown): found is string => typeof found === 'string' && found.length <= 200

const isColumn = (found: unknown): boolean =>
  isRecord(found) &&
  isText(found.heading) &&
  sources.some((source) => source === found.source) &&
  isText(found.otherwise) &&
  typeof found.required === 'boolean'

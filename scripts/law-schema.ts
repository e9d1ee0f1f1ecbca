import { z } from 'zod'
import { units } from '../src/domain/law/shape.ts'

/** The shape of every file under `law/`; the compiler refuses anything else. */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const bound = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/)
const slug = z.string().regex(/^[a-z0-9-]+$/)

export const citeSchema = z.strictObject({
  instrument: slug,
  at: z.string().min(1),
  quote: z.string().min(8).max(240),
  /** Further short quotations from the same place, where one does not state every figure. */
  more: z.array(z.string().min(4).max(240)).min(1).optional(),
  seen: z.string().min(3),
  standing: z.enum(['read', 'reported', 'remembered']),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().optional(),
})

const said = z.strictObject({ id: z.string().min(2), en: z.string().min(2) })
const checked = z.strictObject({ on: day, by: z.string().min(2) })

/** `0,24 %` as a jurist writes it → 240, thousandths of a percent. */
export const milliPercent = z
  .string()
  .regex(/^\d+(,\d{1,3})? ?%$/, { error: 'a percentage is written like 0,24%' })
  .transform((text) => {
    const [whole = '', part = ''] = text.replace(/ ?%$/, '').split(',')
    return Number(whole) * 1000 + Number(part.padEnd(3, '0'))
  })

const readingSchema = z
  .strictObject({
    name: slug,
    at_least: z.int().optional(),
    more_than: z.int().optional(),
    sentence: said,
    cite: citeSchema.optional(),
  })
  .refine((reading) => (reading.at_least === undefined) !== (reading.more_than === undefined), {
    error: 'a reading says either at_least or more_than',
  })

const kinds = [
  'value',
  'rows',
  'readings',
  'holds',
  'pays_for',
  'percent',
  'share',
  'slices',
  'stages',
  'table',
  'list',
  'days',
] as const

const valueSchema = z
  .strictObject({
    from: bound,
    question: slug.optional(),
    cite: citeSchema.optional(),
    value: z.number().optional(),
    rows: z
      .array(z.strictObject({ income_from: z.int(), income_to: z.int().nullable(), base: z.int(), value: z.int() }))
      .min(1)
      .optional(),
    readings: z.array(readingSchema).min(1).optional(),
    holds: z.literal(true).optional(),
    pays_for: z
      .array(
        z.strictObject({
          kinds_of_work: z.union([z.literal('any'), z.array(z.string()).min(1)]),
          verdict: z.enum(['may', 'may-not', 'unsettled']),
          needs: z.literal('asnaf').optional(),
          question: slug.optional(),
          cite: citeSchema,
        }),
      )
      .min(1)
      .optional(),
    percent: milliPercent.optional(),
    share: z
      .strictObject({ employer: milliPercent, worker: milliPercent, government: milliPercent.optional() })
      .optional(),
    slices: z
      .array(z.strictObject({ over: z.int(), up_to: z.int().nullable(), percent: milliPercent }))
      .min(1)
      .optional(),
    stages: z
      .array(z.strictObject({ from: z.int(), to: z.int().nullable(), percent: milliPercent }))
      .min(1)
      .optional(),
    table: z
      .array(
        z.strictObject({
          code: slug,
          label: z.string(),
          en: z.string().optional(),
          amount: z.int().optional(),
          percent: milliPercent.optional(),
          years: z.int().optional(),
          note: z.string().optional(),
        }),
      )
      .min(1)
      .optional(),
    list: z
      .array(
        z.strictObject({ code: slug, label: z.string(), proof: z.string().optional(), note: z.string().optional() }),
      )
      .min(1)
      .optional(),
    days: z
      .array(z.strictObject({ on: day, name: z.string(), kind: z.enum(['national', 'joint-leave']) }))
      .min(1)
      .optional(),
    conditions: z.array(z.string()).optional(),
  })
  .refine((v) => kinds.filter((kind) => v[kind] !== undefined).length === 1, {
    error: `a value holds exactly one of ${kinds.join(', ')}`,
  })
  .refine((v) => v.cite !== undefined || v.pays_for !== undefined, { error: 'a value needs its cite' })

export const ruleSchema = z.strictObject({
  label: said,
  unit: z.enum(units),
  known: z.strictObject({ from: bound, to: bound }),
  checked,
  values: z.array(valueSchema).min(1),
})

export const reliefSchema = z.strictObject({
  label: said,
  applies_to: z.array(z.string()).min(1),
  sector: z.enum(['transport', 'other', 'any', 'labour-intensive']),
  from: bound,
  to: bound,
  percent: z.number().gt(0).lt(100),
  question: slug.optional(),
  checked,
  cite: citeSchema,
  period: citeSchema,
  payers: z.record(
    z.string(),
    z
      .strictObject({
        reduced: z.boolean(),
        open: z.literal(true).optional(),
        question: slug.optional(),
        cite: citeSchema,
      })
      .refine((payer) => (payer.open === undefined) === (payer.question === undefined), {
        error: 'an open reading names its question, a settled one does not',
      }),
  ),
})

export const instrumentSchema = z.strictObject({
  number: z.string(),
  title: z.string(),
  force: z.enum(['statute', 'instruction', 'decree', 'fatwa', 'practice']),
  in_force: day.nullable(),
  amended_by: z.array(slug),
  link: z.url().nullable(),
  sha256: z.string().length(64).nullable(),
})

/** What a worked case may ask; each has its function in `test/law/answer-example.ts`. */
export const asks = [
  'contribution',
  'base',
  'price',
  'income',
  'wage',
  'construction',
  'without-vat',
  'migrant',
  'death',
  'gate',
  'full-benefit',
  'accident',
  'scholarship',
  'old-age',
  'heirs',
  'age',
  'condition',
  'join',
  'purse',
  'deadline',
  'clock',
  'late',
  'lapse',
  'due',
  'cover',
  'late-fine',
  'pension',
  'job-loss',
  'counts',
  'may-report',
  'holiday',
  'family',
] as const

export const exampleSchema = z.strictObject({
  name: z.string().min(4),
  ask: z.enum(asks),
  given: z.record(z.string(), z.unknown()),
  expect: z.record(z.string(), z.unknown()),
  /** `pp-50-2025 Pasal 3`: every one of them must be among the reasons given. */
  cite: z.array(z.string()),
})
export type Example = z.infer<typeof exampleSchema>

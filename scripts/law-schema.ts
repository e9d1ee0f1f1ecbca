import { z } from 'zod'

/** The shape of every file under `law/`; the compiler refuses anything else. */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const bound = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/)
const slug = z.string().regex(/^[a-z0-9-]+$/)

export const citeSchema = z.strictObject({
  instrument: slug,
  at: z.string().min(1),
  quote: z.string().min(8).max(240),
  seen: z.string().min(3),
  standing: z.enum(['read', 'reported', 'remembered']),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().optional(),
})

const label = z.strictObject({ id: z.string().min(2), en: z.string().min(2) })
const checked = z.strictObject({ on: day, by: z.string().min(2) })

const readingSchema = z
  .strictObject({
    name: slug,
    at_least: z.int().optional(),
    more_than: z.int().optional(),
    sentence: z.string(),
    cite: citeSchema.optional(),
  })
  .refine((reading) => (reading.at_least === undefined) !== (reading.more_than === undefined), {
    error: 'a reading says either at_least or more_than',
  })

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
    conditions: z.array(z.string()).optional(),
  })
  .refine((v) => [v.value, v.rows, v.readings, v.holds, v.pays_for].filter((part) => part !== undefined).length === 1, {
    error: 'a value holds exactly one of value, rows, readings, holds, pays_for',
  })
  .refine((v) => v.cite !== undefined || v.pays_for !== undefined, { error: 'a value needs its cite' })

export const ruleSchema = z.strictObject({
  label,
  unit: z.enum(['rupiah/month', 'rupiah', 'years', 'months', 'working-days', 'condition', 'purse']),
  known: z.strictObject({ from: bound, to: bound }),
  checked,
  values: z.array(valueSchema).min(1),
})

export const reliefSchema = z.strictObject({
  label,
  applies_to: z.array(z.string()).min(1),
  sector: z.enum(['transport', 'other']),
  from: bound,
  to: bound,
  percent: z.number().gt(0).lt(100),
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

export const exampleSchema = z.strictObject({
  name: z.string().min(4),
  ask: z.enum(['contribution', 'base', 'death', 'gate', 'age', 'condition', 'purse', 'deadline']),
  given: z.record(z.string(), z.unknown()),
  expect: z.record(z.string(), z.unknown()),
  /** `pp-50-2025 Pasal 3`: every one of them must be among the reasons given. */
  cite: z.array(z.string()),
})
export type Example = z.infer<typeof exampleSchema>

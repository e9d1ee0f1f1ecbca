import { z } from 'zod'
import { units } from '../domain/law/shape.ts'
import { topics } from '../domain/law/topic.ts'

/** The law as it goes out: what `law/` says, with what each value rests on. */

const text = z.string()
const int = z.number().int()
const bound = text.describe('a day (YYYY-MM-DD), or a month of contributions (YYYY-MM)')
const milliPercent = int.describe('thousandths of a percent: 0,24 % is 240')
export const label = z.object({ id: text, en: text })
const checked = z.object({ on: z.iso.date(), by: text })

export const standing = z.enum(['read', 'reported', 'remembered'])
export const force = z.enum(['statute', 'instruction', 'decree', 'fatwa', 'practice'])
export const confidence = z.enum(['high', 'medium', 'low'])

const cite = z.object({
  instrument: text,
  at: text,
  quote: text,
  more: z.array(text).optional(),
  seen: text,
  standing,
  confidence,
  note: text.optional(),
})

const instrument = z.object({
  number: text,
  title: text,
  force,
  in_force: text.nullable(),
  amended_by: z.array(text),
  link: text.nullable(),
  sha256: text.nullable(),
})

export const value = z.object({
  from: bound,
  to: bound,
  question: text.optional(),
  cite: cite.optional(),
  value: int.optional(),
  rows: z.array(z.object({ income_from: int, income_to: int.nullable(), base: int, value: int })).optional(),
  readings: z
    .array(
      z.object({
        name: text,
        at_least: int.optional(),
        more_than: int.optional(),
        sentence: label,
        cite: cite.optional(),
      }),
    )
    .optional(),
  holds: z.literal(true).optional(),
  pays_for: z
    .array(
      z.object({
        kinds_of_work: z.union([z.literal('any'), z.array(text)]),
        verdict: z.enum(['may', 'may-not', 'unsettled']),
        needs: z.literal('asnaf').optional(),
        question: text.optional(),
        cite,
      }),
    )
    .optional(),
  percent: milliPercent.optional(),
  share: z.object({ employer: milliPercent, worker: milliPercent, government: milliPercent.optional() }).optional(),
  slices: z.array(z.object({ over: int, up_to: int.nullable(), percent: milliPercent })).optional(),
  stages: z.array(z.object({ from: int, to: int.nullable(), percent: milliPercent })).optional(),
  table: z
    .array(
      z.object({
        code: text,
        label: text,
        en: text.optional(),
        amount: int.optional(),
        percent: milliPercent.optional(),
        years: int.optional(),
        note: text.optional(),
      }),
    )
    .optional(),
  list: z.array(z.object({ code: text, label: text, proof: text.optional(), note: text.optional() })).optional(),
  days: z.array(z.object({ on: z.iso.date(), name: text, kind: z.enum(['national', 'joint-leave']) })).optional(),
  conditions: z.array(text).optional(),
})

export const rule = z.object({
  file: text,
  label,
  unit: z.enum(units),
  known: z.object({ from: bound, to: bound }),
  checked,
  values: z.array(value),
})

export const relief = z.object({
  file: text,
  label,
  applies_to: z.array(text),
  sector: text,
  from: bound,
  to: bound,
  percent: z.number(),
  question: text.optional(),
  checked,
  cite,
  period: cite,
  payers: z.record(
    text,
    z.object({ reduced: z.boolean(), open: z.literal(true).optional(), question: text.optional(), cite }),
  ),
})

const question = z.object({ about: text, does: text })

export const wholeLaw = z.object({
  instruments: z.record(text, instrument),
  rules: z.record(text, rule),
  reliefs: z.record(text, relief),
  questions: z.record(text, text),
  meanwhile: z.record(text, question),
})

export const entry = z.object({
  id: text,
  topic: z.enum(topics),
  label,
  warns: z.boolean().describe('some value of it must not move money without a warning'),
  questions: z.array(z.object({ name: text, asked: text, about: text, does: text })),
  rule: rule.optional(),
  relief: relief.optional(),
})

export const change = z.object({
  on: bound,
  kind: z.enum(['begins', 'changes', 'ends']),
  rule: text,
  label,
  article: text.optional(),
  standing: standing.optional(),
  before: value.optional(),
  after: value.optional(),
  question: text.optional(),
})

import { z } from 'zod'

/** What goes in and out of the routes of priority. */

export const dayText = z.iso.date()
const verdict = z.enum(['may', 'refused', 'waits'])
const points = z.number()

export const weights = z.object({
  decile: z.array(points).length(10).readonly(),
  decileUnknown: points,
  extremePoor: points,
  breadwinner: points,
  dependant: points,
  dependantsUpTo: points,
  disability: points,
  danger: z.object({ low: points, medium: points, high: points }),
  group: z.object({
    market: points,
    tobacco: points,
    farm: points,
    fishery: points,
    religion: points,
    cadre: points,
    transport: points,
    service: points,
    village: points,
    other: points,
  }),
})

export const signedWeights = weights.extend({
  decidedBy: z.string().max(200),
  on: dayText,
  reason: z.string().max(1000),
})
export const keptWeights = signedWeights.extend({ id: z.number().nullable() })

const counts = z.object({
  may: z.number(),
  refused: z.number(),
  waits: z.number(),
  reasons: z.record(z.string(), z.number()),
  warnings: z.record(z.string(), z.number()),
})

export const run = z.object({
  id: z.number(),
  on: dayText,
  weightsId: z.number().nullable(),
  signed: signedWeights,
  law: z.string(),
  seed: z.string(),
  counts,
  by: z.string(),
  at: z.string(),
})

const ground = z.object({
  code: z.string(),
  kind: z.string(),
  article: z.string(),
  standing: z.string(),
  warns: z.boolean(),
  quote: z.string().optional(),
  sentence: z.string(),
  name: z.string(),
})

export const runSummary = run.extend({
  reasons: z.array(ground.extend({ count: z.number(), outcome: z.enum(['refused', 'waits', 'warning']) })),
  unattested: z.array(z.object({ code: z.string().nullable(), name: z.string().nullable(), count: z.number() })),
  openObjections: z.number(),
})

export const candidateQuery = z.object({
  verdict: verdict.default('may'),
  reason: z.string().optional(),
  warning: z.string().optional(),
  kind: z.string().optional(),
  area: z.string().optional(),
  q: z.string().max(100).optional(),
  after: z.string().regex(/^\d+$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const decisionRow = z.object({
  worker: z.number(),
  name: z.string().nullable(),
  desa: z.string().nullable(),
  kecamatan: z.string().nullable(),
  kind: z.string().nullable(),
  verdict,
  rank: z.number().nullable(),
  points: z.number(),
  why: z.string(),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
})

export const decision = decisionRow.extend({
  run: z.number(),
  on: dayText,
  parts: z.array(z.object({ factor: z.string(), points: z.number(), words: z.string() })),
  grounds: z.array(ground.extend({ remedy: z.string().nullable() })),
})

const named = z.object({ worker: z.number(), name: z.string().nullable(), from: z.number(), to: z.number() })

export const preview = z.object({
  line: z.number(),
  moved: z.number(),
  crossing: z.number(),
  enters: z.array(named),
  leaves: z.array(named),
  kinds: z.array(z.object({ kind: z.string().nullable(), before: z.number(), after: z.number() })),
})

export const objectionQuery = z.object({
  state: z.enum(['open', 'granted', 'denied']).optional(),
  worker: z.coerce.number().int().positive().optional(),
  after: z.string().regex(/^\d+$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const objection = z.object({
  id: z.number(),
  run: z.number(),
  worker: z.number(),
  name: z.string().nullable(),
  against: z.string().nullable(),
  said: z.string(),
  by: z.string(),
  cameIn: dayText,
  due: dayText,
  state: z.enum(['open', 'granted', 'denied']),
  clock: z.enum(['running', 'soon', 'late']).nullable(),
  answer: z.string().nullable(),
  mine: z.boolean(),
})

export const newObjection = z.object({
  clientId: z.uuid(),
  run: z.number().int().positive(),
  worker: z.number().int().positive(),
  against: z.string().nullable(),
  said: z.string().max(2000),
  by: z.string().max(200),
  cameIn: dayText.optional(),
})

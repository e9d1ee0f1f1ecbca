import { z } from 'zod'
import { fields } from '../domain/identity/compare.ts'
import { pairKinds } from '../domain/identity/money-at-risk.ts'
import { listKinds } from '../domain/ingest/list-kind.ts'

/** What the routes of doubtful pairs take and give. */
export const states = z.enum(['open', 'same', 'different'])
export const kinds = z.enum(pairKinds)
const step = z.object({ field: z.enum([...fields, 'prior', 'household-bound']), level: z.string(), bits: z.number() })
export const pairParam = z.object({ pair: z.coerce.number().int().positive() })
export const counts = z.record(z.string(), z.number())

const side = z.object({
  worker: z.number().nullable(),
  state: z.enum(['listed', 'merged', 'erased', 'row']),
  name: z.string(),
  birth: z.string().nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  desaName: z.string().nullable(),
  kecamatanName: z.string().nullable(),
  kindOfWork: z.string().nullable(),
  placeName: z.string().nullable(),
  nik: z.string().nullable(),
  nikTrusted: z.boolean(),
  kk: z.string().nullable(),
  mother: z.string().nullable(),
  facts: z.object({
    diedOn: z.string().optional(),
    segment: z.string().optional(),
    active: z.boolean().optional(),
    activeUntil: z.string().optional(),
    employee: z.string().optional(),
    decile: z.number().optional(),
  }),
  mentions: z.array(z.object({ kind: z.enum(listKinds), sender: z.string(), asOf: z.string(), rowNo: z.number() })),
})

export const pairView = z.object({
  id: z.number(),
  kind: kinds,
  state: states,
  because: z.string().nullable(),
  steps: z.array(step),
  weight: z.number(),
  chance: z.number(),
  atRisk: z.number(),
  postponed: z.boolean(),
  impliedBy: z.number().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  together: z.number().nullable(),
  asked: z.object({ by: z.string(), at: z.string(), note: z.string().nullable(), mine: z.boolean() }).nullable(),
  alike: z.number(),
  a: side,
  b: side,
  differing: z.object({ nik: z.array(z.number()), kk: z.array(z.number()) }),
})

export const queued = z.object({
  id: z.number(),
  kind: kinds,
  nameA: z.string(),
  nameB: z.string(),
  weight: z.number(),
  because: z.string().nullable(),
  atRisk: z.number(),
  postponed: z.boolean(),
  state: states,
  together: z.number().nullable(),
  asker: z.string().nullable(),
  decider: z.string().nullable(),
  decidedAt: z.string().nullable(),
})

export const standing = z.object({
  open: z.number(),
  postponed: z.number(),
  same: z.number(),
  different: z.number(),
  atRisk: z.number(),
  asked: z.number(),
  mine: z.number(),
  today: z.object({ same: z.number(), different: z.number(), byMe: z.number() }),
  kinds: counts,
  because: counts,
})

const left = z.array(z.object({ pair: z.number(), code: z.string() }))

/** The open pairs of one pattern; `bars`: why a verdict may not be given to all at once, null where it may. */
export const alike = z.object({
  pairs: z.number(),
  atRisk: z.number(),
  chance: z.object({ least: z.number(), most: z.number() }),
  upTo: z.number(),
  most: z.number(),
  bars: z.object({ same: z.string().nullable(), different: z.string().nullable() }),
  sample: z.array(pairView),
})
export const together = z.object({ act: z.number(), decided: z.number(), settled: z.number(), left })
export const undoneTogether = z.object({ act: z.number(), reopened: z.number(), kept: left })

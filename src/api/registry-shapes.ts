import { z } from 'zod'
import { answers } from '../domain/registry/attestation.ts'
import { kindCodes } from '../domain/registry/kind-of-work.ts'
import { fields, sealedFields } from '../domain/registry/worker.ts'
import { workerSorts, workerStates, type Cursor } from '../store/registry/find-workers.ts'
import type { WorkerSearch } from '../workflows/registry/search-workers.ts'

/** What goes in and out of the routes of the register. */

export const dayText = z.iso.date()
const text = z.string().nullable()

export const workerLine = z.object({
  id: z.number(),
  name: z.string(),
  birth: text,
  sex: z.enum(['L', 'P']).nullable(),
  nik: text,
  nikTrusted: z.boolean(),
  desa: text,
  desaName: text,
  kecamatanName: text,
  kindOfWork: text,
  placeName: text,
  attested: text,
  attestedOn: text,
  deadOn: text,
  insured: text,
  employee: text,
  doubtful: z.boolean(),
  conflicts: z.array(z.string()),
  restricted: z.boolean(),
})

const source = z.object({
  kind: z.enum(['list', 'attestation', 'officer']),
  on: z.string(),
  why: z.string(),
  list: z.number().nullable(),
  sender: text,
  rowNo: z.number().nullable(),
})

export const person = workerLine.extend({
  state: z.enum(['listed', 'merged']),
  mergedInto: z.number().nullable(),
  fields: z.array(
    z.object({
      field: z.enum(fields),
      value: text,
      masked: z.boolean(),
      openable: z.boolean(),
      source: source.nullable(),
    }),
  ),
  healthKnown: z.boolean(),
  household: z.number(),
  attester: text,
  diedListed: text,
  insuredOn: text,
  insuredUntil: text,
  employeeOn: text,
  decile: z.number().nullable(),
  extremePoor: z.boolean().nullable(),
  welfareOn: text,
  attestations: z.array(
    z.object({
      id: z.number(),
      answer: z.string(),
      on: z.string(),
      kindOfWork: text,
      place: text,
      diedOn: text,
      attester: z.string(),
      via: z.enum(['screen', 'paper', 'list']),
      at: z.date(),
      withdrawn: z.boolean(),
      own: z.boolean(),
    }),
  ),
  jobs: z.array(
    z.object({ place: z.string(), kind: z.string(), role: text, block: text, stall: text, on: z.string() }),
  ),
  rows: z.array(
    z.object({
      list: z.number(),
      seq: z.number(),
      sender: z.string(),
      fileName: z.string(),
      kind: z.string(),
      on: z.string(),
      rowNo: z.number(),
    }),
  ),
})

const narrowing = z.object({
  q: z.string().max(100).optional(),
  area: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/)
    .optional(),
  kind: z.enum(kindCodes).optional(),
  place: z.coerce.number().int().positive().optional(),
  state: z.enum(workerStates).optional(),
  sort: z.string().max(20).default('name'),
})
export const exportQuery = narrowing
export const workerQuery = narrowing.extend({
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A query as the workflows take it; an order nobody knows is the order of names. */
export function searchOf({ sort, ...rest }: z.infer<typeof exportQuery>): WorkerSearch {
  const key = sort.replace(/^-/, '')
  return { ...rest, sort: workerSorts.find((one) => one === key) ?? 'name', descending: sort.startsWith('-') }
}

export const cursorText = (cursor: Cursor | undefined): string | null =>
  cursor ? Buffer.from(JSON.stringify(cursor)).toString('base64url') : null

/** @returns undefined for a cursor that is none: the list then begins at its beginning */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined
  try {
    const parsed = z.tuple([z.string(), z.number()]).safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export const attestBody = z.object({
  attestations: z
    .array(
      z.object({
        worker: z.number().int().positive(),
        answer: z.enum(answers),
        on: dayText,
        kindOfWork: z.enum(kindCodes).optional(),
        place: z.number().int().positive().optional(),
        diedOn: dayText.optional(),
      }),
    )
    .min(1)
    .max(1000),
  via: z.enum(['screen', 'paper']).default('screen'),
  attester: z.string().max(200).default(''),
  paper: z.string().max(200).optional(),
  clientId: z.uuid().optional(),
})

export const attested = z.object({
  ids: z.array(z.number()),
  taken: z.number(),
  refused: z.array(z.looseObject({ worker: z.number(), code: z.string() })),
})

export const openBody = z.object({ field: z.enum([...sealedFields, 'health']), reason: z.string().max(500) })

export const correctBody = z.object({
  values: z.partialRecord(z.enum(fields), z.union([z.string().max(300), z.number(), z.boolean(), z.null()])),
  reason: z.string().max(500),
})

export const look = z.object({
  at: z.string(),
  name: text,
  office: text,
  role: z.string(),
  act: z.string(),
  field: text,
  reason: text,
})

/** What a signature under a list would say of how many, and the signatures that stand. */
export const signedListView = z.object({
  people: z.number(),
  waits: z.number(),
  known: z.number(),
  dead: z.number(),
  withoutWork: z.number(),
  unlinked: z.number(),
  signatures: z.array(z.object({ attester: z.string(), on: z.string(), people: z.number() })),
})

export const signedListQuery = z.object({ list: z.coerce.number().int().positive(), on: dayText.optional() })

/** A signed paper list: who signed that everybody in it works, and when. */
export const signedList = z.object({
  list: z.number().int().positive(),
  attester: z.string().min(1).max(200),
  on: dayText,
})

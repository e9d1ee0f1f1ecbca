import { z } from 'zod'
import { isField, type Field } from '../domain/ingest/columns.ts'
import { listKinds } from '../domain/ingest/list-kind.ts'
import type { ListLine } from '../store/ingest/lists.ts'
import type { ShownList } from '../workflows/ingest/show-list.ts'

export const field = z.custom<Field>(isField, 'not a field').meta({ type: 'string' })
const kind = z.enum(listKinds)
const rowCounts = { seen: z.number(), kept: z.number(), doubtful: z.number(), refused: z.number(), skipped: z.number() }

export const counts = z.object({
  ...rowCounts,
  reasons: z.record(z.string(), z.number()),
  skippedAs: z.record(z.string(), z.number()),
  change: z.object({ new: z.number(), changed: z.number(), same: z.number(), conflict: z.number() }),
  mends: z.number(),
})

export const listLine = z.object({
  id: z.number(),
  kind,
  sender: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  asOf: z.string(),
  state: z.enum(['reading', 'preview', 'kept', 'discarded', 'failed']),
  sure: z.boolean(),
  /** Null until the first rows are read. */
  counts: counts.nullable(),
  problem: z.looseObject({ code: z.string() }).nullable(),
  loadedAt: z.string(),
  decidedAt: z.string().nullable(),
})

const column = z.object({
  index: z.number(),
  heading: z.string(),
  key: z.string(),
  field: field.nullable(),
  confidence: z.number(),
  from: z.enum(['remembered', 'words', 'content', 'officer', 'nothing']),
  samples: z.array(z.string()),
})

export const listDetail = listLine.extend({
  mended: z.number(),
  job: z.string().nullable(),
  sheets: z.array(
    z.object({
      ...rowCounts,
      index: z.number(),
      name: z.string(),
      hidden: z.boolean(),
      tables: z.array(z.object({ headingRows: z.array(z.number()), columns: z.array(column) })),
      titles: z.object({
        desa: z.string().optional(),
        kecamatan: z.string().optional(),
        market: z.string().optional(),
        place: z.string().optional(),
        kindOfWork: z.string().optional(),
      }),
    }),
  ),
})

export const rowLine = z.object({
  seq: z.number(),
  sheet: z.string(),
  row_no: z.number(),
  verdict: z.enum(['kept', 'doubtful', 'refused']),
  change: z.enum(['new', 'changed', 'same', 'conflict']).nullable(),
  name: z.string().nullable(),
  birth: z.string().nullable(),
  desa_name: z.string().nullable(),
  kind_of_work: z.string().nullable(),
  mended: z.boolean(),
  remarks: z.array(
    z.object({
      code: z.string(),
      field: z.string().nullable(),
      cell: z.string(),
      sentence: z.string(),
      serious: z.boolean(),
    }),
  ),
})

export const rowQuery = z.object({
  q: z.string().max(80).optional(),
  verdict: z.enum(['kept', 'doubtful', 'refused', 'bad', '']).optional(),
  reason: z.string().max(40).optional(),
  change: z.enum(['new', 'changed', 'same', 'conflict', '']).optional(),
  sort: z.string().optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const headings = z.object({
  headings: z.record(z.string().max(200), field.nullable()),
  kind: kind.optional(),
  desa: z.string().max(20).optional(),
})

export const received = z.object({
  fileName: z.string(),
  list: z.number().nullable(),
  job: z.string().nullable(),
  again: z.boolean(),
  state: z.string().nullable(),
  refusal: z.looseObject({ code: z.string() }).nullable(),
})

/** A list as the API shows it: no hash, no key of a file, dates as text. */
export const lineView = (list: ListLine | ShownList): z.input<typeof listLine> => ({
  id: list.id,
  kind: list.kind,
  sender: list.sender,
  fileName: list.file_name,
  bytes: list.bytes,
  asOf: list.as_of,
  state: list.state,
  sure: list.sure,
  counts: 'seen' in list.counts ? list.counts : null,
  problem: list.problem,
  loadedAt: list.loaded_at.toISOString(),
  decidedAt: list.decided_at?.toISOString() ?? null,
})

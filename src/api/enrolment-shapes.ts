import { z } from 'zod'
import { dayForms, sources, type BatchTemplate } from '../domain/enrolment/batch-template.ts'
import { endings, standings, verdicts } from '../domain/enrolment/line.ts'
import type { LineRow } from '../store/enrolment/lines.ts'
import type { ProposalRow } from '../store/enrolment/proposals.ts'
import { isDay, type Day } from '../domain/basics/day.ts'
import { isMonth, type Month } from '../domain/basics/month.ts'

const number = z.number().int()
const text = (most: number) => z.string().trim().max(most)

export const dayText = z.custom<Day>(isDay, 'not a day').meta({ type: 'string', format: 'date' })
export const monthText = z.custom<Month>(isMonth, 'not a month').meta({ type: 'string', pattern: '^\\d{4}-\\d{2}$' })
export const id = z.coerce.number().int().positive()

const counts = z.object({
  open: number,
  approved: number,
  returned: number,
  held: number,
  personMonths: number,
  amount: number,
  reasons: z.record(z.string(), number),
})

const differenceCounts = z.object({ added: number, kept: number, changed: number, ended: number })

export const proposal = z.object({
  id: number,
  title: z.string(),
  scenario: number,
  on: z.string(),
  previous: number.nullable(),
  state: z.enum(['proposed', 'approved', 'signed', 'withdrawn']),
  counts,
  proposedBy: z.string(),
  proposedByName: z.string().nullable(),
  proposedAt: z.string(),
  approvedByName: z.string().nullable(),
  approvedAt: z.string().nullable(),
  decree: number.nullable(),
  number: z.string().nullable(),
})

export const proposalView = ({ approvedBy: _, ...row }: ProposalRow) => ({
  ...row,
  proposedAt: row.proposedAt.toISOString(),
  approvedAt: row.approvedAt?.toISOString() ?? null,
})

export const proposalDetail = proposal.extend({
  /** Whether it was proposed by the person who asks: then somebody else approves it. */
  own: z.boolean(),
  purses: z.array(z.object({ purse: number, name: z.string(), people: number, personMonths: number, amount: number })),
  difference: differenceCounts,
  previousNumber: z.string().nullable(),
})

export const newProposal = z.object({
  scenario: number,
  title: text(200).min(3),
  request: z.uuid(),
  /** The decree to compare with: a number, 0 for none, absent for the last one. */
  previous: number.nonnegative().optional(),
})

export const lineQuery = z.object({
  proposal: id.optional(),
  decree: id.optional(),
  part: z.enum(['added', 'changed', 'ended', 'kept']).optional(),
  verdict: z.enum(verdicts).optional(),
  standing: z.enum(standings).optional(),
  reason: text(60).optional(),
  area: z.string().regex(/^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/).optional(), // prettier-ignore
  purse: id.optional(),
  q: text(100).optional(),
  after: z.string().regex(/^\d{1,9}$/).optional(), // prettier-ignore
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const line = z.object({
  proposal: number,
  no: number,
  worker: number,
  name: z.string().nullable(),
  desaName: z.string().nullable(),
  kecamatanName: z.string().nullable(),
  kindOfWork: z.string().nullable(),
  purseName: z.string(),
  firstMonth: z.string(),
  months: number,
  monthly: number,
  prices: z.array(number).nullable(),
  amount: number,
  verdict: z.enum(verdicts),
  reasons: z.array(z.string()),
  said: z.string().nullable(),
  decreeNo: number.nullable(),
  standing: z.enum(standings).nullable(),
  answeredOn: z.string().nullable(),
  insurerReason: z.string().nullable(),
  endedFrom: z.string().nullable(),
  endedWhy: z.enum(endings).nullable(),
})

/** `names` false leaves out who it is. */
export const lineView = (row: LineRow, names: boolean) => {
  const { birth: _birth, desa: _desa, purse: _purse, decree: _decree, endedWhy, ...shown } = row
  return { ...shown, name: names ? row.name : null, endedWhy: endedWhy as z.infer<typeof line>['endedWhy'] }
}

export const lines = z.object({
  rows: z.array(line),
  next: z.string().nullable(),
  total: number.nullable(),
  personMonths: number.optional(),
  amount: number.optional(),
})

export const decree = z.object({
  id: number,
  proposal: number,
  title: z.string().nullable(),
  number: z.string(),
  about: z.string(),
  signedOn: z.string(),
  signer: z.string(),
  office: z.string(),
  hash: z.string(),
  people: number,
  personMonths: number,
  amount: number,
  previous: number.nullable(),
  previousNumber: z.string().nullable(),
  difference: differenceCounts,
  standings: z.record(z.string(), number),
})

export const details = z.object({
  number: text(100),
  signedOn: dayText,
  about: text(500),
  signer: text(150),
  office: text(150),
})

export const template = z.object({
  name: text(100).min(1),
  sheet: text(100),
  title: z.array(text(200)).max(20),
  columns: z.array(z.object({ heading: text(100), source: z.enum(sources), otherwise: text(200), required: z.boolean() })).max(80), // prettier-ignore
  days: z.enum(dayForms),
  sexWords: z.object({ L: text(30), P: text(30) }),
  confirmed: z.boolean(),
}) satisfies z.ZodType<BatchTemplate>

export const keptTemplate = z.object({
  id: number.nullable(),
  template,
  by: z.string().nullable(),
  at: z.string().nullable(),
})

export const batch = z.object({
  id: number,
  decree: number,
  decreeNumber: z.string(),
  people: number,
  held: number,
  at: z.string(),
  by: z.string().nullable(),
  standings: z.record(z.string(), number),
})

const recapCounts = z.object({ rows: number, accepted: number, refused: number, strays: number, unanswered: number })

export const recap = z.object({
  id: number,
  list: number,
  fileName: z.string().nullable(),
  asOf: z.string(),
  counts: recapCounts,
  at: z.string(),
  by: z.string().nullable(),
})

export const incoming = z.object({
  id: number,
  fileName: z.string(),
  bytes: number,
  asOf: z.string(),
  list: number.nullable(),
  at: z.string(),
})

export const stray = z.object({
  seq: number,
  rowNo: number.nullable(),
  name: z.string().nullable(),
  why: z.enum(['not-sent', 'two-people', 'no-answer', 'said-twice']),
})

export const hold = z.object({ no: number, worker: number, name: z.string(), reasons: z.array(z.string()) })

export const ending = z.object({ worker: id, decree: id, from: monthText, why: z.enum(endings) })

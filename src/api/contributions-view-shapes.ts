import { z } from 'zod'
import { findingKinds, findingStates } from '../domain/contributions/finding.ts'
import { purseMonthStates } from '../domain/contributions/purse-month.ts'
import { peopleOrders } from '../store/contributions/month-people.ts'
import { id, monthText, state } from './contributions-shapes.ts'

const number = z.number().int()
const ledger = z.enum(['cover', 'due', 'advance', 'cash'])

export const purseMonth = z.object({
  purse: number,
  purseName: z.string(),
  month: z.string(),
  people: number,
  billed: z.boolean(),
  amount: number.nullable(),
  settled: number,
  paidOn: z.string().nullable(),
  documents: number,
  state: z.enum(purseMonthStates),
})

/** What to do next with the money, in codes. */
export const step = z.discriminatedUnion('act', [
  z.object({ act: z.literal('bill'), month: z.string(), purses: z.array(z.object({ purse: number, people: number, amount: number })) }),
  z.object({ act: z.literal('settle'), purse: number, amount: number }),
  z.object({ act: z.literal('pay'), purse: number, month: z.string(), people: number, amount: number, late: z.boolean() }),
  z.object({ act: z.literal('close'), month: z.string() }),
]) // prettier-ignore

export const grid = z.object({
  on: z.string(),
  from: z.string(),
  to: z.string(),
  rows: z.array(purseMonth),
  closed: z.string().nullable(),
  closable: z.string().nullable(),
  next: step.nullable(),
})

export const settlement = z.object({
  id: number,
  payment: number,
  reference: z.string(),
  paidOn: z.string(),
  bill: number,
  billKind: z.enum(['bill', 'supplement', 'credit']),
  purse: number,
  purseName: z.string(),
  month: z.string(),
  amount: number,
  named: z.boolean(),
  people: number,
  onDay: z.string(),
})

export const entry = z.object({
  id: number,
  kind: z.enum(['bill', 'payment', 'settlement']),
  document: number,
  text: z.string(),
  booked: z.string(),
  onDay: z.string(),
  purse: number,
  purseName: z.string(),
  postings: z.array(z.object({ ledger, amount: number, month: z.string().nullable() })),
})

export const entryQuery = z.object({
  from: monthText.optional(),
  to: monthText.optional(),
  purse: id.optional(),
  kind: z.enum(['bill', 'payment', 'settlement']).optional(),
  ledger: ledger.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const which = {
  purse: id.optional(),
  kecamatan: z.string().regex(/^(\d{2}\.\d{2}\.\d{2}|-)$/).optional(),
  kind: z.string().max(40).optional(),
  state: state.optional(),
  q: z.string().trim().max(100).optional(),
} // prettier-ignore

/** Whose months: `-` is a kecamatan or kind of work that is not known. */
export const peopleFile = z.object(which)
export const peopleQuery = z.object({
  ...which,
  sort: z.templateLiteral([z.enum(['', '-']), z.enum(peopleOrders)]).optional(),
  after: z.string().regex(/^\d{1,9}$/).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}) // prettier-ignore

export const monthPerson = z.object({
  worker: number,
  name: z.string().nullable(),
  desa: z.string().nullable(),
  kecamatan: z.string().nullable(),
  kindOfWork: z.string().nullable(),
  purse: number,
  purseName: z.string().nullable(),
  state,
  amount: number.nullable(),
  bill: number.nullable(),
  paidOn: z.string().nullable(),
  activeOn: z.string().nullable(),
  endedWhy: z.string().nullable(),
  why: z.string().nullable(),
})

export const findingCount = z.object({
  kind: z.enum(findingKinds),
  state: z.enum(findingStates),
  people: number,
  amount: number,
  oldest: z.string(),
})

export const roomList = z.object({
  id: number,
  fileName: z.string(),
  sender: z.string(),
  asOf: z.string(),
  rows: number,
  used: z.boolean(),
})

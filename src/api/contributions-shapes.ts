import { z } from 'zod'
import { monthFromNumber } from '../domain/basics/month.ts'
import { findingKinds, findingStates } from '../domain/contributions/finding.ts'
import { monthStates } from '../domain/contributions/state.ts'
import { chainKinds } from '../store/contributions/walk.ts'
import { dayText, id, monthText } from './enrolment-shapes.ts'

export { dayText, id, monthText }

const number = z.number().int()

export const monthOut = (month: number): string => monthFromNumber(month)
export const state = z.enum(monthStates)

const price = z.object({
  sector: z.enum(['transport', 'other']),
  amount: number,
  because: z.array(z.object({ rule: z.string(), article: z.string(), sentence: z.string() })),
  open: z.array(z.object({ amount: number, question: z.string() })),
})

export const bill = z.object({
  id: number,
  purse: number,
  purseName: z.string(),
  month: z.string(),
  kind: z.enum(['bill', 'supplement', 'credit']),
  corrects: number.nullable(),
  people: number,
  amount: number,
  reasons: z.object({
    prices: z.array(price),
    differs: z.object({ people: number, decreed: number, billed: number }).optional(),
    why: z.record(z.string(), number).optional(),
  }),
  madeOn: z.string(),
  by: z.string().nullable(),
  /** Due after credits, and what of it is settled; null on a credit. */
  net: number.nullable(),
  settled: number.nullable(),
  /** The day it was paid whole. */
  paidOn: z.string().nullable(),
})

export const payment = z.object({
  id: number,
  purse: number,
  purseName: z.string(),
  paidOn: z.string(),
  amount: number,
  reference: z.string(),
  kind: z.enum(['payment', 'reversal']),
  reverses: number.nullable(),
  reversed: z.boolean(),
  left: number,
  list: number.nullable(),
  proven: z.boolean(),
  said: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string(),
})

export const newPayment = z.object({
  request: z.uuid(),
  purse: number.positive(),
  paidOn: dayText,
  amount: number.positive().max(100_000_000_000_000),
  reference: z.string().trim().min(1).max(80),
  said: z.string().max(500).optional(),
  bills: z.array(number.positive()).max(500).optional(),
})

/** The same out of a form, where everything is text. */
export const provenPayment = newPayment.extend({
  purse: z.coerce.number().int().positive(),
  amount: z.coerce.number().int().positive().max(100_000_000_000_000),
  bills: z.string().regex(/^\d{1,15}(,\d{1,15}){0,499}$/).transform((text) => text.split(',').map(Number)).optional(),
}) // prettier-ignore

export const balance = z.object({
  purse: number,
  name: z.string(),
  kind: z.string(),
  billed: number,
  paid: number,
  settled: number,
  due: number,
  advance: number,
})

export const trialLine = z.object({
  booked: z.string(),
  ledger: z.enum(['cover', 'due', 'advance', 'cash']),
  debit: number,
  credit: number,
  entries: number,
})

export const closing = z.object({
  month: z.string(),
  onDay: z.string(),
  entries: number,
  totals: z.record(z.string(), number),
  checksum: z.string(),
  by: z.string().nullable(),
})

export const count = z.object({
  month: z.string(),
  key: z.string(),
  state,
  people: number,
  amount: number,
  /** The day the calendar was counted on. */
  on: z.string(),
})

export const personMonth = z.object({
  month: z.string(),
  state,
  purse: number,
  purseName: z.string().nullable(),
  proposal: number,
  line: number,
  decree: number,
  bill: number.nullable(),
  amount: number.nullable(),
  paidOn: z.string().nullable(),
  activeOn: z.string().nullable(),
  endedWhy: z.string().nullable(),
})

const owed = z.object({ month: z.string(), amount: number })
const fullFrom = z.object({ day: z.string().nullable(), expected: z.string().nullable(), needs: number })
const full = z.object({ run: number, sure: fullFrom, possible: fullFrom })

export const person = z.object({
  worker: number,
  on: z.string(),
  months: z.array(personMonth),
  full,
  arrears: z.array(owed),
  lapsesIn: z.string().nullable(),
  lapsed: z.boolean(),
  repair: z
    .object({
      pays: z.array(owed),
      amount: number,
      least: owed.nullable(),
      effect: z.enum(['unbroken', 'restarts']),
      full,
    })
    .nullable(),
  /** Decree day, first paid day and the day cover begins, for each decree, the oldest first. */
  days: z.array(
    z.object({
      decree: number,
      decreedOn: z.string(),
      firstPaidOn: z.string().nullable(),
      coveredFrom: z.string().nullable(),
      activeOn: z.string().nullable(),
    }),
  ),
})

export const finding = z.object({
  reconciliation: number,
  no: number,
  worker: number,
  name: z.string().nullable(),
  desa: z.string().nullable(),
  kind: z.enum(findingKinds),
  purse: number.nullable(),
  purseName: z.string().nullable(),
  month: z.string(),
  amount: number,
  firstSeen: z.string(),
  asOf: z.string(),
  state: z.enum(findingStates),
  assignedTo: z.string().nullable(),
  assignedName: z.string().nullable(),
  said: z.string().nullable(),
  explained: z.string(),
})

export const findingQuery = z.object({
  reconciliation: id.optional(),
  kind: z.enum(findingKinds).optional(),
  state: z.enum(findingStates).optional(),
  worker: id.optional(),
  purse: id.optional(),
  assignedTo: z.string().max(80).optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const reconciliation = z.object({
  id: number,
  list: number,
  fileName: z.string().nullable(),
  month: z.string(),
  asOf: z.string(),
  counts: z.object({
    listed: number,
    active: number,
    decreed: number,
    paid: number,
    confirmed: number,
    othersActive: number,
    findings: z.record(z.string(), number),
  }),
  open: number,
  by: z.string().nullable(),
  at: z.string(),
})

const node = z.object({
  kind: z.enum(chainKinds),
  id: z.string(),
  text: z.string(),
  month: z.string().nullable(),
  on: z.string().nullable(),
  amount: number.nullable(),
})

export const walked = z.object({
  at: node,
  up: z.array(node),
  down: z.array(node),
  total: z.object({ up: number, down: number }),
})

export const chain = z.object({ kind: z.enum(chainKinds), id: z.string().max(40) })
export const job = z.object({ job: z.string() })

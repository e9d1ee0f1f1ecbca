import { z } from 'zod'
import { month as readMonth } from '../domain/basics/month.ts'
import { purseKinds } from '../domain/funding/purse.ts'
import { kindCodes } from '../domain/registry/kind-of-work.ts'

/** What goes in and out of the routes of funding. Amounts are whole rupiah, months `YYYY-MM`. */

const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const monthIn = monthText.transform(readMonth)
const amountIn = z.number().int().min(0).max(1e14)
const numberOf = z.number()
export const idParam = z.coerce.number().int().positive()

const rule = z.object({
  kinds: z.array(z.enum(kindCodes)).readonly(),
  areas: z.array(z.string().max(13)).max(300).readonly(),
  decileTo: numberOf.nullable(),
  extremePoorOnly: z.boolean(),
  asnafDecileTo: numberOf.nullable(),
})

export const newPurse = z.object({
  name: z.string().max(120),
  kind: z.enum(purseKinds),
  amount: amountIn,
  first: monthIn,
  last: monthIn,
  rule,
})

export const purseChange = newPurse.omit({ kind: true }).extend({ closed: z.boolean() }).partial()

const usedPurse = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(purseKinds),
  amount: numberOf,
  committed: numberOf,
  first: z.string(),
  last: z.string(),
  rule,
})

export const purse = usedPurse.extend({
  closed: z.boolean(),
  prices: z.array(
    z.object({
      first: z.string(),
      last: z.string(),
      sector: z.enum(['other', 'transport']),
      amount: numberOf,
      open: z.object({ amount: numberOf, question: z.string() }).nullable(),
      articles: z.array(z.string()),
    }),
  ),
  conditions: z.array(z.string()),
})

export const floor = z.object({
  kecamatan: z.string().max(8).nullable(),
  kind: z.enum(kindCodes).nullable(),
  heads: z.number().int().min(1).max(10_000_000),
})

const length = z.union([z.literal('period'), z.number().int().min(1).max(60)])
const choice = z.enum(['rank', 'weighted'])

export const newScenario = z.object({
  request: z.uuid().optional(),
  name: z.string().max(120),
  first: monthIn,
  length,
  choice: choice.default('rank'),
  purses: z
    .array(
      z.object({ id: z.string(), amount: amountIn.optional(), first: monthIn.optional(), last: monthIn.optional() }),
    )
    .max(400)
    .optional(),
  floors: z.array(floor).max(2000).optional(),
})

const gateCount = z.object({ sure: numberOf, unsure: numberOf, short: numberOf })
const share = z.object({ code: z.string(), paid: numberOf, of: numberOf, personMonths: numberOf })

const summary = z.object({
  candidates: numberOf,
  fates: z.record(z.string(), numberOf),
  paidBy: z.object({ kept: numberOf, floor: numberOf, rank: numberOf }),
  personMonths: numberOf,
  spent: numberOf,
  left: numberOf,
  gate: gateCount,
  kecamatan: z.array(share),
  kinds: z.array(share),
  floors: z.array(z.object({ floor, paid: numberOf, of: numberOf })),
  purses: z.array(
    z.object({
      gate: gateCount,
      open: z.object({ amount: numberOf, questions: z.array(z.string()), heads: numberOf }),
    }),
  ),
})

const purseResult = z.object({
  heads: numberOf,
  personMonths: numberOf,
  spent: numberOf,
  left: numberOf,
  unspent: z.object({
    why: z.enum(['nothing-left', 'nobody-waits', 'less-than-one', 'line-holds']),
    price: numberOf.optional(),
  }),
  closedAt: numberOf.nullable(),
  lastPaid: numberOf.nullable(),
  million: z.object({ heads: numberOf, lost: numberOf, personMonths: numberOf }),
})

const person = {
  worker: numberOf,
  rank: numberOf,
  name: z.string().nullable(),
  desa: z.string().nullable(),
  kecamatan: z.string().nullable(),
  kind: z.string().nullable(),
}

export const scenarioHead = z.object({
  id: numberOf,
  name: z.string(),
  run: numberOf,
  state: z.enum(['waiting', 'done']),
  chosen: z.boolean(),
  by: z.string(),
  at: z.string(),
  first: z.string(),
  length,
  choice,
  purses: z.array(usedPurse),
  floors: z.array(floor),
  figures: z
    .object({
      candidates: numberOf,
      paid: numberOf,
      personMonths: numberOf,
      spent: numberOf,
      left: numberOf,
      gate: gateCount,
    })
    .nullable(),
})

export const scenario = scenarioHead.extend({
  result: z
    .object({
      summary,
      purses: z.array(purseResult),
      proven: z.boolean(),
      weighted: z.object({ objective: numberOf, bound: numberOf }).nullable(),
    })
    .nullable(),
  waiting: z.array(
    z.object({ ...person, options: z.array(z.object({ purse: numberOf, amount: numberOf, lacks: numberOf })) }),
  ),
  gate: z.object({ possible: numberOf, sure: numberOf, full: numberOf, below: numberOf }).nullable(),
})

export const peopleQuery = z.object({
  show: z.enum(['paid', 'waiting']).default('paid'),
  purse: idParam.optional(),
  kind: z.string().max(40).optional(),
  area: z.string().max(13).optional(),
  after: z.string().max(20).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const personRow = z.object({
  ...person,
  decile: numberOf.nullable(),
  purse: numberOf.nullable(),
  first: z.string().nullable(),
  months: numberOf.nullable(),
  amount: numberOf.nullable(),
  tier: z.enum(['kept', 'floor', 'rank']).nullable(),
})

export const explained = z.object({ worker: numberOf, rank: numberOf, fate: z.string(), sentence: z.string() })

const pair = z.object({ code: z.string(), before: numberOf, after: numberOf })

export const compared = z.object({
  before: scenarioHead,
  after: scenarioHead,
  gained: numberOf,
  lost: numberOf,
  longer: numberOf,
  shorter: numberOf,
  moved: numberOf,
  unchanged: numberOf,
  spent: numberOf,
  personMonths: numberOf,
  kecamatan: z.array(pair),
  kinds: z.array(pair),
  gainers: z.array(z.object(person)),
  losers: z.array(z.object(person)),
})

const told = numberOf.nullable()

/** Null: too few people to be told, or a sum that would tell them. */
export const ownPurse = z.object({
  name: z.string(),
  kind: z.enum(purseKinds),
  amount: numberOf,
  first: z.string(),
  last: z.string(),
  planned: z.object({ heads: told, personMonths: told, amount: told }),
  decreed: z.object({ heads: told, accepted: told, personMonths: told, amount: told }),
  months: z.array(z.object({ month: z.string(), heads: told })),
  kecamatan: z.array(z.object({ code: z.string(), name: z.string().nullable(), heads: told })),
  work: z.array(z.object({ code: z.string(), name: z.string().nullable(), heads: told })),
})

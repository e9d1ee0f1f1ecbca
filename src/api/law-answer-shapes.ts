import { z } from 'zod'
import { familyCases } from '../domain/law/family.ts'
import { bpuProgrammes, payers, sectors } from '../domain/law/payer.ts'
import { levels } from '../domain/law/scholarship.ts'
import { dayText, monthText } from './enrolment-shapes.ts'
import { confidence, force, label, standing } from './law-shapes.ts'

/** What the calculators take and give: no name and no number of anybody. */

const rupiahs = z.number().int()
const income = rupiahs
  .min(0)
  .max(1_000_000_000)
  .nullable()
  .default(null)
  .describe('rupiah a month as declared; null when not known, then the lowest base counts')
const programmes = z.array(z.enum(bpuProgrammes)).min(1).max(3).default(['jkk', 'jkm'])
const months = z.number().int().min(0).max(1200)

export const contributionAsked = z.object({
  month: monthText.describe('the month the contribution is for'),
  payer: z.enum(payers),
  sector: z.enum(sectors),
  programmes,
  income,
})

export const benefitsAsked = z.object({
  on: dayText.describe('the day of the event: the law of that day answers'),
  monthsPaid: months.describe('months of contributions by that day'),
  monthsInRow: months.optional().describe('of those, in a row up to the event; all of them when left out'),
  monthsUnable: z.number().int().min(1).max(600).default(3),
  programmes,
  income,
  children: z
    .array(
      z.object({
        birth: dayText,
        level: z.enum(levels),
        yearsPaid: z.number().int().min(0).max(20).default(0),
        yearsMissed: z.number().int().min(0).max(20).default(0),
        married: z.boolean().default(false),
        works: z.enum(['no', 'wage-up-to-six-months', 'wage-longer', 'own-account', 'intern']).default('no'),
      }),
    )
    .max(10)
    .default([]),
})

export const fullBenefitAsked = z.object({
  first: monthText.describe('the first month of contributions; none is left out after it'),
  on: dayText.optional().describe('the law of this day answers; the last day of `first` when left out'),
})

const because = z.object({
  rule: z.string().describe('its name in /api/law/{rule}'),
  on: z.string().describe('the day or month the law was asked for'),
  article: z.string(),
  quote: z.string(),
  standing,
  confidence,
  force,
  warns: z.boolean().describe('must be checked before it moves money'),
  sentence: z.string(),
  english: z.string().optional(),
})
const reasons = z.array(because)
const questions = z.array(z.string()).describe('names of open questions; what is done meanwhile stands in /api/law')
const base = z.object({ base: rupiahs, bracket: z.number().int(), because: reasons })

export const contribution = z.object({
  base,
  amount: rupiahs,
  parts: z.array(z.object({ programme: z.enum(bpuProgrammes), normal: rupiahs, amount: rupiahs })),
  open: z.array(z.object({ amount: rupiahs, question: z.string() })).describe('what another reading asks instead'),
  warns: z.boolean(),
  because: reasons,
})

export const benefits = z.object({
  base,
  cases: z.array(
    z.object({
      code: z.enum(familyCases),
      covered: z.boolean(),
      settled: z.boolean().describe('false: every outcome is possible, none is a refusal'),
      questions,
      warns: z.boolean(),
      outcomes: z.array(
        z.object({
          amount: rupiahs.describe('the money paid; ceilings and care are not in it'),
          reading: z.string(),
          parts: z.array(
            z.object({ code: z.string(), label, kind: z.enum(['cash', 'ceiling', 'care', 'price']), amount: rupiahs }),
          ),
          because: reasons,
        }),
      ),
    }),
  ),
})

export const fullBenefit = z.object({
  possible: z.string().describe('the month whose contribution opens it on the kindest reading'),
  sure: z.string().describe('and on every reading'),
  question: z.string().nullable(),
  readings: z.array(z.object({ month: z.string(), reading: z.string(), because })),
})

import { addDays, type Day } from '../domain/basics/day.ts'
import { addMonths, firstDayOf, monthOfDay, type Month } from '../domain/basics/month.ts'
import { rupiah } from '../domain/basics/rupiah.ts'
import { baseOfIncome } from '../domain/law/base.ts'
import { fullBenefit } from '../domain/law/benefit.ts'
import type { Because } from '../domain/law/cite.ts'
import { monthlyContribution } from '../domain/law/contribution.ts'
import { casesOf } from '../domain/law/family.ts'
import * as shape from './law-answer-shapes.ts'
import { valueOf, type App, type Context } from './route.ts'

const schemaOf = <Body, Answer>(body: Body, answer: Answer) => ({ tags: ['law'], body, response: { 200: answer } })

/** What the page Hitung works out, for other programs: open to everybody, nothing is kept. Each figure comes with its reasons. */
export const lawAnswerRoutes = (_context: Context) => async (app: App) => {
  app.post(
    '/api/law/contribution',
    { config: { right: 'public' }, schema: schemaOf(shape.contributionAsked, shape.contribution) },
    async ({ body }) => {
      const base = baseIn(body.income, body.month)
      const { because, ...cost } = valueOf(monthlyContribution({ ...body, base: rupiah(base.base) }))
      return { ...cost, base, because: because.map(written) }
    },
  )

  app.post(
    '/api/law/benefits',
    { config: { right: 'public' }, schema: schemaOf(shape.benefitsAsked, shape.benefits) },
    async ({ body }) => {
      const base = baseIn(body.income, monthOfDay(body.on))
      const cases = valueOf(casesOf({ ...body, base: rupiah(base.base) }))
      return {
        base,
        cases: cases.map((one) => ({
          ...one,
          outcomes: one.outcomes.map((outcome) => ({ ...outcome, because: outcome.because.map(written) })),
        })),
      }
    },
  )

  app.post(
    '/api/law/full-death-benefit',
    { config: { right: 'public' }, schema: schemaOf(shape.fullBenefitAsked, shape.fullBenefit) },
    async ({ body: { first, on = lastDayOf(first) } }) => {
      const { readings, question = null, ...months } = valueOf(fullBenefit(first, on))
      return { ...months, question, readings: readings.map((one) => ({ ...one, because: written(one.because) })) }
    },
  )
}

function baseIn(income: number | null, month: Month) {
  const { base, bracket, because } = valueOf(baseOfIncome(rupiah(income ?? 0), month))
  return { base, bracket, because: because.map(written) }
}

const lastDayOf = (month: Month): Day => addDays(firstDayOf(addMonths(month, 1)), -1)

/** A reason as it goes out: where it stands and how sure that is, without the rest of its source. */
const written = ({ cite: { quote, confidence }, ...reason }: Because) => ({ ...reason, quote, confidence })

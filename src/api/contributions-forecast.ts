import { z } from 'zod'
import { may } from '../domain/access/rights.ts'
import { monthFromNumber, monthNumber } from '../domain/basics/month.ts'
import { payBefore } from '../domain/contributions/forecast.ts'
import { planBudget } from '../domain/contributions/plan-budget.ts'
import { payers, sectors } from '../domain/law/payer.ts'
import { forecastSpan, lapseDimensions, listLapsing, readLapses } from '../store/contributions/lapses.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { id, monthText } from './contributions-shapes.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['contributions']
const numbers: ['contributions.read', 'contributions.count'] = ['contributions.read', 'contributions.count']
const number = z.number().int()

/** `area`: a kecamatan or a desa; `-` for what is not known. */
const where = z.object({
  purse: id.optional(),
  area: z.union([z.string().regex(/^[\d.]{8,13}$/), z.literal('-')]).optional(),
  kind: z.string().max(40).optional(),
})
const filterOf = ({ purse, area, kind }: z.infer<typeof where>) => ({
  purse,
  area: area === '-' ? '' : area,
  kindOfWork: kind === '-' ? '' : kind,
})

const forecast = z.object({
  on: z.string(),
  /** Small numbers are withheld: people and amount are then null. */
  told: z.boolean(),
  months: z.array(z.object({ month: z.string(), before: z.string(), rests: z.boolean() })),
  rows: z.array(
    z.object({
      by: z.enum(['all', ...lapseDimensions]),
      key: z.string(),
      month: z.string(),
      people: number.nullable(),
      amount: number.nullable(),
    }),
  ),
})

const person = z.object({
  worker: number,
  name: z.string().nullable(),
  desa: z.string().nullable(),
  kecamatan: z.string().nullable(),
  kindOfWork: z.string().nullable(),
  purse: number,
  purseName: z.string().nullable(),
  month: z.string(),
  amount: number.nullable(),
})

const asked = z.object({
  budget: z.coerce.number().int().min(0).max(100_000_000_000_000),
  payer: z.enum(payers),
  sector: z.enum(sectors).default('other'),
  first: monthText,
  people: z.coerce.number().int().min(0).max(100_000_000).optional(),
})
const whole = z.object({ sure: number, possible: number })
const plan = z.object({
  rows: z.array(
    z.object({
      months: number,
      last: z.string(),
      perHead: number,
      open: z.object({ perHead: number, questions: z.array(z.string()) }).nullable(),
      people: number,
      cost: number,
      rest: number,
      personMonths: number,
      full: whole,
    }),
  ),
  gate: whole,
  family: z.array(
    z.object({
      month: number,
      of: z.string(),
      question: z.string().nullable(),
      outcomes: z.array(
        z.object({ amount: number, full: z.boolean(), reading: z.string(), articles: z.array(z.string()) }),
      ),
    }),
  ),
  best: number.nullable(),
  widest: number.nullable(),
  known: z.string(),
})

/** Who lapses when if nothing more is paid, and what a budget buys. */
export const contributionsForecastRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/contributions/forecast',
    { config: { right: numbers }, schema: { tags, querystring: where, response: { 200: forecast } } },
    async (request) => {
      const on = today()
      const told = !may(request.signedIn!.role, 'contributions.read')
      const found = await asActor(database, actorOf(request), (session) => readLapses(session, { ...filterOf(request.query), on, told })) // prettier-ignore
      return {
        on,
        told,
        months: forecastSpan(on).map((number, at) => ({ month: monthFromNumber(number), before: payBefore(monthFromNumber(number)), rests: at === 0 })), // prettier-ignore
        rows: found.map((row) => ({ ...row, month: monthFromNumber(row.month) })),
      }
    },
  )

  app.get(
    '/api/contributions/forecast/:month/people',
    {
      config: { right: 'contributions.read' },
      schema: {
        tags,
        params: z.object({ month: monthText }),
        querystring: where.extend({
          q: z.string().max(80).optional(),
          after: z.string().regex(/^\d{1,9}$/).default('0'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ rows: z.array(person), next: z.string().nullable(), total: number }) },
      },
    },
    async (request) => {
      const { q, after, limit } = request.query
      const filter = { ...filterOf(request.query), month: monthNumber(request.params.month), on: today(), words: q || undefined } // prettier-ignore
      const paging = { limit, skip: Number(after) }
      const { rows, total } = await asActor(database, actorOf(request), (session) => listLapsing(session, filter, paging)) // prettier-ignore
      return {
        rows: rows.map((row) => ({ ...row, month: monthFromNumber(row.month) })),
        next: rows.length === limit ? String(paging.skip + limit) : null,
        total,
      }
    },
  ) // prettier-ignore

  app.get(
    '/api/contributions/plan',
    { config: { right: numbers }, schema: { tags, querystring: asked, response: { 200: plan } } },
    (request) => Promise.resolve(valueOf(planBudget(request.query))),
  )
}

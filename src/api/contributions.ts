import { z } from 'zod'
import { monthFromNumber, monthNumber, monthOfDay, type Month } from '../domain/basics/month.ts'
import { explainFinding } from '../domain/contributions/finding.ts'
import { listBills } from '../store/contributions/bills.ts'
import { listFindings } from '../store/contributions/findings.ts'
import { listClosings, readPurseBalances, readTrialBalance } from '../store/contributions/ledger.ts'
import { dimensions, readCounts, readOwnMonths } from '../store/contributions/months.ts'
import { listPayments } from '../store/contributions/payments.ts'
import { readPerson } from '../store/contributions/person.ts'
import { listReconciliations } from '../store/contributions/reconciliations.ts'
import { walk } from '../store/contributions/walk.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import * as shape from './contributions-shapes.ts'
import { Refused } from './errors.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['contributions']
const numbers: ['contributions.read', 'contributions.count'] = ['contributions.read', 'contributions.count']
const purse = shape.id.optional()
const rows = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row) })

/** A year back unless asked otherwise, and never more than ten. */
const span = z.object({ from: shape.monthText.optional(), to: shape.monthText.optional() })
function spanOf({ from, to }: { from?: Month | undefined; to?: Month | undefined }): { from: number; to: number } {
  const last = to ? monthNumber(to) : monthNumber(monthOfDay(today()))
  const first = from ? monthNumber(from) : last - 11
  return { from: Math.max(first, last - 119), to: last }
}

/** What was billed, paid and covered: documents, books, the calendar of one and of all. */
export const contributionsRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/contributions/bills',
    {
      config: { right: numbers },
      schema: { tags, querystring: z.object({ purse, month: shape.monthText.optional() }), response: { 200: rows(shape.bill) } }, // prettier-ignore
    },
    async (request) => {
      const { purse, month } = request.query
      const found = await asActor(database, actorOf(request), (session) => listBills(session, { purse, month: month && monthNumber(month) })) // prettier-ignore
      return { rows: found.map((row) => ({ ...row, month: shape.monthOut(row.month) })) }
    },
  )

  app.get(
    '/api/contributions/payments',
    { config: { right: numbers }, schema: { tags, querystring: z.object({ purse, payment: shape.id.optional() }), response: { 200: rows(shape.payment) } } }, // prettier-ignore
    async (request) => {
      const found = await asActor(database, actorOf(request), (session) => listPayments(session, request.query))
      return { rows: found.map((row) => ({ ...row, at: row.at.toISOString() })) }
    },
  )

  app.get(
    '/api/contributions/balances',
    { config: { right: numbers }, schema: { tags, response: { 200: rows(shape.balance) } } },
    async (request) => ({ rows: await asActor(database, actorOf(request), readPurseBalances) }),
  )

  app.get(
    '/api/contributions/ledger',
    { config: { right: numbers }, schema: { tags, querystring: span.extend({ purse }), response: { 200: rows(shape.trialLine) } } }, // prettier-ignore
    async (request) => {
      const asked = { ...spanOf(request.query), purse: request.query.purse }
      const found = await asActor(database, actorOf(request), (session) => readTrialBalance(session, asked))
      return { rows: found.map((row) => ({ ...row, booked: shape.monthOut(row.booked) })) }
    },
  )

  app.get(
    '/api/contributions/closings',
    { config: { right: numbers }, schema: { tags, response: { 200: rows(shape.closing) } } },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), listClosings)).map((row) => ({ ...row, month: shape.monthOut(row.month) })), // prettier-ignore
    }),
  )

  app.get(
    '/api/contributions/counts',
    {
      config: { right: numbers },
      schema: { tags, querystring: span.extend({ by: z.enum(dimensions).default('state'), purse }), response: { 200: rows(shape.count) } }, // prettier-ignore
    },
    async (request) => {
      const { by, purse } = request.query
      const asked = { ...spanOf(request.query), by, purse }
      const found = await asActor(database, actorOf(request), (session) => readCounts(session, asked))
      return { rows: found.map((row) => ({ ...row, month: shape.monthOut(row.month) })) }
    },
  )

  app.get(
    '/api/contributions/own-months',
    {
      config: { right: 'funding.own' },
      schema: { tags, response: { 200: rows(z.object({ month: z.string(), state: shape.state, people: z.number().nullable() })) } }, // prettier-ignore
    },
    async (request) => {
      const found = await asActor(database, actorOf(request), readOwnMonths)
      return { rows: found.map((row) => ({ ...row, month: shape.monthOut(row.month) })) }
    },
  )

  app.get(
    '/api/contributions/people/:worker',
    {
      config: { right: 'contributions.read' },
      schema: { tags, params: z.object({ worker: shape.id }), querystring: span, response: { 200: shape.person } },
    },
    async (request) => {
      const { worker } = request.params
      const on = today()
      // Twelve months back and twelve ahead: what was, and what the decree still holds.
      const asked = request.query.from || request.query.to ? spanOf(request.query) : { from: monthNumber(monthOfDay(on)) - 11, to: monthNumber(monthOfDay(on)) + 12 } // prettier-ignore
      const found = valueOf(await asActor(database, actorOf(request), (session) => readPerson(session, { worker, on, ...asked }))) // prettier-ignore
      const months = found.months.map(({ worker: _w, monthly: _m, accepted: _a, ...row }) => ({ ...row, month: shape.monthOut(row.month) })) // prettier-ignore
      return { worker, on, ...found, months }
    },
  )

  app.get(
    '/api/contributions/findings',
    {
      config: { right: 'contributions.read' },
      schema: { tags, querystring: shape.findingQuery, response: { 200: z.object({ rows: z.array(shape.finding), next: z.number().nullable(), total: z.number() }) } }, // prettier-ignore
    },
    async (request) => {
      const { after, limit, ...filter } = request.query
      const found = await asActor(database, actorOf(request), (session) => listFindings(session, filter, limit, after))
      return {
        total: found.total,
        next: found.rows.length === limit ? found.rows.at(-1)!.no : null,
        rows: found.rows.map((row) => {
          const month = monthFromNumber(row.month)
          return { ...row, month, explained: explainFinding({ ...row, month }) }
        }),
      }
    },
  )

  app.get(
    '/api/contributions/reconciliations',
    { config: { right: numbers }, schema: { tags, response: { 200: rows(shape.reconciliation) } } },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), listReconciliations)).map((row) => ({
        ...row,
        month: shape.monthOut(row.month),
        at: row.at.toISOString(),
      })),
    }),
  )

  app.get(
    '/api/contributions/walk',
    { config: { right: 'contributions.read' }, schema: { tags, querystring: shape.chain, response: { 200: shape.walked } } }, // prettier-ignore
    async (request) => {
      const { kind, id } = request.query
      const walked = await asActor(database, actorOf(request), (session) => walk(session, kind, id))
      if (!walked) throw new Refused({ code: 'not-found' })
      return walked
    },
  )
}

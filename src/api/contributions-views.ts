import { z } from 'zod'
import { addMonths, monthFromNumber, monthNumber, monthOfDay, type Month } from '../domain/basics/month.ts'
import { nextPurseStep, purseMonthState } from '../domain/contributions/purse-month.ts'
import { may } from '../domain/access/rights.ts'
import { listEntries, listRoomLists, listSettlements } from '../store/contributions/documents.ts'
import { countFindings, listColleagues } from '../store/contributions/findings.ts'
import { listClosings, readPurseBalances } from '../store/contributions/ledger.ts'
import { listMonthPeople, type PeopleOrder } from '../store/contributions/month-people.ts'
import { findClosable, readPurseMonths } from '../store/contributions/purse-months.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { readProof } from '../workflows/contributions/keep-proof.ts'
import { writeMonthPeople } from '../workflows/contributions/write-month-people.ts'
import { id, monthText } from './contributions-shapes.ts'
import * as shape from './contributions-view-shapes.ts'
import { sendFile, workbookType } from './enrolment.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['contributions']
const numbers: ['contributions.read', 'contributions.count'] = ['contributions.read', 'contributions.count']
const out = (month: number): Month => monthFromNumber(month)
const unknown = (code: string | undefined): string | undefined => (code === '-' ? '' : code)

/** What the pages show: purses by month with the next step, the people of a month, entries, and what a colleague may start from. */
export const contributionsViewRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/contributions/grid',
    {
      config: { right: numbers },
      schema: { tags, querystring: z.object({ from: monthText.optional(), to: monthText.optional() }), response: { 200: shape.grid } }, // prettier-ignore
    },
    async (request) => {
      const on = today()
      const to = request.query.to ?? addMonths(monthOfDay(on), 1)
      const from = request.query.from ?? addMonths(to, -11)
      return asActor(database, actorOf(request), async (session) => {
        const found = await readPurseMonths(session, { from: Math.max(monthNumber(from), monthNumber(to) - 35), to: monthNumber(to) }) // prettier-ignore
        const closings = await listClosings(session)
        const next = await findClosable(session, monthNumber(monthOfDay(on)))
        const cells = found.map((row) => ({ ...row, month: out(row.month) }))
        const weighed = cells.map((cell) => ({ ...cell, amount: cell.amount ?? 0 }))
        const advances = new Map((await readPurseBalances(session)).map(({ purse, advance }) => [purse, advance]))
        const closable = next !== null && !weighed.some((cell) => monthNumber(cell.month) === next && purseMonthState(cell, on) === 'to-bill') ? out(next) : null // prettier-ignore
        const mayClose = may(request.signedIn!.role, 'contributions.close')
        return {
          on,
          from,
          to,
          rows: cells.map((cell, at) => ({ ...cell, state: purseMonthState(weighed[at]!, on) })),
          closed: closings[0] ? out(closings[0].month) : null,
          closable,
          next: nextPurseStep(weighed, advances, mayClose ? closable : null, on) ?? null,
        }
      })
    },
  )

  app.get(
    '/api/contributions/settlements',
    {
      config: { right: numbers },
      schema: {
        tags,
        querystring: z.object({ payment: id.optional(), purse: id.optional(), month: monthText.optional() }),
        response: { 200: z.object({ rows: z.array(shape.settlement) }) },
      },
    },
    async (request) => {
      const { month, ...asked } = request.query
      const rows = await asActor(database, actorOf(request), (session) => listSettlements(session, { ...asked, month: month && monthNumber(month) })) // prettier-ignore
      return { rows: rows.map((row) => ({ ...row, month: out(row.month) })) }
    },
  )

  app.get(
    '/api/contributions/entries',
    {
      config: { right: numbers },
      schema: {
        tags,
        querystring: shape.entryQuery,
        response: { 200: z.object({ rows: z.array(shape.entry), next: z.string().nullable(), total: z.null() }) },
      },
    },
    async (request) => {
      const { from, to, after, limit, ...asked } = request.query
      const last = to ? monthNumber(to) : monthNumber(monthOfDay(today())) + 12
      const span = { from: from ? monthNumber(from) : last - 119, to: last }
      const rows = await asActor(database, actorOf(request), (session) => listEntries(session, { ...asked, ...span }, limit, after)) // prettier-ignore
      return {
        rows: rows.map((row) => ({
          ...row,
          booked: out(row.booked),
          postings: row.postings.map((one) => ({ ...one, month: one.month === null ? null : out(one.month) })),
        })),
        next: rows.length === limit ? String(rows.at(-1)!.id) : null,
        total: null,
      }
    },
  )

  app.get(
    '/api/contributions/months/:month/people',
    {
      config: { right: 'contributions.read' },
      schema: {
        tags,
        params: z.object({ month: monthText }),
        querystring: shape.peopleQuery,
        response: { 200: z.object({ rows: z.array(shape.monthPerson), next: z.string().nullable(), total: z.number(), amount: z.number() }) }, // prettier-ignore
      },
    },
    async (request) => {
      const { sort = 'name', after = '0', limit, ...which } = request.query
      const paging = { order: sort.replace('-', '') as PeopleOrder, descending: sort.startsWith('-'), limit, skip: Number(after) } // prettier-ignore
      const filter = filterOf(request.params.month, which)
      const found = await asActor(database, actorOf(request), (session) => listMonthPeople(session, filter, paging))
      return { ...found, next: found.rows.length === limit ? String(paging.skip + limit) : null }
    },
  )

  app.get(
    '/api/contributions/months/:month/people.xlsx',
    {
      config: { right: 'registry.export' },
      schema: { tags, params: z.object({ month: monthText }), querystring: shape.peopleFile, produces: [workbookType] },
    },
    async (request, reply) => {
      const filter = filterOf(request.params.month, request.query)
      return sendFile(reply, await writeMonthPeople(database, actorOf(request), filter), workbookType)
    },
  )

  app.get(
    '/api/contributions/reconciliations/:reconciliation/counts',
    {
      config: { right: 'contributions.read' },
      schema: { tags, params: z.object({ reconciliation: id }), response: { 200: z.object({ rows: z.array(shape.findingCount) }) } }, // prettier-ignore
    },
    async (request) => ({
      rows: await asActor(database, actorOf(request), (session) => countFindings(session, request.params.reconciliation)), // prettier-ignore
    }),
  )

  app.get(
    '/api/contributions/lists',
    {
      config: { right: 'contributions.read' },
      schema: {
        tags,
        querystring: z.object({ kind: z.enum(['insurer', 'payments']) }),
        response: { 200: z.object({ rows: z.array(shape.roomList) }) },
      },
    },
    async (request) => ({
      rows: await asActor(database, actorOf(request), (session) => listRoomLists(session, request.query.kind)),
    }),
  )

  app.get(
    '/api/contributions/colleagues',
    {
      config: { right: 'contributions.read' },
      schema: { tags, response: { 200: z.object({ rows: z.array(z.object({ id: z.string(), name: z.string(), office: z.string().nullable() })) }) } }, // prettier-ignore
    },
    async (request) => ({ rows: await asActor(database, actorOf(request), listColleagues) }),
  )

  app.get(
    '/api/contributions/payments/:payment/proof',
    { config: { right: 'contributions.read' }, schema: { tags, params: z.object({ payment: id }) } },
    async (request, reply) => {
      const { name, type, bytes } = valueOf(await readProof(database, actorOf(request), request.params))
      return reply
        .header('content-type', type)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(bytes)
    },
  )
}

const filterOf = (month: Month, { q, kind, kecamatan, ...which }: z.infer<typeof shape.peopleFile>) => ({
  ...which,
  month: monthNumber(month),
  on: today(),
  words: q || undefined,
  kindOfWork: unknown(kind),
  kecamatan: unknown(kecamatan),
})

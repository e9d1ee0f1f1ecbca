import { z } from 'zod'
import { may } from '../domain/access/rights.ts'
import { endings } from '../domain/enrolment/line.ts'
import { asActor } from '../store/database.ts'
import { listEndingsDue, listReplacements, listSuccessors } from '../store/enrolment/life.ts'
import { listNotices } from '../store/enrolment/notices.ts'
import { today } from '../workflows/clock.ts'
import { correctEnding } from '../workflows/enrolment/correct-ending.ts'
import { endDue } from '../workflows/enrolment/end-due.ts'
import { makeNotice, writeNotice } from '../workflows/enrolment/make-notice.ts'
import { replaceWorker } from '../workflows/enrolment/replace-worker.ts'
import { sendFile, workbookType } from './enrolment.ts'
import { id, monthText } from './enrolment-shapes.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['enrolment']
const number = z.number().int()
const seat = z.object({ decree: number.positive(), worker: number.positive() })

/** What follows a decree: who leaves, who comes, and what the insurer is told of it. */
export const enrolmentLifeRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/enrolment/endings-due',
    {
      config: { right: 'enrolment.read' },
      schema: {
        tags,
        response: {
          200: z.object({
            rows: z.array(z.object({ proposal: number, no: number, decree: number, worker: number, name: z.string().nullable(), desaName: z.string().nullable(), purseName: z.string(), decreeNumber: z.string(), why: z.string(), since: z.string(), from: z.string(), sure: z.boolean() })), // prettier-ignore
          }),
        },
      },
    },
    async (request) => {
      const rows = await asActor(database, actorOf(request), (session) => listEndingsDue(session, today()))
      const names = may(request.signedIn!.role, 'enrolment.print')
      return { rows: names ? rows : rows.map((row) => ({ ...row, name: null })) }
    },
  )

  app.post(
    '/api/enrolment/endings/due',
    { config: { right: 'enrolment.propose' }, schema: { tags, response: { 200: z.object({ ended: z.record(z.string(), number) }) } } }, // prettier-ignore
    async (request) => valueOf(await endDue(database, actorOf(request), { on: today() })),
  )

  app.post(
    '/api/enrolment/endings/correct',
    {
      config: { right: 'enrolment.propose' },
      schema: {
        tags,
        body: seat.extend({ from: monthText.nullable(), why: z.enum(endings).nullable() }),
        response: { 200: z.object({ worker: number, from: z.string().nullable() }) },
      },
    },
    async (request) => valueOf(await correctEnding(database, actorOf(request), request.body)),
  )

  app.get(
    '/api/enrolment/replacements',
    {
      config: { right: 'enrolment.print' },
      schema: {
        tags,
        response: {
          200: z.object({ rows: z.array(z.object({ gone: number, goneName: z.string(), came: number, cameName: z.string(), from: z.string(), at: z.string() })) }), // prettier-ignore
        },
      },
    },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), listReplacements)).map((row) => ({ ...row, at: row.at.toISOString() })), // prettier-ignore
    }),
  )

  app.get(
    '/api/enrolment/successors',
    {
      config: { right: 'enrolment.propose' },
      schema: {
        tags,
        querystring: z.object({ decree: id, worker: id, q: z.string().max(100).default('') }),
        response: {
          200: z.object({ rows: z.array(z.object({ decree: number, decreeNumber: z.string(), worker: number, name: z.string(), desaName: z.string().nullable(), firstMonth: z.string() })) }), // prettier-ignore
        },
      },
    },
    async (request) => {
      const { q, ...gone } = request.query
      return { rows: await asActor(database, actorOf(request), (session) => listSuccessors(session, gone, q)) }
    },
  )

  app.post(
    '/api/enrolment/replacements',
    {
      config: { right: 'enrolment.propose' },
      schema: { tags, body: z.object({ gone: seat, came: seat }), response: { 200: z.object({ gone: number, came: number }) } }, // prettier-ignore
    },
    async (request) => valueOf(await replaceWorker(database, actorOf(request), request.body)),
  )

  app.get(
    '/api/enrolment/notices',
    {
      config: { right: ['enrolment.read', 'enrolment.batch'] },
      schema: {
        tags,
        response: {
          200: z.object({ rows: z.array(z.object({ id: number, batch: number, decreeNumber: z.string(), people: number, at: z.string(), by: z.string().nullable() })) }), // prettier-ignore
        },
      },
    },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), listNotices)).map((row) => ({ ...row, at: row.at.toISOString() })), // prettier-ignore
    }),
  )

  app.post(
    '/api/enrolment/batches/:batch/notices',
    {
      config: { right: 'enrolment.propose' },
      schema: { tags, params: z.object({ batch: id }), response: { 200: z.object({ notice: number, people: number }) } }, // prettier-ignore
    },
    async (request) => valueOf(await makeNotice(database, actorOf(request), request.params)),
  )

  app.get(
    '/api/enrolment/notices/:notice/file',
    { config: { right: 'enrolment.propose' }, schema: { tags, params: z.object({ notice: id }) } },
    async (request, reply) =>
      sendFile(reply, await writeNotice(database, actorOf(request), request.params), workbookType),
  )
}

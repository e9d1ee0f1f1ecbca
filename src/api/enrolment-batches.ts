import { z } from 'zod'
import { isDay } from '../domain/basics/day.ts'
import { asActor } from '../store/database.ts'
import { listBatches, listHolds } from '../store/enrolment/batches.ts'
import { listIncoming } from '../store/enrolment/incoming.ts'
import { listRecaps, listStrays, listUnreadRecaps } from '../store/enrolment/recaps.ts'
import { currentTemplate } from '../store/enrolment/templates.ts'
import { today } from '../workflows/clock.ts'
import { editTemplate } from '../workflows/enrolment/edit-template.ts'
import { handInRecap, loadHandedIn } from '../workflows/enrolment/hand-in-recap.ts'
import { makeBatch, writeBatch } from '../workflows/enrolment/make-batch.ts'
import { sendFile, workbookType } from './enrolment.ts'
import { Refused } from './errors.ts'
import * as shape from './enrolment-shapes.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['enrolment']

/** What goes to the insurer and what comes back: the template, batches, recaps. */
export const batchRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/enrolment/template',
    { config: { right: ['enrolment.read', 'enrolment.batch'] }, schema: { tags, response: { 200: shape.keptTemplate } } },
    async (request) => {
      const kept = await asActor(database, actorOf(request), currentTemplate)
      return { ...kept, at: kept.at?.toISOString() ?? null }
    },
  ) // prettier-ignore

  app.put(
    '/api/enrolment/template',
    {
      config: { right: 'enrolment.batch' },
      schema: { tags, body: shape.template, response: { 200: z.object({ template: z.number() }) } },
    },
    async (request) => valueOf(await editTemplate(database, actorOf(request), request.body)),
  )

  app.get(
    '/api/enrolment/batches',
    {
      config: { right: ['enrolment.read', 'enrolment.batch'] },
      schema: { tags, querystring: z.object({ decree: shape.id.optional() }), response: { 200: z.object({ rows: z.array(shape.batch) }) } }, // prettier-ignore
    },
    async (request) => {
      const rows = await asActor(database, actorOf(request), (session) => listBatches(session, request.query.decree))
      return { rows: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
    },
  )

  app.post(
    '/api/enrolment/decrees/:decree/batches',
    {
      config: { right: 'enrolment.batch' },
      schema: {
        tags,
        params: z.object({ decree: shape.id }),
        body: z.object({ again: z.boolean().default(false) }),
        response: { 200: z.object({ batch: z.number(), people: z.number(), held: z.number() }) },
      },
    },
    async (request) => valueOf(await makeBatch(database, actorOf(request), { ...request.params, ...request.body })),
  )

  app.get(
    '/api/enrolment/batches/:batch/file',
    { config: { right: 'enrolment.batch' }, schema: { tags, params: z.object({ batch: shape.id }) } },
    async (request, reply) =>
      sendFile(reply, await writeBatch(database, actorOf(request), request.params), workbookType),
  )

  app.get(
    '/api/enrolment/batches/:batch/holds',
    {
      config: { right: 'enrolment.propose' },
      schema: { tags, params: z.object({ batch: shape.id }), response: { 200: z.object({ rows: z.array(shape.hold) }) } }, // prettier-ignore
    },
    async (request) => ({
      rows: await asActor(database, actorOf(request), (session) => listHolds(session, request.params.batch)),
    }),
  )

  app.get(
    '/api/enrolment/recaps',
    {
      config: { right: 'enrolment.read' },
      schema: {
        tags,
        response: {
          200: z.object({
            rows: z.array(shape.recap),
            /** Lists kept and not read yet; only for those who may read lists. */
            unread: z.array(z.object({ list: z.number(), fileName: z.string(), asOf: z.string() })),
          }),
        },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => ({
        rows: (await listRecaps(session)).map((row) => ({ ...row, at: row.at.toISOString() })),
        unread: await listUnreadRecaps(session),
      })),
  )

  app.post(
    '/api/enrolment/recaps',
    {
      config: { right: 'enrolment.recap' },
      schema: { tags, body: z.object({ list: shape.id }), response: { 200: z.object({ job: z.string() }) } },
    },
    async (request) => ({
      job: await context.start(actorOf(request), 'enrolment.take-recap', { list: request.body.list, on: today() }),
    }),
  )

  app.get(
    '/api/enrolment/incoming',
    {
      config: { right: ['enrolment.recap', 'enrolment.read'] },
      schema: { tags, response: { 200: z.object({ rows: z.array(shape.incoming) }) } },
    },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), listIncoming)).map(({ file: _, at, ...row }) => ({
        ...row,
        at: at.toISOString(),
      })),
    }),
  )

  app.post(
    '/api/enrolment/incoming',
    {
      config: { right: 'enrolment.recap' },
      schema: {
        tags,
        description: 'multipart/form-data: asOf?, then one file',
        consumes: ['multipart/form-data'],
        response: { 200: z.object({ incoming: z.number() }) },
      },
    },
    async (request) => {
      let asOf = today()
      for await (const part of request.parts()) {
        if (part.type !== 'file') {
          if (part.fieldname === 'asOf' && isDay(part.value)) asOf = part.value
          continue
        }
        const fileName = part.filename.split(/[/\\]/).at(-1) || 'rekap'
        const handed = valueOf(await handInRecap(database, actorOf(request), { fileName, asOf }, part.file))
        if (part.file.truncated) throw new Refused({ code: 'file-too-big' })
        return handed
      }
      throw new Refused({ code: 'file-missing' })
    },
  )

  app.post(
    '/api/enrolment/incoming/:incoming/load',
    {
      config: { right: 'ingest.load' },
      schema: {
        tags,
        params: z.object({ incoming: shape.id }),
        response: { 200: z.object({ list: z.number(), job: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { list, again } = valueOf(await loadHandedIn(database, actorOf(request), request.params))
      return { list, job: again ? null : await context.start(actorOf(request), 'ingest.load-list', { list }) }
    },
  )

  app.get(
    '/api/enrolment/recaps/:recap/strays',
    {
      config: { right: 'enrolment.read' },
      schema: { tags, params: z.object({ recap: shape.id }), response: { 200: z.object({ rows: z.array(shape.stray) }) } }, // prettier-ignore
    },
    async (request) => ({
      rows: await asActor(database, actorOf(request), (session) => listStrays(session, request.params.recap)),
    }),
  )
}

import { Readable } from 'node:stream'
import { z } from 'zod'
import { day } from '../domain/basics/day.ts'
import { asActor } from '../store/database.ts'
import { readAttestationProgress } from '../store/registry/attestation-progress.ts'
import { listLooks } from '../store/registry/list-looks.ts'
import { listPlaces } from '../store/registry/places.ts'
import { today } from '../workflows/clock.ts'
import { attestListWork } from '../workflows/registry/attest-list.ts'
import { attestWorkers } from '../workflows/registry/attest-workers.ts'
import { correctWorker } from '../workflows/registry/correct-worker.ts'
import { exportWorkers } from '../workflows/registry/export-workers.ts'
import { lookAtWorker } from '../workflows/registry/look-at-worker.ts'
import { openField } from '../workflows/registry/open-field.ts'
import { findByNik, searchWorkers } from '../workflows/registry/search-workers.ts'
import { viewSignedList } from '../workflows/registry/view-signed-list.ts'
import { withdrawAttestations } from '../workflows/registry/withdraw-attestations.ts'
import { withdrawListWork } from '../workflows/registry/withdraw-list.ts'
import * as shape from './registry-shapes.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['registry']
const workerParam = z.object({ worker: z.coerce.number().int().positive() })
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The register: who is known, what is held of them and from where, who vouches for their work. */
export const registryRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/registry/workers',
    {
      config: { right: 'registry.read' },
      schema: {
        tags,
        querystring: shape.workerQuery,
        response: {
          200: z.object({ rows: z.array(shape.workerLine), next: z.string().nullable(), total: z.number().nullable() }),
        },
      },
    },
    async (request) => {
      const { after, limit, ...query } = request.query
      const search = shape.searchOf(query)
      const page = await searchWorkers(database, actorOf(request), search, limit, shape.readCursor(after))
      return { ...page, next: shape.cursorText(page.next) }
    },
  )

  app.post(
    '/api/registry/workers/by-nik',
    {
      config: { right: 'registry.read' },
      schema: {
        tags,
        body: z.object({ nik: z.string().max(40) }),
        response: { 200: z.object({ rows: z.array(shape.workerLine) }) },
      },
    },
    async (request) => ({ rows: valueOf(await findByNik(database, actorOf(request), request.body.nik)) }),
  )

  app.get(
    '/api/registry/workers/:worker',
    { config: { right: 'registry.read' }, schema: { tags, params: workerParam, response: { 200: shape.person } } },
    async (request) => valueOf(await lookAtWorker(database, actorOf(request), request.params.worker)),
  )

  app.get(
    '/api/registry/workers/:worker/looks',
    {
      config: { right: ['history.read', 'registry.open'] },
      schema: { tags, params: workerParam, response: { 200: z.object({ rows: z.array(shape.look) }) } },
    },
    async (request) => ({
      rows: await asActor(database, actorOf(request), (session) => listLooks(session, request.params.worker, 100)),
    }),
  )

  app.post(
    '/api/registry/workers/:worker/open',
    {
      config: { right: 'registry.open' },
      schema: {
        tags,
        params: workerParam,
        body: shape.openBody,
        response: { 200: z.object({ value: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { field, reason } = request.body
      return valueOf(await openField(database, actorOf(request), request.params.worker, field, reason))
    },
  )

  app.post(
    '/api/registry/workers/:worker/correct',
    {
      config: { right: 'registry.correct' },
      schema: {
        tags,
        params: workerParam,
        body: shape.correctBody,
        response: { 200: z.object({ fields: z.array(z.string()) }) },
      },
    },
    async (request) => {
      const { values, reason } = request.body
      return valueOf(await correctWorker(database, actorOf(request), today(), request.params.worker, values, reason))
    },
  )

  app.post(
    '/api/registry/attestations',
    {
      config: { right: 'registry.attest' },
      schema: { tags, body: shape.attestBody, response: { 200: shape.attested } },
    },
    async (request) => {
      const { attestations, ...vouching } = request.body
      const command = {
        ...vouching,
        attestations: attestations.map(({ on, diedOn, place, ...one }) => ({
          ...one,
          on: day(on),
          ...(diedOn !== undefined && { diedOn: day(diedOn) }),
          ...(place !== undefined && { place: String(place) }),
        })),
      }
      return valueOf(await attestWorkers(database, actorOf(request), today(), command))
    },
  )

  app.get(
    '/api/registry/attestations/of-list',
    {
      config: { right: 'registry.attest' },
      schema: { tags, querystring: shape.signedListQuery, response: { 200: shape.signedListView } },
    },
    async (request) => {
      const { list, on = today() } = request.query
      return valueOf(await viewSignedList(database, actorOf(request), list, day(on)))
    },
  )

  app.post(
    '/api/registry/attestations/of-list/withdraw',
    {
      config: { right: 'registry.attest' },
      schema: { tags, body: shape.signedList, response: { 200: z.object({ job: z.string() }) } },
    },
    async (request) => ({ job: await context.start(actorOf(request), withdrawListWork.name, request.body) }),
  )

  app.post(
    '/api/registry/attestations/of-list',
    {
      config: { right: 'registry.attest' },
      schema: { tags, body: shape.signedList, response: { 200: z.object({ job: z.string() }) } },
    },
    async (request) => ({
      job: await context.start(actorOf(request), attestListWork.name, { ...request.body, today: today() }),
    }),
  )

  app.post(
    '/api/registry/attestations/withdraw',
    {
      config: { right: 'registry.attest' },
      schema: {
        tags,
        body: z.object({ ids: z.array(z.number().int().positive()).min(1).max(1000) }),
        response: { 200: z.object({ withdrawn: z.number() }) },
      },
    },
    async (request) => valueOf(await withdrawAttestations(database, actorOf(request), request.body.ids)),
  )

  app.get(
    '/api/registry/attestation-progress',
    {
      config: { right: 'registry.count' },
      schema: {
        tags,
        response: {
          200: z.object({
            rows: z.array(
              z.object({
                area: z.string(),
                name: z.string(),
                people: z.number(),
                attested: z.number(),
                works: z.number(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => ({ rows: await asActor(database, actorOf(request), readAttestationProgress) }),
  )

  app.get(
    '/api/registry/places',
    {
      config: { right: 'registry.count' },
      schema: {
        tags,
        querystring: z.object({ kind: z.enum(['market', 'pesantren', 'mosque', 'group']).optional() }),
        response: {
          200: z.object({
            rows: z.array(
              z.object({ id: z.number(), kind: z.string(), name: z.string(), area: z.string().nullable() }),
            ),
          }),
        },
      },
    },
    async (request) => ({
      rows: await asActor(database, actorOf(request), (session) => listPlaces(session, request.query.kind)),
    }),
  )

  app.get(
    '/api/registry/export',
    { config: { right: 'registry.export' }, schema: { tags, querystring: shape.exportQuery, produces: [workbook] } },
    async (request, reply) => {
      const bytes = await exportWorkers(database, actorOf(request), shape.searchOf(request.query))
      return reply
        .header('content-type', workbook)
        .header('content-disposition', `attachment; filename="pekerja-${today()}.xlsx"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(bytes))
    },
  )
}

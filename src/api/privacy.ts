import { z } from 'zod'
import { clockAt, dueAt, refusalGrounds, requestKinds, rightsOfPersons } from '../domain/access/privacy-request.ts'
import { fields } from '../domain/registry/worker.ts'
import { findRequest, listRequests, type RequestRow } from '../store/access/privacy-requests.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { answerPrivacyRequest, liftRestriction } from '../workflows/access/privacy-answer.ts'
import { readDossier } from '../workflows/access/privacy-dossier.ts'
import { readmitPerson } from '../workflows/access/privacy-readmit.ts'
import { confirmErasure } from '../workflows/access/privacy-erase.ts'
import { filePrivacyRequest } from '../workflows/access/privacy-file.ts'
import { Refused } from './errors.ts'
import { look, person } from './registry-shapes.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['privacy']
const text = z.string().nullable()
const requestParam = z.object({ request: z.coerce.number().int().positive() })
const kept = z.object({ what: z.string(), sentence: z.string(), ground: z.string(), standing: z.string() })

const requestShape = z.object({
  id: z.number(),
  kind: z.enum(requestKinds),
  state: z.enum(['open', 'agreed', 'done', 'refused']),
  worker: z.number(),
  name: z.string(),
  requester: z.string(),
  proof: z.string(),
  asks: z.string(),
  answer: z.string(),
  receivedAt: z.date(),
  dueAt: z.date(),
  hoursLeft: z.number(),
  urgency: z.enum(['calm', 'soon', 'late']),
  right: z.string(),
  clock: z.string(),
  standing: z.string(),
  filedBy: text,
  agreedBy: text,
  /** Whether the one who asks is the one who agreed: then somebody else confirms. */
  agreedByMe: z.boolean(),
  answeredBy: text,
  answeredAt: z.date().nullable(),
  ground: z.enum(refusalGrounds).nullable(),
  kept: z.array(kept).nullable(),
  filesLeft: z.number(),
  restrictedOn: text,
  stopped: z.boolean(),
})

const dossierShape = z.object({
  values: z.array(
    z.object({
      field: z.enum(fields),
      value: z.string(),
      on: text,
      row: z.object({ sender: z.string(), rowNo: z.number() }).nullable(),
    }),
  ),
  health: z.array(z.string()),
  states: z.object({
    insured: text,
    employee: text,
    decile: z.number().nullable(),
    extremePoor: z.boolean().nullable(),
    deadOn: text,
  }),
  rows: person.shape.rows,
  attestations: person.shape.attestations,
  jobs: person.shape.jobs,
  decrees: z.number(),
  looks: z.array(look),
})

function view({ agreedById, ...row }: RequestRow, account: string) {
  const received = row.receivedAt.getTime()
  const { right, clock, standing } = rightsOfPersons[row.kind]
  return {
    ...row,
    dueAt: new Date(dueAt(received)),
    ...clockAt(received, Date.now()),
    right,
    clock,
    standing,
    agreedByMe: agreedById === account,
  }
}

/** What persons ask of their own data, under its clock: seeing, correcting, restricting, erasing. */
export const privacyRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/privacy/requests',
    {
      config: { right: ['privacy.read', 'privacy.file'] },
      schema: {
        tags,
        querystring: z.object({ closed: z.enum(['yes', 'no']).default('no') }),
        response: { 200: z.object({ rows: z.array(requestShape) }) },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const closed = request.query.closed === 'yes'
      const rows = await asActor(database, actor, (session) => listRequests(session, closed, 200))
      return { rows: rows.map((row) => view(row, actor.account)) }
    },
  )

  app.post(
    '/api/privacy/requests',
    {
      config: { right: 'privacy.file' },
      schema: {
        tags,
        body: z.object({
          kind: z.enum(requestKinds),
          worker: z.number().int().positive(),
          receivedAt: z.iso.datetime().optional(),
          requester: z.string().max(200),
          proof: z.string().max(500),
          asks: z.string().max(2000),
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const now = new Date()
      const { receivedAt, ...rest } = request.body
      const filed = { ...rest, receivedAt: receivedAt === undefined ? now : new Date(receivedAt) }
      return valueOf(await filePrivacyRequest(database, actorOf(request), now, filed))
    },
  )

  app.get(
    '/api/privacy/requests/:request',
    {
      config: { right: ['privacy.read', 'privacy.file'] },
      schema: { tags, params: requestParam, response: { 200: requestShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const found = await asActor(database, actor, (session) => findRequest(session, request.params.request))
      if (!found) throw new Refused({ code: 'not-found' })
      return view(found, actor.account)
    },
  )

  app.get(
    '/api/privacy/requests/:request/dossier',
    {
      config: { right: 'privacy.answer' },
      schema: { tags, params: requestParam, response: { 200: dossierShape } },
    },
    async (request) => valueOf(await readDossier(database, actorOf(request), request.params.request)),
  )

  app.post(
    '/api/privacy/requests/:request/answer',
    {
      config: { right: 'privacy.answer' },
      schema: {
        tags,
        params: requestParam,
        body: z.discriminatedUnion('act', [
          z.object({
            act: z.literal('meet'),
            answer: z.string().max(2000),
            values: z
              .partialRecord(z.enum(fields), z.union([z.string().max(300), z.number(), z.boolean(), z.null()]))
              .optional(),
          }),
          z.object({ act: z.literal('refuse'), answer: z.string().max(2000), ground: z.enum(refusalGrounds) }),
        ]),
        response: { 200: z.object({ state: z.string() }) },
      },
    },
    async (request) =>
      valueOf(await answerPrivacyRequest(database, actorOf(request), today(), request.params.request, request.body)),
  )

  app.post(
    '/api/privacy/requests/:request/lift',
    {
      config: { right: 'privacy.answer' },
      schema: { tags, params: requestParam, response: { 200: z.object({ lifted: z.literal(true) }) } },
    },
    async (request) => valueOf(await liftRestriction(database, actorOf(request), request.params.request)),
  )

  app.post(
    '/api/privacy/requests/:request/erase',
    {
      config: { right: 'privacy.erase' },
      schema: { tags, params: requestParam, response: { 200: z.object({ kept: z.array(kept) }) } },
    },
    async (request) => valueOf(await confirmErasure(database, actorOf(request), request.params.request)),
  )

  app.post(
    '/api/privacy/requests/:request/readmit',
    {
      config: { right: 'privacy.answer' },
      schema: {
        tags,
        params: requestParam,
        body: z.object({ nik: z.string().regex(/^\d{16}$/) }),
        response: { 200: z.object({ readmitted: z.literal(true) }) },
      },
    },
    async (request) => {
      const { nik } = request.body
      return valueOf(await readmitPerson(database, actorOf(request), { request: request.params.request, nik }))
    },
  )
}

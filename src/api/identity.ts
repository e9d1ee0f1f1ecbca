import { z } from 'zod'
import { fields } from '../domain/identity/compare.ts'
import { pairKinds } from '../domain/identity/money-at-risk.ts'
import { policyOn } from '../domain/identity/settings/policy.ts'
import { listKinds } from '../domain/ingest/list-kind.ts'
import { asActor } from '../store/database.ts'
import { loadModel } from '../store/identity/models.ts'
import { countPairs, listPairs } from '../store/identity/queue.ts'
import { today } from '../workflows/clock.ts'
import { decidePair } from '../workflows/identity/decide-pair.ts'
import { undoVerdict } from '../workflows/identity/undo-verdict.ts'
import { viewPair } from '../workflows/identity/view-pair.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['identity']
const states = z.enum(['open', 'same', 'different'])
const kinds = z.enum(pairKinds)
const step = z.object({ field: z.enum([...fields, 'prior', 'household-bound']), level: z.string(), bits: z.number() })
const pairParam = z.object({ pair: z.coerce.number().int().positive() })
const counts = z.record(z.string(), z.number())

const side = z.object({
  worker: z.number().nullable(),
  state: z.enum(['listed', 'merged', 'erased', 'row']),
  name: z.string(),
  birth: z.string().nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  desaName: z.string().nullable(),
  kecamatanName: z.string().nullable(),
  kindOfWork: z.string().nullable(),
  placeName: z.string().nullable(),
  nik: z.string().nullable(),
  nikTrusted: z.boolean(),
  kk: z.string().nullable(),
  mother: z.string().nullable(),
  facts: z.object({
    diedOn: z.string().optional(),
    segment: z.string().optional(),
    active: z.boolean().optional(),
    activeUntil: z.string().optional(),
    employee: z.string().optional(),
    decile: z.number().optional(),
  }),
  mentions: z.array(z.object({ kind: z.enum(listKinds), sender: z.string(), asOf: z.string(), rowNo: z.number() })),
})

const pairView = z.object({
  id: z.number(),
  kind: kinds,
  state: states,
  because: z.string().nullable(),
  steps: z.array(step),
  weight: z.number(),
  chance: z.number(),
  atRisk: z.number(),
  postponed: z.boolean(),
  impliedBy: z.number().nullable(),
  decidedAt: z.string().nullable(),
  a: side,
  b: side,
  differing: z.object({ nik: z.array(z.number()), kk: z.array(z.number()) }),
})

const queued = z.object({
  id: z.number(),
  kind: kinds,
  nameA: z.string(),
  nameB: z.string(),
  weight: z.number(),
  because: z.string().nullable(),
  atRisk: z.number(),
  postponed: z.boolean(),
  state: states,
})

/** Pairs of records that may be one person: the queue, one pair side by side, verdicts and their undoing. */
export const identityRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/identity/pairs',
    {
      config: { right: 'identity.read' },
      schema: {
        tags,
        querystring: z.object({
          state: states.default('open'),
          kind: kinds.optional(),
          because: z.string().max(40).optional(),
          after: z.coerce.number().int().min(0).max(1_000_000).default(0),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: {
          200: z.object({ rows: z.array(queued), next: z.string().nullable(), total: z.number().nullable() }),
        },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const { state, kind, because, after, limit } = request.query
        const rows = await listPairs(session, { state, kind, because }, after, limit)
        const total = kind || because ? null : (await countPairs(session))[state]
        return { rows, total, next: rows.length < limit ? null : String(after + limit) }
      }),
  )

  app.get(
    '/api/identity/standing',
    {
      config: { right: 'identity.read' },
      schema: {
        tags,
        response: {
          200: z.object({
            open: z.number(),
            postponed: z.number(),
            same: z.number(),
            different: z.number(),
            atRisk: z.number(),
            kinds: counts,
            because: counts,
          }),
        },
      },
    },
    async (request) => asActor(database, actorOf(request), countPairs),
  )

  app.get(
    '/api/identity/pairs/:pair',
    { config: { right: 'identity.read' }, schema: { tags, params: pairParam, response: { 200: pairView } } },
    async (request) =>
      valueOf(await asActor(database, actorOf(request), (session) => viewPair(session, request.params.pair))),
  )

  app.post(
    '/api/identity/pairs/:pair/verdict',
    {
      config: { right: 'identity.review' },
      schema: {
        tags,
        params: pairParam,
        body: z.object({ verdict: z.enum(['same', 'different', 'later']) }),
        response: { 200: z.object({ pair: z.number(), settled: z.number() }) },
      },
    },
    async (request) => valueOf(await decidePair(database, actorOf(request), request.params.pair, request.body.verdict)),
  )

  app.post(
    '/api/identity/pairs/:pair/undo',
    {
      config: { right: 'identity.review' },
      schema: {
        tags,
        params: pairParam,
        response: { 200: z.object({ pair: z.number(), reopened: z.number() }) },
      },
    },
    async (request) => valueOf(await undoVerdict(database, actorOf(request), request.params.pair)),
  )

  app.post(
    '/api/identity/link',
    {
      config: { right: 'ingest.load' },
      schema: {
        tags,
        body: z.object({ lists: z.array(z.number().int().positive()).max(10_000).optional() }),
        response: { 200: z.object({ job: z.string() }) },
      },
    },
    async (request) => {
      const { lists } = request.body
      return { job: await context.start(actorOf(request), 'identity.link-list', lists ? { lists } : {}) }
    },
  )

  app.get(
    '/api/identity/model',
    {
      config: { right: 'identity.read' },
      schema: {
        tags,
        response: {
          200: z.object({
            id: z.number().nullable(),
            decidedBy: z.string(),
            decidedOn: z.string(),
            reason: z.string(),
            basis: z.object({ rows: z.number(), anchors: z.number(), randomPairs: z.number() }),
            fields: z.record(z.string(), z.record(z.string(), z.object({ m: z.number(), u: z.number() }))),
            policy: z.object({
              from: z.string(),
              decidedBy: z.string(),
              reason: z.string(),
              linkFrom: z.number(),
              doubtFrom: z.number(),
            }),
          }),
        },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const { id, model } = await loadModel(session)
        return { id, ...model, policy: policyOn(today()) }
      }),
  )
}

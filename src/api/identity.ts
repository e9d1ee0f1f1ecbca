import { z } from 'zod'
import { asActor } from '../store/database.ts'
import { countPairs, listPairs, type QueueCounts, type QueueFilter } from '../store/identity/queue.ts'
import { askColleague } from '../workflows/identity/ask-colleague.ts'
import { decidePair } from '../workflows/identity/decide-pair.ts'
import { decideTogether, undoDecidedTogether } from '../workflows/identity/decide-together.ts'
import { undoVerdict } from '../workflows/identity/undo-verdict.ts'
import { viewAlike } from '../workflows/identity/view-alike.ts'
import { viewPair } from '../workflows/identity/view-pair.ts'
import {
  alike, kinds, pairParam, pairView, queued, standing, states, together, undoneTogether,
} from './identity-shapes.ts' // prettier-ignore
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['identity']

/** How many rows a filter has, where the counts tell; one's own questions are not in the queue, they wait for another. */
function totalOf(counts: QueueCounts, { state, kind, because, opinion, worker }: QueueFilter): number | null {
  if (kind || because || worker) return null
  if (opinion && state === 'open') return counts[opinion]
  return opinion ? null : state === 'open' ? counts.open - counts.mine : counts[state]
}

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
          opinion: z.enum(['asked', 'mine']).optional(),
          worker: z.coerce.number().int().positive().optional(),
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
        const { after, limit, ...filter } = request.query
        const rows = await listPairs(session, filter, after, limit)
        return {
          rows: rows.map((row) => ({ ...row, decidedAt: row.decidedAt?.toISOString() ?? null })),
          total: totalOf(await countPairs(session), filter),
          next: rows.length < limit ? null : String(after + limit),
        }
      }),
  )

  app.get(
    '/api/identity/standing',
    {
      config: { right: 'identity.read' },
      schema: {
        tags,
        response: { 200: standing },
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
    '/api/identity/pairs/:pair/opinion',
    {
      config: { right: 'identity.review' },
      schema: {
        tags,
        params: pairParam,
        body: z.object({ note: z.string().trim().min(3).max(500) }),
        response: { 200: z.object({ pair: z.number() }) },
      },
    },
    async (request) => valueOf(await askColleague(database, actorOf(request), request.params.pair, request.body.note)),
  )

  app.get(
    '/api/identity/pairs/:pair/alike',
    {
      config: { right: 'identity.read' },
      schema: { tags, params: pairParam, response: { 200: z.object({ alike: alike.nullable() }) } },
    },
    async (request) => ({
      alike: valueOf(await asActor(database, actorOf(request), (session) => viewAlike(session, request.params.pair))),
    }),
  )

  app.post(
    '/api/identity/pairs/:pair/alike',
    {
      config: { right: 'identity.review' },
      schema: {
        tags,
        params: pairParam,
        body: z.object({ verdict: z.enum(['same', 'different']), upTo: z.number().int().positive() }),
        response: { 200: together },
      },
    },
    async (request) => valueOf(await decideTogether(database, actorOf(request), request.params.pair, request.body)),
  )

  app.post(
    '/api/identity/together/:act/undo',
    {
      config: { right: 'identity.review' },
      schema: {
        tags,
        params: z.object({ act: z.coerce.number().int().positive() }),
        response: { 200: undoneTogether },
      },
    },
    async (request) => valueOf(await undoDecidedTogether(database, actorOf(request), request.params.act)),
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
}

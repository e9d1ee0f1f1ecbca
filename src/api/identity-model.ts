import { z } from 'zod'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { chooseModel, listModels, readModel, viewModel } from '../workflows/identity/view-model.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['identity']

const basis = z.object({ rows: z.number(), anchors: z.number(), randomPairs: z.number() })
const signed = { decidedBy: z.string(), decidedOn: z.string(), reason: z.string(), basis }
const model = z.object({
  ...signed,
  matchesPerRow: z.number(),
  fields: z.record(z.string(), z.record(z.string(), z.object({ m: z.number(), u: z.number() }))),
  commonWords: z.record(z.string(), z.number()),
})
const unfit = z.object({ code: z.string() })
const number = z.object({ model: z.coerce.number().int().min(0).describe('0 is the model that ships') })
const own = (text: number): number | null => (text === 0 ? null : text)

/** The weights: what is in use with who set it and when, what it came to, and every earlier one. */
export const identityModelRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/identity/model',
    {
      config: { right: 'identity.read' },
      schema: {
        tags,
        response: {
          200: model.omit({ commonWords: true }).extend({
            id: z.number().nullable(),
            unfit: z.array(z.object({ id: z.number(), because: unfit })).describe('newer models passed over'),
            policy: z.object({
              from: z.string(),
              decidedBy: z.string(),
              reason: z.string(),
              linkFrom: z.number(),
              doubtFrom: z.number(),
            }),
            above: z
              .array(z.object({ bits: z.number(), links: z.number(), wrong: z.number() }))
              .describe(
                'links without an officer from each bit on, and how many of them the weights expect to be wrong',
              ),
            reviewed: z
              .array(
                z.object({
                  bits: z.number(),
                  same: z.number(),
                  different: z.number(),
                  expected: z.number(),
                  found: z.number(),
                }),
              )
              .describe('verdicts on pairs that only their weight left in doubt, beside what the weight expected'),
          }),
        },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const { model: used, ...view } = await viewModel(session, today())
        return { ...used, ...view }
      }),
  )

  app.get(
    '/api/identity/models',
    {
      config: { right: 'identity.read' },
      schema: {
        tags,
        response: {
          200: z.object({ rows: z.array(z.object({ id: z.number().nullable(), ...signed, unfit: unfit.nullable() })) }),
        },
      },
    },
    async (request) => ({ rows: await asActor(database, actorOf(request), listModels) }),
  )

  app.get(
    '/api/identity/models/:model',
    { config: { right: 'identity.read' }, schema: { tags, params: number, response: { 200: model } } },
    async (request) =>
      valueOf(await asActor(database, actorOf(request), (session) => readModel(session, own(request.params.model)))),
  )

  app.post(
    '/api/identity/models/:model/use',
    {
      config: { right: 'ingest.load' },
      schema: {
        tags,
        params: number,
        body: z.object({ reason: z.string().trim().min(3).max(500) }),
        response: { 200: z.object({ model: z.number() }) },
      },
    },
    async (request) => {
      const { reason } = request.body
      return valueOf(await chooseModel(database, actorOf(request), own(request.params.model), { on: today(), reason }))
    },
  )

  app.post(
    '/api/identity/models/learn',
    { config: { right: 'ingest.load' }, schema: { tags, response: { 200: z.object({ job: z.string() }) } } },
    async (request) => ({ job: await context.start(actorOf(request), 'identity.learn-weights', {}) }),
  )
}

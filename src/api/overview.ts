import { z } from 'zod'
import { readOverview } from '../store/access/overview.ts'
import { asActor } from '../store/database.ts'
import { actorOf, type App, type Context } from './route.ts'

const count = z.number().int()

/** What waits for the person signed in, room by room: the home page lives on it. */
export const overviewRoutes = (context: Context) => async (app: App) => {
  app.get(
    '/api/overview',
    {
      config: { right: 'signed-in' },
      schema: {
        tags: ['access'],
        response: {
          200: z.object({
            lists: z.object({ reading: count, preview: count, failed: count, kept: count }).nullable(),
            pairs: z.object({ open: count }).nullable(),
            people: z.object({ listed: count, attested: count, unattested: count, doubtful: count }).nullable(),
            order: z
              .object({
                on: z.string().nullable(),
                may: count,
                refused: count,
                waits: count,
                objections: count,
                overdue: count,
              })
              .nullable(),
            budget: z
              .object({
                purses: count,
                amount: count,
                scenarios: count,
                chosen: z.string().nullable(),
                allocated: count,
              })
              .nullable(),
            decree: z
              .object({
                unproposed: count,
                proposed: count,
                approved: count,
                signed: count,
                enrolled: count,
                sent: count,
                accepted: count,
                refused: count,
              })
              .nullable(),
            contributions: z
              .object({
                unbilled: count,
                late: count,
                due: count,
                usable: count,
                lists: count,
                proofs: count,
                findings: count,
                mine: count,
                closable: count,
              })
              .nullable(),
          }),
        },
      },
    },
    (request) => asActor(context.database, actorOf(request), readOverview),
  )
}

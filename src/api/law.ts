import { z } from 'zod'
import { law } from '../domain/law/known.ts'
import type { App, Context } from './route.ts'

const bag = z.record(z.string(), z.unknown())

/** The law as data: every rule, relief, instrument and open question, with quotations and standing. Open to everybody. */
export const lawRoutes = (_context: Context) => async (app: App) => {
  app.get(
    '/api/law',
    {
      config: { right: 'public' },
      schema: {
        tags: ['law'],
        response: {
          200: z.object({ instruments: bag, rules: bag, reliefs: bag, questions: z.record(z.string(), z.string()) }),
        },
      },
    },
    async () => law,
  )
}

import { z } from 'zod'
import { changes } from '../domain/law/changes.ts'
import { findEntry } from '../domain/law/entry.ts'
import { law } from '../domain/law/known.ts'
import { Refused } from './errors.ts'
import * as shape from './law-shapes.ts'
import type { App, Context } from './route.ts'

const tags = ['law']

/** The law as data: every rule, relief, instrument and open question, with quotations and standing. Open to everybody. */
export const lawRoutes = (_context: Context) => async (app: App) => {
  app.get(
    '/api/law',
    { config: { right: 'public' }, schema: { tags, response: { 200: shape.wholeLaw } } },
    async () => law,
  )

  // The short address: people are shown the page, programs the data.
  app.get(
    '/law',
    { config: { right: 'public' }, schema: { tags, response: { 200: shape.wholeLaw, 302: z.null() } } },
    async (request, reply) => {
      if (request.headers.accept?.includes('text/html')) return reply.redirect('/hukum', 302)
      return law
    },
  )

  app.get(
    '/api/law/changes',
    {
      config: { right: 'public' },
      schema: { tags, response: { 200: z.object({ rows: z.array(shape.change) }) } },
    },
    async () => ({ rows: changes.map(({ cite: _cite, ...change }) => change) }),
  )

  app.get(
    '/api/law/:rule',
    {
      config: { right: 'public' },
      schema: { tags, params: z.object({ rule: z.string().max(100) }), response: { 200: shape.entry } },
    },
    async (request) => {
      const entry = findEntry(request.params.rule)
      if (!entry) throw new Refused({ code: 'not-found' })
      const { id, topic, label, warns, questions, rule, relief } = entry
      return {
        id,
        topic,
        label,
        warns,
        questions: questions.map((name) => ({
          name,
          asked: law.questions[name] ?? '',
          ...(law.meanwhile[name] ?? { about: '', does: '' }),
        })),
        ...(rule && { rule }),
        ...(relief && { relief }),
      }
    },
  )
}

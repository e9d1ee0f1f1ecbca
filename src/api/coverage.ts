import { z } from 'zod'
import { isDay, type Day } from '../domain/basics/day.ts'
import { monthOfDay } from '../domain/basics/month.ts'
import { denominators, dimensions, parts } from '../domain/coverage/figure.ts'
import { sayFigure } from '../domain/coverage/words.ts'
import { listPeople } from '../store/coverage/counts.ts'
import { listFigures } from '../store/coverage/kept-figures.ts'
import { asActor } from '../store/database.ts'
import { today } from '../workflows/clock.ts'
import { readFigure } from '../workflows/coverage/read-figure.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['coverage']
const number = z.number().int()
const dayText = z.custom<Day>(isDay, 'not a day').meta({ type: 'string', format: 'date' })

const counts = z.object({
  people: number.nullable(),
  accepted: number.nullable(),
  waiting: number.nullable(),
  own: number.nullable(),
  refused: number.nullable(),
})

const figure = z.object({
  on: z.string(),
  /** The day of the newest recap; null before the first. */
  recapOn: z.string().nullable(),
  of: z.enum(denominators),
  ofOn: z.string(),
  total: counts,
})

const query = z.object({ on: dayText.optional(), of: z.enum(denominators).default('may') })

/** Accepted by the insurer, of how many, where: and the people behind a number for those who may see them. */
export const coverageRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/coverage/figure',
    {
      config: { right: 'coverage.read' },
      schema: {
        tags,
        querystring: query.extend({ by: z.enum(dimensions).optional() }),
        response: {
          200: z.object({
            figure,
            sentence: z.string(),
            /** When nobody is accepted in the month asked: the first later month somebody is in a decree for. */
            next: z.string().nullable(),
            rows: z.array(counts.extend({ key: z.string().nullable(), name: z.string().nullable(), above: z.string().nullable() })), // prettier-ignore
          }),
        },
      },
    },
    async (request) => {
      const { on = today(), of, by } = request.query
      const read = valueOf(await readFigure(database, actorOf(request), { on, of, ...(by && { by }) }))
      return { ...read, sentence: sayFigure(read.figure) }
    },
  )

  app.get(
    '/api/coverage/people',
    {
      config: { right: 'registry.read' },
      schema: {
        tags,
        querystring: query.extend({
          by: z.enum(dimensions).optional(),
          key: z.string().max(40).optional(),
          part: z.enum(parts).optional(),
          after: z.string().regex(/^\d{1,18}$/).optional(), // prettier-ignore
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: {
          200: z.object({
            rows: z.array(
              z.object({
                worker: number,
                name: z.string().nullable(),
                desaName: z.string().nullable(),
                kecamatanName: z.string().nullable(),
                kindOfWork: z.string().nullable(),
                part: z.enum(parts),
              }),
            ),
            next: z.string().nullable(),
            total: number.nullable(),
          }),
        },
      },
    },
    async (request) => {
      const { on = today(), of, after, limit, ...filter } = request.query
      const names = request.signedIn!.role !== 'planner'
      const rows = await asActor(database, actorOf(request), (session) =>
        listPeople(session, filter, monthOfDay(on), of, limit, Number(after ?? 0)),
      )
      return {
        rows: rows.map((row) => ({ ...row, name: names ? row.name : null })),
        next: rows.length === limit ? String(rows.at(-1)!.worker) : null,
        total: null,
      }
    },
  )

  app.get(
    '/api/coverage/trend',
    {
      config: { right: 'registry.count' },
      schema: { tags, response: { 200: z.object({ rows: z.array(figure.extend({ id: number })) }) } },
    },
    async (request) => ({ rows: await asActor(database, actorOf(request), listFigures) }),
  )
}

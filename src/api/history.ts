import { Readable } from 'node:stream'
import { z } from 'zod'
import { asActor } from '../store/database.ts'
import { listLinks, readLinks } from '../store/history/read-links.ts'
import { verifyChain } from '../workflows/history/verify-chain.ts'
import { actorOf, type App, type Context } from './route.ts'

const row = z.object({
  room: z.string(),
  seq: z.number(),
  at: z.string(),
  account: z.string(),
  name: z.string().nullable(),
  role: z.string(),
  notes: z.array(z.looseObject({ act: z.string() })),
})

/** The history: who did what when, whether its chains hold, and the export an auditor verifies elsewhere. */
export const historyRoutes = (context: Context) => async (app: App) => {
  const { database } = context
  app.get(
    '/api/history',
    {
      config: { right: 'history.read' },
      schema: {
        tags: ['history'],
        querystring: z.object({
          room: z.string().optional(),
          account: z.string().optional(),
          act: z.string().optional(),
          worker: z.coerce.number().int().optional(),
          who: z.string().max(100).optional(),
          from: z.iso.date().optional(),
          to: z.iso.date().optional(),
          after: z
            .string()
            .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z~[a-z]+~\d{1,15}$/)
            .optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ rows: z.array(row), next: z.string().nullable(), total: z.null() }) },
      },
    },
    async (request) => {
      const { after, ...filter } = request.query
      const [at = '', room = '', seq = ''] = after?.split('~') ?? []
      const before = after ? { at, room, seq: Number(seq) } : undefined
      const rows = await asActor(database, actorOf(request), (session) => listLinks(session, { ...filter, before }))
      const last = rows.length === filter.limit ? rows.at(-1) : undefined
      return { rows, next: last ? `${last.at}~${last.room}~${last.seq}` : null, total: null }
    },
  )

  app.post(
    '/api/history/verify',
    {
      config: { right: 'history.read' },
      schema: {
        tags: ['history'],
        response: {
          200: z.object({
            rooms: z.array(z.object({ room: z.string(), links: z.number(), head: z.string() })),
            broken: z.array(z.object({ room: z.string(), seq: z.number(), fault: z.string() })),
          }),
        },
      },
    },
    (request) => asActor(database, actorOf(request), (session) => verifyChain(readLinks(session))),
  )

  app.get(
    '/api/history/export',
    { config: { right: 'history.read' }, schema: { tags: ['history'], produces: ['application/x-ndjson'] } },
    async (request, reply) => {
      const actor = actorOf(request)
      const lines = async function* () {
        // One transaction, so that the export is one moment's chains.
        const parts: string[] = []
        await asActor(database, actor, async (session) => {
          for await (const link of readLinks(session)) parts.push(`${JSON.stringify(link)}\n`)
        })
        yield* parts
      }
      return reply
        .header('content-type', 'application/x-ndjson')
        .header('content-disposition', 'attachment; filename="riwayat-bahu.ndjson"')
        .send(Readable.from(lines()))
    },
  )
}

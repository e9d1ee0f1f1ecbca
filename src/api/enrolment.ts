import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { may } from '../domain/access/rights.ts'
import type { Role } from '../domain/access/roles.ts'
import type { Outcome } from '../domain/basics/outcome.ts'
import { asActor, type Session } from '../store/database.ts'
import { findDecree, listDecrees } from '../store/enrolment/decrees.ts'
import { listLines, sumByPurse, sumLines, type LineFilter } from '../store/enrolment/lines.ts'
import { findProposal, listProposals } from '../store/enrolment/proposals.ts'
import { readDecreed } from '../store/enrolment/sign-lines.ts'
import { difference } from '../domain/enrolment/difference.ts'
import { today } from '../workflows/clock.ts'
import { compareProposal, countsOf, partOf, type DifferencePart } from '../workflows/enrolment/compare-decree.ts'
import { approveProposal, returnSome, withdrawProposal } from '../workflows/enrolment/decide-proposal.ts'
import { endCover } from '../workflows/enrolment/end-cover.ts'
import { printDecree } from '../workflows/enrolment/print-decree.ts'
import { signDecree } from '../workflows/enrolment/sign-decree.ts'
import { writeAnnex } from '../workflows/enrolment/write-annex.ts'
import * as shape from './enrolment-shapes.ts'
import { Refused } from './errors.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['enrolment']
const one = z.object({ proposal: shape.id })
/** Planners follow a decree without knowing whom it names, as in the ranking. */
const seesNames = (role: Role): boolean => role !== 'planner'
const decided = z.object({ proposal: z.number(), counts: shape.proposal.shape.counts })

/** Proposals, their approval by another person, and the decrees they become. */
export const enrolmentRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/enrolment/proposals',
    { config: { right: 'enrolment.read' }, schema: { tags, response: { 200: z.object({ rows: z.array(shape.proposal) }) } } },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), listProposals)).map(shape.proposalView),
    }),
  ) // prettier-ignore

  app.post(
    '/api/enrolment/proposals',
    {
      config: { right: 'enrolment.propose' },
      schema: { tags, body: shape.newProposal, response: { 200: z.object({ job: z.string() }) } },
    },
    async (request) => {
      const { scenario, title, request: key, previous = null } = request.body
      const subject = { scenario, title, on: today(), request: key, previous }
      return { job: await context.start(actorOf(request), 'enrolment.propose-scenario', subject) }
    },
  )

  app.get(
    '/api/enrolment/proposals/:proposal',
    { config: { right: 'enrolment.read' }, schema: { tags, params: one, response: { 200: shape.proposalDetail } } },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const found = await findProposal(session, request.params.proposal)
        if (!found) throw new Refused({ code: 'not-found' })
        const previous = found.previous === null ? undefined : await findDecree(session, found.previous)
        const signed = found.decree === null ? undefined : await findDecree(session, found.decree)
        return {
          ...shape.proposalView(found),
          own: found.proposedBy === session.actor.account,
          purses: await sumByPurse(session, found.id),
          previousNumber: previous?.number ?? null,
          difference: signed?.difference ?? countsOf(await compareProposal(session, found.id, found.previous)),
        }
      }),
  )

  app.get(
    '/api/enrolment/lines',
    { config: { right: 'enrolment.read' }, schema: { tags, querystring: shape.lineQuery, response: { 200: shape.lines } } },
    async (request) => {
      const { q, part, after, limit, ...filter } = request.query
      const names = seesNames(request.signedIn!.role)
      return asActor(database, actorOf(request), async (session) => {
        const narrowed: LineFilter = { ...filter, ...(q && names ? { words: q } : {}), ...(part ? await ofPart(session, filter, part) : {}) } // prettier-ignore
        const rows = await listLines(session, narrowed, limit, Number(after ?? 0))
        const { people, ...sums } = await sumLines(session, narrowed)
        return {
          rows: rows.map((row) => shape.lineView(row, names)),
          next: rows.length === limit ? String(rows.at(-1)!.no) : null,
          total: people,
          ...sums,
        }
      })
    },
  ) // prettier-ignore

  app.post(
    '/api/enrolment/proposals/:proposal/return',
    {
      config: { right: 'enrolment.approve' },
      schema: {
        tags,
        params: one,
        body: z.object({ nos: z.array(z.number().int().positive()).min(1).max(10_000), said: z.string().max(500).default(''), reopen: z.boolean().default(false) }), // prettier-ignore
        response: { 200: decided },
      },
    },
    async (request) => valueOf(await returnSome(database, actorOf(request), { ...request.params, ...request.body })),
  )

  app.post(
    '/api/enrolment/proposals/:proposal/approve',
    { config: { right: 'enrolment.approve' }, schema: { tags, params: one, response: { 200: decided } } },
    async (request) => valueOf(await approveProposal(database, actorOf(request), request.params)),
  )

  app.post(
    '/api/enrolment/proposals/:proposal/withdraw',
    {
      config: { right: ['enrolment.propose', 'enrolment.approve'] },
      schema: { tags, params: one, response: { 200: z.object({ proposal: z.number() }) } },
    },
    async (request) => valueOf(await withdrawProposal(database, actorOf(request), request.params)),
  )

  app.post(
    '/api/enrolment/proposals/:proposal/sign',
    {
      config: { right: 'enrolment.approve' },
      schema: {
        tags,
        params: one,
        body: shape.details,
        response: {
          200: z.object({ decree: z.number(), number: z.string(), hash: z.string(), people: z.number(), held: z.number() }), // prettier-ignore
        },
      },
    },
    async (request) =>
      valueOf(await signDecree(database, actorOf(request), { ...request.params, ...request.body, today: today() })),
  )

  app.get(
    '/api/enrolment/decrees',
    {
      config: { right: ['enrolment.read', 'enrolment.batch'] },
      schema: { tags, response: { 200: z.object({ rows: z.array(shape.decree) }) } },
    },
    async (request) => ({ rows: await asActor(database, actorOf(request), listDecrees) }),
  )

  app.get(
    '/api/enrolment/decrees/:decree/pdf',
    {
      config: { right: 'enrolment.print' },
      schema: {
        tags,
        params: z.object({ decree: shape.id }),
        querystring: z.object({ paper: z.enum(['A4', 'F4']).default('F4'), numbers: z.enum(['masked', 'whole']).default('masked') }), // prettier-ignore
      },
    },
    async (request, reply) => {
      const { role } = request.signedIn!
      const { paper, numbers } = request.query
      // Whole numbers on paper for those who may take them out.
      if (numbers === 'whole' && !may(role, 'registry.export')) {
        throw new Refused({ code: 'not-permitted', verb: 'registry.export' })
      }
      const command = { decree: request.params.decree, paper, whole: numbers === 'whole' }
      return sendFile(reply, await printDecree(database, actorOf(request), command), 'application/pdf')
    },
  )

  app.get(
    '/api/enrolment/decrees/:decree/annex',
    { config: { right: 'registry.export' }, schema: { tags, params: z.object({ decree: shape.id }) } },
    async (request, reply) =>
      sendFile(reply, await writeAnnex(database, actorOf(request), request.params), workbookType),
  )

  app.post(
    '/api/enrolment/endings',
    {
      config: { right: 'enrolment.propose' },
      schema: { tags, body: shape.ending, response: { 200: z.object({ worker: z.number(), freed: z.number() }) } },
    },
    async (request) => valueOf(await endCover(database, actorOf(request), request.body)),
  )
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a file while it is being written. */
export function sendFile(
  reply: FastifyReply,
  made: Outcome<{ name: string; bytes: AsyncGenerator<Buffer> }>,
  type: string,
): FastifyReply {
  const { name, bytes } = valueOf(made)
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(bytes))
}

/** The lines of one part of a difference: people who ended stand in the decree before, the others in this one. */
async function ofPart(session: Session, filter: LineFilter, part: DifferencePart): Promise<LineFilter> {
  const asked = await differenceOf(session, filter)
  if (!asked) throw new Refused({ code: 'not-found' })
  const workers = partOf(asked.found, part).map(Number)
  return part === 'ended' ? { decree: asked.previous ?? 0, proposal: undefined, workers } : { workers }
}

async function differenceOf(session: Session, { proposal, decree }: LineFilter) {
  if (decree !== undefined) {
    const signed = await findDecree(session, decree)
    if (!signed) return undefined
    const before = signed.previous === null ? [] : await readDecreed(session, signed.previous)
    return { previous: signed.previous, found: difference(before, await readDecreed(session, decree)) }
  }
  const found = proposal === undefined ? undefined : await findProposal(session, proposal)
  return found && { previous: found.previous, found: await compareProposal(session, found.id, found.previous) }
}

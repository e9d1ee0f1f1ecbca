import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { day } from '../domain/basics/day.ts'
import { clockOf } from '../domain/priority/objection.ts'
import { isRefusal, isWait, type GateReason } from '../domain/priority/reasons.ts'
import { asActor, type Session } from '../store/database.ts'
import { findLatestRun, findRun, listRuns, type Run } from '../store/priority/runs.ts'
import { listWeights } from '../store/priority/weights.ts'
import { listObjections } from '../store/priority/objections.ts'
import { namesOf } from '../store/priority/candidates.ts'
import { today } from '../workflows/clock.ts'
import { officeCalendar } from '../workflows/law/read-calendar.ts'
import { answerObjection } from '../workflows/priority/answer-objection.ts'
import { fileObjection } from '../workflows/priority/file-objection.ts'
import { previewWeights } from '../workflows/priority/preview-weights.ts'
import { readDecision, readDecisions, type Sight } from '../workflows/priority/read-decisions.ts'
import { signWeights } from '../workflows/priority/sign-weights.ts'
import { summariseRun } from '../workflows/priority/summarise-run.ts'
import { Refused } from './errors.ts'
import * as shape from './priority-shapes.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['priority']
const reader = ['priority.read', 'priority.object'] as const
const runParam = z.object({ run: z.union([z.literal('latest'), z.coerce.number().int().positive()]) })

/** Planners see the order and its reasons, not who it is. */
const sightOf = (session: Session): Sight => ({ names: session.role !== 'planner' })

/** Who may join, in which order, under which weights, and who objects. */
export const priorityRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/priority/runs',
    { config: { right: 'priority.read' }, schema: { tags, response: { 200: z.object({ rows: z.array(shape.run) }) } } },
    async (request) =>
      asActor(database, actorOf(request), async (session) => ({
        rows: await Promise.all((await listRuns(session, 20)).map((run) => runView(session, run))),
      })),
  )

  app.post(
    '/api/priority/runs',
    {
      config: { right: 'priority.rank' },
      schema: {
        tags,
        body: z.object({ on: shape.dayText.optional(), request: z.uuid().optional() }),
        response: { 200: z.object({ job: z.string() }) },
      },
    },
    async (request) => {
      const on = request.body.on === undefined ? today() : day(request.body.on)
      const subject = { on, request: request.body.request ?? randomUUID() }
      return { job: await context.start(actorOf(request), 'priority.rank-register', subject) }
    },
  )

  app.get(
    '/api/priority/runs/:run',
    { config: { right: 'priority.read' }, schema: { tags, params: runParam, response: { 200: shape.runSummary } } },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const run = await getRun(session, request.params.run)
        return { ...(await runView(session, run)), ...valueOf(await summariseRun(session, run)) }
      }),
  )

  app.get(
    '/api/priority/runs/:run/candidates',
    {
      config: { right: [...reader] },
      schema: {
        tags,
        params: runParam,
        querystring: shape.candidateQuery,
        response: {
          200: z.object({ rows: z.array(shape.decisionRow), next: z.string().nullable(), total: z.number() }),
        },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const run = await getRun(session, request.params.run)
        const { after, ...filter } = request.query
        const asked = { ...filter, after: after === undefined ? undefined : Number(after) }
        const { rows, next, total } = valueOf(await readDecisions(session, run, asked, sightOf(session)))
        return { rows, total, next: next === null ? null : String(next) }
      }),
  )

  app.get(
    '/api/priority/runs/:run/workers/:worker',
    {
      config: { right: [...reader] },
      schema: {
        tags,
        params: runParam.extend({ worker: z.coerce.number().int().positive() }),
        response: { 200: shape.decision },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const run = await getRun(session, request.params.run)
        const decision = valueOf(await readDecision(session, run, request.params.worker, sightOf(session)))
        return { ...decision, run: run.id, on: run.on }
      }),
  )

  app.get(
    '/api/priority/weights',
    {
      config: { right: 'priority.read' },
      schema: { tags, response: { 200: z.object({ rows: z.array(shape.keptWeights) }) } },
    },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), listWeights)).map(({ id, signed }) => ({ id, ...signed })),
    }),
  )

  app.post(
    '/api/priority/weights',
    {
      config: { right: 'priority.weigh' },
      schema: { tags, body: shape.signedWeights, response: { 200: z.object({ id: z.number() }) } },
    },
    async (request) =>
      valueOf(await signWeights(database, actorOf(request), { ...request.body, on: day(request.body.on) })),
  )

  app.post(
    '/api/priority/runs/:run/compare',
    {
      config: { right: 'priority.read' },
      schema: {
        tags,
        params: z.object({ run: z.coerce.number().int().positive() }),
        body: z.object({ weights: shape.weights, line: z.number().int().min(1).max(10_000_000) }),
        response: { 200: shape.preview },
      },
    },
    async (request) => {
      const { role } = request.signedIn!
      const preview = valueOf(
        await previewWeights(database, actorOf(request), { run: request.params.run, ...request.body }),
      )
      const shown = (people: typeof preview.enters) =>
        role === 'planner' ? people.map((one) => ({ ...one, name: null })) : people
      return { ...preview, enters: shown(preview.enters), leaves: shown(preview.leaves) }
    },
  )

  app.get(
    '/api/priority/objections',
    {
      config: { right: [...reader] },
      schema: {
        tags,
        querystring: shape.objectionQuery,
        response: { 200: z.object({ rows: z.array(shape.objection), next: z.string().nullable(), total: z.null() }) },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const { after, limit, ...filter } = request.query
        const found = await listObjections(session, { ...filter, after: after === undefined ? undefined : Number(after), limit: limit + 1 }) // prettier-ignore
        const page = found.slice(0, limit)
        const calendar = await officeCalendar(session)
        const { names: mayName } = sightOf(session)
        const names = await namesOf(session, page.map(({ worker }) => worker)) // prettier-ignore
        const rows = page.map(
          ({ filedBy, answeredBy: _answeredBy, filedAt: _filedAt, answeredAt: _answeredAt, ...one }) => ({
            ...one,
            // What a family says is for those who answer it.
            ...(mayName ? {} : { said: '', by: '', answer: null }),
            name: mayName ? (names.get(one.worker)?.name ?? null) : null,
            clock: one.state === 'open' ? clockOf(one.due, today(), calendar) : null,
            mine: filedBy === session.actor.account,
          }),
        )
        return { rows, next: found.length > limit ? String(page.at(-1)!.id) : null, total: null }
      }),
  )

  app.post(
    '/api/priority/objections',
    {
      config: { right: 'priority.object' },
      schema: {
        tags,
        body: shape.newObjection,
        response: { 200: z.object({ id: z.number(), due: z.string() }) },
      },
    },
    async (request) => {
      const { against, cameIn, ...body } = request.body
      if (against !== null && !isRefusal(against) && !isWait(against)) throw new Refused({ code: 'objection-reason-not-given', field: 'against' }) // prettier-ignore
      const asked = { ...body, against: against satisfies GateReason | null, cameIn: cameIn === undefined ? today() : day(cameIn) } // prettier-ignore
      return valueOf(await fileObjection(database, actorOf(request), asked, today()))
    },
  )

  app.post(
    '/api/priority/objections/:objection/answer',
    {
      config: { right: 'priority.answer' },
      schema: {
        tags,
        params: z.object({ objection: z.coerce.number().int().positive() }),
        body: z.object({ state: z.enum(['granted', 'denied']), words: z.string().max(2000) }),
        response: {
          200: z.object({
            id: z.number(),
            then: z.object({ what: z.enum(['nothing', 'respected', 'mend']), sentence: z.string().optional() }),
          }),
        },
      },
    },
    async (request) =>
      valueOf(
        await answerObjection(database, actorOf(request), { objection: request.params.objection, ...request.body }),
      ),
  )
}

async function getRun(session: Session, asked: number | 'latest'): Promise<Run> {
  const run = asked === 'latest' ? await findLatestRun(session) : await findRun(session, asked)
  if (!run) throw new Refused({ code: asked === 'latest' ? 'no-ranking-yet' : 'not-found' })
  return run
}

async function runView(session: Session, run: Run) {
  const { rows } = await session.client.query<{ name: string }>('select name from access.colleague_names() where id = $1', [run.by]) // prettier-ignore
  return { ...run, by: rows[0]?.name ?? '', at: run.at.toISOString() }
}

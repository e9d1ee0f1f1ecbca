import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { tiers } from '../domain/funding/order.ts'
import { asActor, type Session } from '../store/database.ts'
import { describePeople, listPeople } from '../store/funding/allocations.ts'
import { listFloors } from '../store/funding/floors.ts'
import { readOwnPurse } from '../store/funding/purses.ts'
import { findScenario, listScenarios, type Scenario } from '../store/funding/scenarios.ts'
import { chooseForDecree } from '../workflows/funding/choose-scenario.ts'
import { compareScenarios } from '../workflows/funding/compare-scenarios.ts'
import { explainPerson } from '../workflows/funding/explain-person.ts'
import { changePurse, keepPurse } from '../workflows/funding/keep-purse.ts'
import { planScenario } from '../workflows/funding/plan-scenario.ts'
import { setFloors } from '../workflows/funding/set-floors.ts'
import { viewPurses } from '../workflows/funding/view-purses.ts'
import { shown, viewScenario } from '../workflows/funding/view-scenario.ts'
import { Refused } from './errors.ts'
import * as shape from './funding-shapes.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const tags = ['funding']
const scenarioParam = z.object({ scenario: shape.idParam })
const nobody = { name: null, desa: null, kecamatan: null, kind: null }

/** Purses, floors, scenarios and whom each would pay for. */
export const fundingRoutes = (context: Context) => async (app: App) => {
  const { database } = context

  app.get(
    '/api/funding/purses',
    {
      config: { right: 'funding.read' },
      schema: { tags, response: { 200: z.object({ rows: z.array(shape.purse) }) } },
    },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), viewPurses)).map((purse) => ({
        ...purse,
        prices: purse.prices.map(({ price, ...run }) => ({
          ...run,
          amount: price.amount,
          open: price.open ?? null,
          articles: [...new Set(price.because.map(({ article }) => article))],
        })),
      })),
    }),
  )

  app.post(
    '/api/funding/purses',
    {
      config: { right: 'funding.plan' },
      schema: { tags, body: shape.newPurse, response: { 200: z.object({ purse: z.number() }) } },
    },
    async (request) => {
      const amount = request.body.amount as never
      return valueOf(await keepPurse(database, actorOf(request), { ...request.body, amount }))
    },
  )

  app.patch(
    '/api/funding/purses/:purse',
    {
      config: { right: 'funding.plan' },
      schema: {
        tags,
        params: z.object({ purse: shape.idParam }),
        body: shape.purseChange,
        response: { 200: z.object({ purse: z.number() }) },
      },
    },
    async (request) =>
      valueOf(await changePurse(database, actorOf(request), request.params.purse, request.body as never)),
  )

  app.get(
    '/api/funding/own-purse',
    {
      config: { right: 'funding.own' },
      schema: { tags, response: { 200: z.object({ purse: shape.ownPurse.nullable() }) } },
    },
    async (request) => ({ purse: await asActor(database, actorOf(request), readOwnPurse) }),
  )

  app.get(
    '/api/funding/floors',
    {
      config: { right: 'funding.read' },
      schema: { tags, response: { 200: z.object({ rows: z.array(shape.floor) }) } },
    },
    async (request) => ({ rows: await asActor(database, actorOf(request), listFloors) }),
  )

  app.put(
    '/api/funding/floors',
    {
      config: { right: 'funding.plan' },
      schema: {
        tags,
        body: z.object({ floors: z.array(shape.floor).max(2000) }),
        response: { 200: z.object({ floors: z.number() }) },
      },
    },
    async (request) => valueOf(await setFloors(database, actorOf(request), request.body.floors)),
  )

  app.get(
    '/api/funding/scenarios',
    {
      config: { right: 'funding.read' },
      schema: { tags, response: { 200: z.object({ rows: z.array(shape.scenarioHead) }) } },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const names = await colleagues(session)
        return { rows: (await listScenarios(session, 50)).map((one) => headOf(one, names)) }
      }),
  )

  app.post(
    '/api/funding/scenarios',
    {
      config: { right: 'funding.plan' },
      schema: {
        tags,
        body: shape.newScenario,
        response: { 200: z.object({ scenario: z.number(), job: z.string() }) },
      },
    },
    async (request) => {
      const asked = { ...request.body, request: request.body.request ?? randomUUID() }
      const { scenario } = valueOf(await planScenario(database, actorOf(request), asked))
      return { scenario, job: await context.start(actorOf(request), 'funding.allocate-scenario', { scenario }) }
    },
  )

  app.get(
    '/api/funding/scenarios/:scenario',
    {
      config: { right: 'funding.read' },
      schema: { tags, params: scenarioParam, response: { 200: shape.scenario } },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const scenario = await getScenario(session, request.params.scenario)
        const view = await viewScenario(session, scenario)
        return { ...headOf(scenario, await colleagues(session)), result: scenario.result, ...view }
      }),
  )

  app.post(
    '/api/funding/scenarios/:scenario/choose',
    {
      config: { right: 'funding.plan' },
      schema: { tags, params: scenarioParam, response: { 200: z.object({ scenario: z.number() }) } },
    },
    async (request) => valueOf(await chooseForDecree(database, actorOf(request), request.params.scenario)),
  )

  app.get(
    '/api/funding/scenarios/:scenario/people',
    {
      config: { right: 'funding.read' },
      schema: {
        tags,
        params: scenarioParam,
        querystring: shape.peopleQuery,
        response: {
          200: z.object({ rows: z.array(shape.personRow), next: z.string().nullable(), total: z.number() }),
        },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const scenario = await getScenario(session, request.params.scenario)
        const { show, after, limit, ...filter } = request.query
        const place = after === undefined ? undefined : Number(after)
        if (place !== undefined && !Number.isSafeInteger(place))
          throw new Refused({ code: 'wrong-request', field: 'after' })
        const page = { scenario: scenario.id, run: scenario.run }
        const found = await listPeople(session, page, {
          ...filter,
          paid: show === 'paid',
          after: place,
          limit: limit + 1,
        })
        const rows = found.rows.slice(0, limit)
        const people = await describePeople(session, scenario.run, rows.map(({ worker }) => worker)) // prettier-ignore
        return {
          rows: rows.map((row) => ({
            ...row,
            ...nobody,
            ...shown(session, people.get(row.worker)),
            tier: row.tier === null ? null : tiers[row.tier]!,
          })),
          next: found.rows.length > limit ? String(rows.at(-1)!.rank) : null,
          total: found.total,
        }
      }),
  )

  app.get(
    '/api/funding/scenarios/:scenario/people/:worker',
    {
      config: { right: 'funding.read' },
      schema: {
        tags,
        params: scenarioParam.extend({ worker: shape.idParam }),
        response: { 200: shape.explained },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const scenario = await getScenario(session, request.params.scenario)
        return valueOf(await explainPerson(session, scenario, request.params.worker))
      }),
  )

  app.get(
    '/api/funding/compare',
    {
      config: { right: 'funding.read' },
      schema: {
        tags,
        querystring: z.object({ before: shape.idParam, after: shape.idParam }),
        response: { 200: shape.compared },
      },
    },
    async (request) => {
      const { before, after, difference } = valueOf(await compareScenarios(database, actorOf(request), request.query))
      return asActor(database, actorOf(request), async (session) => {
        const names = await colleagues(session)
        const { gained, lost, ...rest } = difference
        return {
          ...rest,
          before: headOf(before, names),
          after: headOf(after, names),
          gained: gained.length,
          lost: lost.length,
          gainers: await firstOf(session, after.run, gained),
          losers: await firstOf(session, before.run, lost),
        }
      })
    },
  )
}

/** The first ten of them in the order of need. */
async function firstOf(session: Session, run: number, workers: readonly number[]) {
  const first = workers.slice(0, 10)
  const people = await describePeople(session, run, first)
  return first.map((worker) => ({
    worker,
    rank: people.get(worker)?.rank ?? 0,
    ...nobody,
    ...shown(session, people.get(worker)),
  }))
}

async function getScenario(session: Session, id: number): Promise<Scenario> {
  const found = await findScenario(session, id)
  if (!found) throw new Refused({ code: 'not-found' })
  return found
}

async function colleagues(session: Session): Promise<Map<string, string>> {
  const { rows } = await session.client.query<{ id: string; name: string }>(
    'select id, name from access.colleague_names()',
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function headOf({ plan, result, by, at, ...scenario }: Scenario, names: Map<string, string>) {
  const { summary } = result ?? {}
  return {
    ...scenario,
    ...plan,
    by: names.get(by) ?? '',
    at: at.toISOString(),
    figures: summary
      ? {
          candidates: summary.candidates,
          paid: summary.fates.paid,
          personMonths: summary.personMonths,
          spent: summary.spent,
          left: summary.left,
          gate: summary.gate,
        }
      : null,
  }
}

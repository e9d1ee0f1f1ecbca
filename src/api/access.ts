import { z } from 'zod'
import { verbsOf } from '../domain/access/rights.ts'
import { roles } from '../domain/access/roles.ts'
import { cancelJob, findJob, listJobs, type Job } from '../store/access/jobs.ts'
import { listAccounts, updateAccount } from '../store/access/accounts.ts'
import { endSessions } from '../store/access/sign-in-data.ts'
import { asActor } from '../store/database.ts'
import { addAccount } from '../workflows/access/add-account.ts'
import { demoAccounts } from '../workflows/access/demo-accounts.ts'
import { readSession } from '../workflows/access/read-session.ts'
import { Refused } from './errors.ts'
import { actorOf, valueOf, type App, type Context } from './route.ts'

const jobShape = z.object({
  id: z.string(),
  work: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  stage: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  subject: z.record(z.string(), z.unknown()),
  result: z.unknown(),
  problem: z.looseObject({ code: z.string() }).nullable(),
})

const accountShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  office: z.string(),
  areas: z.array(z.string()),
  places: z.array(z.number()),
  purse: z.number().nullable(),
  active: z.boolean(),
})

const jobView = ({ step, ...job }: Job) => ({ ...job, stage: step })

/** Who am I, accounts, areas, jobs. */
export const accessRoutes = (context: Context) => async (app: App) => {
  const { database } = context
  app.get(
    '/api/session',
    {
      config: { right: 'public' },
      schema: {
        tags: ['access'],
        response: {
          200: z.object({
            account: z
              .object({
                id: z.string(),
                name: z.string(),
                email: z.string(),
                role: z.enum(roles),
                office: z.string(),
                areas: z.array(z.string()),
                rights: z.array(z.string()),
              })
              .nullable(),
            regency: z.object({ code: z.string(), name: z.string() }).nullable(),
            demo: z.boolean(),
            demoAccounts: z.array(
              z.object({ email: z.string(), password: z.string(), name: z.string(), role: z.enum(roles) }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const session = await readSession(database, await context.whoAsks(request.headers))
      return {
        ...session,
        account: session.account && { ...session.account, rights: verbsOf(session.account.role) },
        demoAccounts: session.demo ? demoAccounts(session.regency?.code ?? '') : [],
      }
    },
  )

  app.get(
    '/api/areas',
    {
      config: { right: 'signed-in' },
      schema: {
        tags: ['access'],
        response: {
          200: z.object({ rows: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })) }),
        },
      },
    },
    async (request) => ({
      rows: await asActor(database, actorOf(request), (session) =>
        session.db.selectFrom('access.area').select(['code', 'name', 'kind']).orderBy('code').execute(),
      ),
    }),
  )

  app.get(
    '/api/jobs',
    {
      config: { right: 'signed-in' },
      schema: { tags: ['access'], response: { 200: z.object({ rows: z.array(jobShape) }) } },
    },
    async (request) => ({
      rows: (await asActor(database, actorOf(request), (session) => listJobs(session, 50))).map(jobView),
    }),
  )

  app.get(
    '/api/jobs/:job',
    {
      config: { right: 'signed-in' },
      schema: { tags: ['access'], params: z.object({ job: z.uuid() }), response: { 200: jobShape } },
    },
    async (request) => {
      const job = await asActor(database, actorOf(request), (session) => findJob(session, request.params.job))
      if (!job) throw new Refused({ code: 'not-found' })
      return jobView(job)
    },
  )

  app.post(
    '/api/jobs/:job/cancel',
    {
      config: { right: 'signed-in' },
      schema: {
        tags: ['access'],
        params: z.object({ job: z.uuid() }),
        response: { 200: z.object({ cancelled: z.boolean() }) },
      },
    },
    async (request) => ({
      cancelled: await asActor(database, actorOf(request), (session) => cancelJob(session, request.params.job)),
    }),
  )

  app.get(
    '/api/access/accounts',
    {
      config: { right: 'access.manage' },
      schema: { tags: ['access'], response: { 200: z.object({ rows: z.array(accountShape) }) } },
    },
    async (request) => ({ rows: await asActor(database, actorOf(request), listAccounts) }),
  )

  app.post(
    '/api/access/accounts',
    {
      config: { right: 'access.manage' },
      schema: {
        tags: ['access'],
        body: z.object({
          name: z.string().min(1).max(200),
          email: z.string().max(200),
          password: z.string().max(200),
          role: z.enum(roles),
          office: z.string().max(200).optional(),
          areas: z.array(z.string()).optional(),
          places: z.array(z.number()).optional(),
          purse: z.number().optional(),
        }),
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => valueOf(await addAccount(database, actorOf(request), request.body)),
  )

  app.patch(
    '/api/access/accounts/:account',
    {
      config: { right: 'access.manage' },
      schema: {
        tags: ['access'],
        params: z.object({ account: z.string() }),
        body: accountShape.omit({ id: true, email: true }).partial(),
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => {
      const { account } = request.params
      const changed = await asActor(database, actorOf(request), async (session) => {
        session.note('access', { act: 'change-account', subject: { account, fields: Object.keys(request.body) } })
        return updateAccount(session, account, request.body)
      })
      if (!changed) throw new Refused({ code: 'not-found' })
      if (request.body.active === false) await endSessions(database, account)
      return changed
    },
  )
}

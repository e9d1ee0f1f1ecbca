import { z } from 'zod'
import { asActor } from '../store/database.ts'
import { lastRestore, listBackups, listRuns } from '../store/operate/runs.ts'
import { allNightly } from '../workflows/operate/all-nightly.ts'
import { Refused } from './errors.ts'
import { actorOf, type App, type Context } from './route.ts'

const moment = z.string()
const run = z.object({
  id: z.string(),
  day: z.string(),
  began: moment,
  seconds: z.number().nullable(),
  state: z.enum(['running', 'done', 'failed']),
  says: z.string().nullable(),
  problem: z.looseObject({ code: z.string() }).nullable(),
  askedBy: z.string().nullable(),
})

/** The work of the night and the backups: when they ran, what they did, and run again now. */
export const operateRoutes = (context: Context) => async (app: App) => {
  const { database } = context
  app.get(
    '/api/operate/nightly',
    {
      config: { right: 'operate.read' },
      schema: {
        tags: ['operate'],
        response: {
          200: z.object({
            rows: z.array(z.object({ name: z.string(), title: z.string(), at: z.string(), runs: z.array(run) })),
          }),
        },
      },
    },
    async (request) => {
      const runs = await asActor(database, actorOf(request), (session) => listRuns(session, 14))
      return {
        rows: allNightly.map(({ name, title, at }) => ({
          name,
          title,
          at: at.split(' ').reverse().map((part) => part.padStart(2, '0')).join('.'), // prettier-ignore
          runs: runs
            .filter((one) => one.task === name)
            .map(({ id, day, beganAt, endedAt, state, says, problem, askedBy, name: who }) => ({
              id,
              day,
              began: beganAt.toISOString(),
              seconds: endedAt && Math.max(0, (endedAt.getTime() - beganAt.getTime()) / 1000),
              state,
              says,
              problem,
              askedBy: askedBy && (who ?? askedBy),
            })),
        })),
      }
    },
  )

  app.post(
    '/api/operate/nightly/:task/run',
    {
      config: { right: 'operate.run' },
      schema: {
        tags: ['operate'],
        params: z.object({ task: z.string().max(100) }),
        response: { 200: z.object({ task: z.string() }) },
      },
    },
    async (request) => {
      const { task } = request.params
      if (!allNightly.some(({ name }) => name === task)) throw new Refused({ code: 'not-found' })
      await context.runNightly(task, actorOf(request).account)
      return { task }
    },
  )

  app.get(
    '/api/operate/backups',
    {
      config: { right: 'operate.read' },
      schema: {
        tags: ['operate'],
        response: {
          200: z.object({
            folder: z.boolean(),
            rows: z.array(
              z.object({
                id: z.string(),
                began: moment,
                file: z.string(),
                bytes: z.number().nullable(),
                rows: z.number().nullable(),
                files: z.number().nullable(),
                sealedBy: z.enum(['operator', 'passphrase']),
                checked: moment.nullable(),
                fault: z.string().nullable(),
                removed: moment.nullable(),
              }),
            ),
            restored: z
              .object({ at: moment, file: z.string(), taken: moment, rows: z.number(), files: z.number() })
              .nullable(),
          }),
        },
      },
    },
    async (request) =>
      asActor(database, actorOf(request), async (session) => {
        const restored = await lastRestore(session)
        return {
          // Only whether there is one: where it lies is the operator's.
          folder: process.env.BAHU_BACKUP_DIR !== undefined,
          rows: (await listBackups(session, 60)).map(({ beganAt, endedAt: _, checkedAt, removedAt, ...backup }) => ({
            ...backup,
            began: beganAt.toISOString(),
            checked: checkedAt?.toISOString() ?? null,
            removed: removedAt?.toISOString() ?? null,
          })),
          restored: restored
            ? {
                at: restored.at.toISOString(),
                taken: restored.takenAt.toISOString(),
                file: restored.file,
                rows: restored.rows,
                files: restored.files,
              }
            : null,
        }
      }),
  )
}

import { afterAll } from 'vitest'
import { makeApp } from '../../src/api/app.ts'
import type { App } from '../../src/api/route.ts'
import { addJob } from '../../src/store/access/jobs.ts'
import { asActor } from '../../src/store/database.ts'
import { demoAccounts } from '../../src/workflows/access/demo-accounts.ts'
import { openSignIn } from '../../src/workflows/access/sign-in.ts'
import { now, today } from '../../src/workflows/clock.ts'
import { runJob } from '../../src/workflows/operate/run-job.ts'
import { runNightly } from '../../src/workflows/operate/run-nightly.ts'
import { freshDatabase, type Fresh } from './fresh-database.ts'

export type FreshApp = Fresh & {
  app: App
  /** Signs in a demo account by the start of its e-mail; gives the headers of its requests. */
  signIn: (who: string) => Promise<{ cookie: string }>
}

/** The whole HTTP side on a fresh database. Jobs run at once, before the request that started them is answered. */
export async function freshApp(): Promise<FreshApp> {
  const fresh = await freshDatabase()
  const { database } = fresh
  const app = await makeApp({
    database,
    signIn: openSignIn(database, 'http://localhost:3000'),
    start: async (actor, work, subject) => {
      const job = await asActor(database, actor, (session) => addJob(session, work, subject))
      await runJob(database, actor.regency, job, new AbortController().signal)
      return job
    },
    runNightly: (task, askedBy) =>
      runNightly({ database, ownerUrl: fresh.ownerUrl }, task, { on: today(), at: now() }, askedBy),
    rateLimit: false,
  })
  afterAll(() => app.close())
  return {
    ...fresh,
    app,
    signIn: async (who) => {
      const account = demoAccounts('35.09').find((one) => one.email.startsWith(who))
      if (!account) throw new Error(`no demo account ${who}`)
      const answer = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        headers: { origin: 'http://localhost:3000', host: 'localhost:3000' },
        payload: { email: account.email, password: account.password },
      })
      if (answer.statusCode !== 200) throw new Error(`sign-in: ${answer.statusCode} ${answer.body}`)
      const cookies = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0])
      return { cookie: cookies.join('; ') }
    },
  }
}

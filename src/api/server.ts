import { createServer } from 'node:net'
import type { System } from '../workflows/operate/open-system.ts'
import { openSignIn } from '../workflows/access/sign-in.ts'
import { now, today } from '../workflows/clock.ts'
import { runJob } from '../workflows/operate/run-job.ts'
import { nightShift, runNightly } from '../workflows/operate/run-nightly.ts'
import { addJob } from '../store/access/jobs.ts'
import { asActor } from '../store/database.ts'
import { openQueue } from '../store/queue.ts'
import { makeApp } from './app.ts'

export type Server = { address: string; close: () => Promise<void> }

/** The port is in use: said before anything is opened, with the remedy. */
export class PortTaken extends Error {
  override name = 'PortTaken'
  constructor(port: number) {
    super(`Port ${port} sedang dipakai program lain. Pilih port lain, misalnya: PORT=${port + 1} npm start`)
  }
}

export function portIsFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/**
 * Serves an opened system: HTTP and the worker of its queue.
 * @param origin the address people open, where it is not http://localhost:port (behind a proxy)
 */
export async function serve(
  system: System,
  options: { port: number; host: string; origin?: string; log?: boolean; rateLimit?: boolean; web?: string },
): Promise<Server> {
  const { database } = system
  const local = `http://localhost:${options.port}`
  const origin = options.origin ?? local
  const runTask = (task: string, askedBy: string | null) =>
    runNightly({ database, ownerUrl: system.ownerUrl }, task, { on: today(), at: now() }, askedBy)
  const queue = await openQueue(database, ({ regency, job }, signal) => runJob(database, regency, job, signal), {
    tasks: nightShift,
    run: runTask,
  })
  const app = await makeApp({
    database,
    signIn: openSignIn(database, origin, [local, `http://127.0.0.1:${options.port}`]),
    start: async (actor, work, subject) => {
      const job = await asActor(database, actor, (session) => addJob(session, work, subject))
      await queue.send({ regency: actor.regency, job })
      return job
    },
    runNightly: queue.runNightly,
    log: options.log ?? true,
    https: origin.startsWith('https:'),
    ...(options.web && { web: options.web }),
    ...(options.rateLimit !== undefined && { rateLimit: options.rateLimit }),
  })
  await app.listen({ port: options.port, host: options.host })
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : options.port
  const address = options.origin ?? `http://localhost:${port}`
  system.announce(address)
  return {
    address,
    close: async () => {
      await app.close()
      await queue.stop()
      await system.close()
    },
  }
}

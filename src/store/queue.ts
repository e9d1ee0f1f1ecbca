import { PgBoss } from 'pg-boss'
import type { Database } from './database.ts'
import { openJobs } from './access/jobs.ts'

type Ticket = { regency: string; job: string }

export type Queue = { send: (ticket: Ticket) => Promise<void>; stop: () => Promise<void> }

const name = 'work'

/**
 * The durable queue (pg-boss on the same PostgreSQL). A ticket carries a job's id and nothing else. Every open job is
 * sent again at start, so that one whose ticket was lost with a killed process goes on at once; a job that runs
 * elsewhere is protected by its lock, not by the absence of a second ticket.
 * @param concurrency how many jobs run at once in this process
 */
export async function openQueue(
  database: Database,
  work: (ticket: Ticket, signal: AbortSignal) => Promise<void>,
  concurrency = 2,
): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: database.urlFor('bahu_jobs'),
    schema: 'jobs',
    createSchema: false,
    max: 4,
    application_name: 'bahu-jobs',
  })
  boss.on('error', (error) => console.error(`antrean: ${error.message}`))
  await boss.start()
  await boss.createQueue(name, {
    retryLimit: 5,
    retryDelay: 2,
    expireInSeconds: 6 * 3600,
    heartbeatSeconds: 20,
    deleteAfterSeconds: 24 * 3600,
  })
  const send = async (ticket: Ticket) => void (await boss.send(name, ticket, {}))
  for (const job of await openJobs(database)) await send({ regency: job.regency, job: job.id })
  await boss.work<Ticket>(name, { localConcurrency: concurrency, pollingIntervalSeconds: 0.5 }, async ([ticket]) => {
    if (ticket) await work(ticket.data, ticket.signal)
  })
  return { send, stop: () => boss.stop({ graceful: true, timeout: 5000 }) }
}

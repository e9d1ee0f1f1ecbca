import { PgBoss } from 'pg-boss'
import type { Database } from './database.ts'
import { openJobs } from './access/jobs.ts'

type Ticket = { regency: string; job: string }

export type Queue = {
  send: (ticket: Ticket) => Promise<void>
  /** Has a task of the night run now, for whoever asked. */
  runNightly: (task: string, askedBy: string | null) => Promise<void>
  stop: () => Promise<void>
}

/** The work of the night: which tasks at which cron line, in western Indonesia, and what runs one. */
export type NightShift = {
  tasks: readonly { name: string; cron: string }[]
  run: (task: string, askedBy: string | null) => Promise<void>
}

/** The queue keeps what was thrown; an error of the database may quote a row, so only its kind and place go on. */
function withoutWords(error: unknown): never {
  const found = error instanceof Error ? error : new Error('unknown')
  const bare = new Error('code' in found ? `${found.name} ${String(found.code)}` : found.name)
  bare.stack = found.stack?.match(/^ {4}at .*$/gm)?.join('\n') ?? ''
  throw bare
}

const name = 'work'
const nightName = 'nightly'

/**
 * The durable queue (pg-boss on the same PostgreSQL). A ticket carries a job's id and nothing else. Every open job is
 * sent again at start, so that one whose ticket was lost with a killed process goes on at once; a job that runs
 * elsewhere is protected by its lock, not by the absence of a second ticket.
 * @param night what runs at its hour each night; a night missed while nothing ran is made up for once
 * @param concurrency how many jobs run at once in this process
 */
export async function openQueue(
  database: Database,
  work: (ticket: Ticket, signal: AbortSignal) => Promise<void>,
  night?: NightShift,
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
    if (ticket) await work(ticket.data, ticket.signal).catch(withoutWords)
  })
  if (night) await openNight(boss, night)
  return {
    send,
    runNightly: async (task, askedBy) => void (await boss.send(nightName, { task, askedBy })),
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

type Shift = { task: string; askedBy: string | null }

/** One queue for all tasks, one at a time, each with a schedule of its own; schedules of tasks that are gone go. */
async function openNight(boss: PgBoss, { tasks, run }: NightShift): Promise<void> {
  await boss.createQueue(nightName, {
    retryLimit: 2,
    retryDelay: 60,
    expireInSeconds: 6 * 3600,
    heartbeatSeconds: 60,
    deleteAfterSeconds: 24 * 3600,
  })
  for (const { key } of await boss.getSchedules(nightName))
    if (!tasks.some((task) => keyOf(task.name) === key)) await boss.unschedule(nightName, key)
  for (const { name: task, cron } of tasks) {
    const shift: Shift = { task, askedBy: null }
    await boss.schedule(nightName, cron, shift, { tz: 'Asia/Jakarta', key: keyOf(task), missed: 'once' })
  }
  await boss.work<Shift>(nightName, { pollingIntervalSeconds: 2 }, async ([ticket]) => {
    if (ticket) await run(ticket.data.task, ticket.data.askedBy).catch(withoutWords)
  })
}

/** pg-boss takes letters, digits, hyphens and points in a key. */
const keyOf = (task: string) => task.replace(/[^\w.-]/g, '-')

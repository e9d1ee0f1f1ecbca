import { accountOfJob, findJob, updateJob, withJobLock } from '../../store/access/jobs.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { allWork } from '../all-work.ts'
import type { Progress } from '../work.ts'

/**
 * Runs one job of the queue as the account that asked for it, writing its progress at most every half second.
 * A refusal ends it as failed with its code; a bug is thrown, so that the queue tries again, and ends it after that.
 */
export async function runJob(database: Database, regency: string, id: string, signal: AbortSignal): Promise<void> {
  await withJobLock(database, id, () => runLocked(database, regency, id, signal))
}

async function runLocked(database: Database, regency: string, id: string, signal: AbortSignal): Promise<void> {
  const account = await accountOfJob(database, regency, id)
  if (!account) return
  const actor: Actor = { regency, account }
  const job = await asActor(database, actor, (session) => findJob(session, id))
  if (!job || !['waiting', 'running'].includes(job.state)) return
  const work = allWork.find((one) => one.name === job.work)
  const write = (change: Parameters<typeof updateJob>[2]) =>
    asActor(database, actor, (session) => updateJob(session, id, change))
  if (!work) return void (await write({ state: 'failed', problem: { code: 'unknown-work' } }))
  const { progress, flush } = track(write, signal)
  await write({ state: 'running' })
  try {
    const outcome = await work.run(database, actor, job.subject as never, progress)
    await flush()
    if (outcome.ok) await write({ state: 'done', result: outcome.value ?? null })
    else if (outcome.refusal.code === 'cancelled') await write({ state: signal.aborted ? 'waiting' : 'cancelled' })
    else await write({ state: 'failed', problem: outcome.refusal })
  } catch (error) {
    await flush()
    await write({ state: 'failed', problem: { code: 'bug', name: error instanceof Error ? error.name : 'unknown' } })
    throw error
  }
}

function track(write: (change: Parameters<typeof updateJob>[2]) => Promise<boolean>, signal: AbortSignal) {
  const now = { step: '', done: 0, total: null as number | null }
  let stop = false
  let writing: Promise<unknown> = Promise.resolve()
  let last = 0
  const push = (force: boolean) => {
    if (!force && performance.now() - last < 500) return
    last = performance.now()
    const change = { ...now }
    writing = writing
      .then(() => write(change))
      .then(
        (asked) => void (stop ||= asked),
        () => undefined,
      )
  }
  const progress: Progress = {
    step: (name, total) => {
      Object.assign(now, { step: name, done: 0, total: total ?? null })
      push(true)
    },
    advance: (by) => {
      now.done += by
      push(false)
    },
    cancelled: () => stop || signal.aborted,
  }
  return { progress, flush: async () => void (push(true), await writing) }
}

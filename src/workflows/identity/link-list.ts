import { done, refused, type Outcome } from '../../domain/basics/outcome.ts'
import { day, type Day } from '../../domain/basics/day.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { deleteUnmatched, findMendedUnmatched } from '../../store/identity/links.ts'
import { withTurn } from '../../store/identity/lock.ts'
import { listsToLink, type ListToLink } from '../../store/identity/pending-rows.ts'
import { refreshStatistics } from '../../store/identity/refresh-statistics.ts'
import { today } from '../clock.ts'
import { applyReferences } from '../registry/apply-references.ts'
import type { Progress, Work } from '../work.ts'
import { linkKnown } from './link-known.ts'
import { linkReferences } from './link-references.ts'
import { linkWorkers } from './link-workers.ts'
import { loadEngine } from './load-engine.ts'
import { workOutSounds } from './work-out-sounds.ts'

/** `rows` = `known` + `linked` + `created` + `waiting`: found by NIK, found by comparing, new workers' first rows, nobody found. */
export type LinkResult = {
  lists: number
  rows: number
  known: number
  linked: number
  created: number
  waiting: number
  doubtful: number
}

/**
 * Links every pending row of kept lists (those named, or all): lists of workers first, so that reference lists find them,
 * whichever came first. Killed at any point it goes on with the rows that are still pending; run again it changes nothing.
 */
export async function linkLists(
  database: Database,
  actor: Actor,
  lists: readonly number[] | null,
  on: Day,
  progress: Progress,
): Promise<Outcome<LinkResult>> {
  progress.step('Menunggu giliran')
  const result = await withTurn(database, actor.regency, progress.cancelled, () =>
    inTurn(database, actor, lists, on, progress),
  )
  return result ? done(result) : refused({ code: 'cancelled' })
}

/** From so many new rows on, and a fifth of what the planner knew, it is told of them first. */
const manyRows = 1_000

async function inTurn(
  database: Database,
  actor: Actor,
  asked: readonly number[] | null,
  on: Day,
  progress: Progress,
): Promise<LinkResult | undefined> {
  progress.step('Menyiapkan nama')
  if (!(await workOutSounds(database, actor, progress))) return undefined
  const { lists, engine } = await asActor(database, actor, async (session) => {
    const mended = await findMendedUnmatched(session)
    await deleteUnmatched(session, mended)
    if (mended.length > 0) session.note('identity', { act: 'forget-mended', subject: { rows: mended.length } })
    const lists = await listsToLink(session, asked)
    return { engine: await loadEngine(session, on, lists.reduce((sum, { pending }) => sum + pending, 0)), lists } // prettier-ignore
  })
  const pending = lists.filter(({ pending }) => pending > 0)
  const rows = pending.reduce((sum, list) => sum + list.pending, 0)
  const result: LinkResult = { lists: pending.length, rows, known: 0, linked: 0, created: 0, waiting: 0, doubtful: 0 }
  if (rows > Math.max(manyRows, engine.lookedAt / 5)) await refreshStatistics(database, actor)
  progress.step('Mencocokkan NIK', rows)
  for (const list of pending) {
    const known = await linkKnown(database, actor, list, engine, progress)
    if (known === undefined) return undefined
    result.known += known
  }
  const isWorkers = ({ kind }: ListToLink): boolean => kind === 'workers'
  const workers = await linkWorkers(database, actor, pending.filter(isWorkers), engine, on, progress)
  if (!workers) return undefined
  result.created = workers.created
  result.linked = workers.linked - workers.created
  result.doubtful = workers.doubtful
  // Who has just come is looked for by the reference lists of the same run.
  const anyReferences = pending.some((one) => !isWorkers(one))
  if (workers.created > 0 && anyReferences && !(await workOutSounds(database, actor, progress))) return undefined
  // Lists without pending rows are applied once more: a killed run may have linked the last row and got no further.
  for (const list of lists.filter((one) => !isWorkers(one))) {
    const matched = await linkReferences(database, actor, list, engine, on, progress)
    if (!matched) return undefined
    result.linked += matched.linked
    result.waiting += matched.waiting
    result.doubtful += matched.doubtful
    const applied = await applyReferences(database, actor, list.id, progress)
    if (!applied.ok) return undefined
  }
  return result
}

/** `list` or `lists` names kept lists; neither: all with pending rows. `on` is the day of the policy, today when absent. */
export type LinkSubject = { list?: number; lists?: number[]; on?: string }

export const linkListWork: Work<LinkSubject, LinkResult> = {
  name: 'identity.link-list',
  title: 'Mencocokkan orang yang sama',
  run: (database, actor, { list, lists, on }, progress) => {
    const asked = lists ?? (list === undefined ? null : [list])
    return linkLists(database, actor, asked, on ? day(on) : today(), progress)
  },
}

import type { Day } from '../../domain/basics/day.ts'
import type { Outcome } from '../../domain/basics/outcome.ts'
import type { Actor, Database } from '../../store/database.ts'
import { readRecapList, type RecapRead } from '../enrolment/read-recap.ts'
import type { Progress, Work } from '../work.ts'
import { keepFigureOf, keepFigureOnce } from './keep-figure.ts'

export type TakeRecap = { list: number; on: Day }

/** Reads a recap and keeps the figure it makes: the trend has a point for each recap. */
export async function takeRecap(
  database: Database,
  actor: Actor,
  { list, on }: TakeRecap,
  progress: Progress,
): Promise<Outcome<RecapRead>> {
  const read = await readRecapList(database, actor, { list }, progress)
  if (!read.ok && read.refusal.code !== 'recap-already-read') return read
  progress.step('Menghitung cakupan')
  // Read before, and then ended: its figure is still owed.
  const kept = read.ok ? await keepFigureOf(database, actor, { on }) : await keepFigureOnce(database, actor, { on, after: 'recap' }) // prettier-ignore
  return kept.ok ? read : kept
}

export const takeRecapWork: Work<TakeRecap, RecapRead> = {
  name: 'enrolment.take-recap',
  title: 'Membaca rekap BPJS Ketenagakerjaan',
  run: takeRecap,
}

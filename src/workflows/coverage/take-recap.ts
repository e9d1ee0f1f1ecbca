import type { Day } from '../../domain/basics/day.ts'
import type { Outcome } from '../../domain/basics/outcome.ts'
import type { Actor, Database } from '../../store/database.ts'
import { readRecapList, type RecapRead } from '../enrolment/read-recap.ts'
import type { Progress, Work } from '../work.ts'
import { keepFigureOf } from './keep-figure.ts'

export type TakeRecap = { list: number; on: Day }

/** Reads a recap and keeps the figure it makes: the trend has a point for each recap. */
export async function takeRecap(
  database: Database,
  actor: Actor,
  { list, on }: TakeRecap,
  progress: Progress,
): Promise<Outcome<RecapRead>> {
  const read = await readRecapList(database, actor, { list }, progress)
  if (!read.ok) return read
  progress.step('Menghitung cakupan')
  const kept = await keepFigureOf(database, actor, { on })
  return kept.ok ? read : kept
}

export const takeRecapWork: Work<TakeRecap, RecapRead> = {
  name: 'enrolment.take-recap',
  title: 'Membaca rekap BPJS Ketenagakerjaan',
  run: takeRecap,
}

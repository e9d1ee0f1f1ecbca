import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '../../demo/generate.ts'
import type { Day } from '../../domain/basics/day.ts'
import { done, type Outcome } from '../../domain/basics/outcome.ts'
import type { Role } from '../../domain/access/roles.ts'
import { findDemoActor } from '../../store/access/demo-actor.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { linkLists } from '../identity/link-list.ts'
import type { Progress } from '../work.ts'
import { decreeOnce } from './decree-once.ts'
import { demoFiles, loadFiles, referenceFiles } from './load-files.ts'

export type DemoFilling = { workers: number; seed: number; on: Day }

/**
 * Fills the made-up regency through the same door as a user's files: lists from desa, markets, pesantren, PKK and Kesra,
 * the reference lists, who is the same person, what verifiers found, and one decree with the insurer's answer. The last
 * files stay a preview, so that there is something to decide. Killed, it goes on at the next start: files already here are
 * recognised, and the decree is made once.
 */
export async function fillRegency(
  database: Database,
  ownerUrl: string,
  { workers, seed, on }: DemoFilling,
  progress: Progress,
): Promise<Outcome<{ lists: number; accepted: number }>> {
  const as = (role: Role): Promise<Actor> => findDemoActor(ownerUrl, role)
  const officer = await as('officer')
  if (await hasDecree(database, officer)) return done({ lists: 0, accepted: 0 })
  const folder = mkdtempSync(join(tmpdir(), 'bahu-demo-'))
  try {
    progress.step('Membuat berkas contoh')
    generate({ workers, seed, out: folder, on })
    const files = demoFiles(folder)
    // The two last ones wait for the officer.
    const [first, fresh] = [files.slice(0, -2), files.slice(-2)]
    const references = referenceFiles(folder)
    progress.step('Memuat daftar contoh', files.length + references.length)
    const lists = await loadFiles(database, officer, [...first, ...references], on, progress)
    await loadFiles(database, officer, fresh, on, progress, false)
    const linked = await linkLists(database, officer, lists, on, progress)
    if (!linked.ok) return linked
    const decreed = await decreeOnce(
      database,
      { officer, planner: await as('planner'), approver: await as('approver') },
      workers,
      on,
      progress,
    )
    return decreed.ok ? done({ lists: lists.length, accepted: decreed.value.accepted }) : decreed
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const hasDecree = (database: Database, officer: Actor): Promise<boolean> =>
  asActor(database, officer, async ({ client }) => {
    const { rows } = await client.query('select from enrolment.decree limit 1')
    return rows.length > 0
  })

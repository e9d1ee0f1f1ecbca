import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { generate } from '../../demo/generate.ts'
import { notesOfVisits } from '../../demo/lists/registers.ts'
import { day, type Day } from '../../domain/basics/day.ts'
import { addMonths, monthOfDay, type Month } from '../../domain/basics/month.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { listPurses } from '../../store/funding/purses.ts'
import { listScenarios } from '../../store/funding/scenarios.ts'
import { listLists } from '../../store/ingest/lists.ts'
import { findRequested } from '../../store/priority/runs.ts'
import { keepFigureOnce } from '../coverage/keep-figure.ts'
import { allocateScenario } from '../funding/allocate-scenario.ts'
import { chooseForDecree } from '../funding/choose-scenario.ts'
import { planScenario } from '../funding/plan-scenario.ts'
import { rankRegister } from '../priority/rank-register.ts'
import type { Progress } from '../work.ts'
import { demoActor } from './demo-actors.ts'
import { earlierDecree } from './earlier-decree.ts'
import { fundYear } from './fund-year.ts'
import { request } from './requests.ts'
import { linkAll, sendingsOf, sendLists, type Sending } from './send-lists.ts'
import { valueOf } from './value-of.ts'
import { visitWorkers } from './visit-workers.ts'

export type Filling = { regency: string; workers: number; seed: number; today: Day }

const visits = ['35.09.27', '35.09.11.2003', '35.09.19']
const last = 'Rencana menurut bobot'

/**
 * Fills a demo regency through the doors its users go through: the offices' files are loaded, people told apart,
 * verifiers attest, an earlier decree goes all its way, and next year's money is laid out. Killed anywhere it goes on
 * where it was; filled once it does nothing.
 */
export async function fillRegency(database: Database, filling: Filling, progress: Progress): Promise<void> {
  const officer = await demoActor(database, filling.regency, 'officer')
  if (await isFilled(database, officer)) return
  const today = (await firstDay(database, officer)) ?? filling.today
  if (!(await isRanked(database, officer))) await bringInLists(database, officer, { ...filling, today }, progress)
  const { workers } = filling
  await earlierDecree(database, officer, { today, workers }, progress)
  valueOf(await rankRegister(database, officer, { on: today, request: request('ranking') }, progress))
  valueOf(await keepFigureOnce(database, officer, { on: today, after: 'day' }))
  const planner = await demoActor(database, filling.regency, 'planner')
  await planYear(database, planner, today, workers, progress)
}

async function bringInLists(database: Database, officer: Actor, { workers, seed, today }: Filling, progress: Progress) {
  const folder = mkdtempSync(join(tmpdir(), 'bahu-demo-'))
  try {
    progress.step('Menulis daftar rekaan')
    generate({ workers, seed, out: folder, on: today, visits })
    const { sent, preview, samples } = deal(sendingsOf(folder))
    await sendLists(database, officer, folder, sent, today, true, progress)
    await linkAll(database, officer, today, progress)
    await sendLists(database, officer, folder, preview, today, false, progress)
    for (const who of ['kalisat', 'tamansari']) {
      const verifier = await demoActor(database, officer.regency, 'verifier', who)
      await visitWorkers(database, verifier, who, join(folder, notesOfVisits), today)
    }
    const head = await demoActor(database, officer.regency, 'market_head')
    await visitWorkers(database, head, 'pasar', join(folder, notesOfVisits), today)
    keepSamples(database, folder, samples)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Most files are sent; one list waits in preview, and some lie ready for whoever wants to try the upload. */
function deal(all: readonly Sending[]): { sent: Sending[]; preview: Sending[]; samples: Sending[] } {
  const lists = all.filter(({ file }) => file !== notesOfVisits)
  const preview = lists.filter(({ file }) => file === 'pasar/pasar-tegalbesar.xlsx')
  const first = (folder: string) => lists.find(({ file }) => file.startsWith(folder))
  const samples = [lists.find(({ file }) => file === 'pasar/pasar-bungur.xlsx'), first('desa/'), first('pesantren/')]
  const held = new Set([...preview, ...samples])
  return { sent: lists.filter((one) => !held.has(one)), preview, samples: samples.filter((one) => one !== undefined) }
}

/** Where the files to try lie: beside the data, invented like everything in them. */
export const samplesFolder = (database: Database): string => join(database.home.root, 'contoh')

function keepSamples(database: Database, folder: string, samples: readonly Sending[]): void {
  const to = samplesFolder(database)
  if (existsSync(to)) return
  mkdirSync(to, { recursive: true })
  for (const { file } of samples) cpSync(join(folder, file), join(to, basename(file)))
}

/** Two scenarios for the coming year side by side; the one by rank is chosen for the next decree. */
async function planYear(database: Database, planner: Actor, today: Day, workers: number, progress: Progress) {
  const first = addMonths(monthOfDay(today), 2)
  const months = { first, last: addMonths(first, 11) }
  await fundYear(database, planner, { ...months, workers })
  const open = { first, length: 'period' } as const
  const scenario = async (name: string, choice: 'rank' | 'weighted', asked: string) => {
    const purses = await openPursesOf(database, planner, first)
    const planned = valueOf(await planScenario(database, planner, { ...open, purses, name, choice, request: asked }))
    valueOf(await allocateScenario(database, planner, planned, progress))
    return planned.scenario
  }
  const byRank = await scenario('Rencana menurut urutan', 'rank', request('by-rank'))
  valueOf(await chooseForDecree(database, planner, byRank))
  await scenario(last, 'weighted', request('by-weight'))
}

const openPursesOf = (database: Database, planner: Actor, first: Month) =>
  asActor(database, planner, async (session) =>
    (await listPurses(session)).filter((purse) => !purse.closed && purse.first === first).map(({ id }) => ({ id })),
  )

const isFilled = (database: Database, officer: Actor): Promise<boolean> =>
  asActor(database, officer, async (session) =>
    (await listScenarios(session, 50)).some(({ name, state }) => name === last && state === 'done'),
  )

const isRanked = (database: Database, officer: Actor): Promise<boolean> =>
  asActor(
    database,
    officer,
    async (session) => (await findRequested(session, request('earlier-ranking'))) !== undefined,
  )

/** The day the demo was begun, when it was begun before: the files must come out the same to go on. */
const firstDay = (database: Database, officer: Actor): Promise<Day | undefined> =>
  asActor(database, officer, async (session) => {
    const first = (await listLists(session, { limit: 1_000 })).at(-1)
    return first && day(first.as_of)
  })

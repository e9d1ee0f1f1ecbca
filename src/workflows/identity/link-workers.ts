import type { Day } from '../../domain/basics/day.ts'
import type { Linkage } from '../../domain/identity/link.ts'
import { nikStateAt, nikStates } from '../../domain/identity/roll/cells.ts'
import type { Roll } from '../../domain/identity/roll/roll.ts'
import { asActor, type Actor, type Database } from '../../store/database.ts'
import { rootsOf, workersNumbered } from '../../store/identity/candidates.ts'
import { anyWaiting, insertLinks, type NewLink } from '../../store/identity/links.ts'
import { loadPending, type ListToLink } from '../../store/identity/pending-rows.ts'
import type { NewPair } from '../../store/identity/pairs.ts'
import { refreshStatistics } from '../../store/identity/refresh-statistics.ts'
import type { Session } from '../../store/session.ts'
import { createWorkers, reserveWorkers } from '../registry/create-workers.ts'
import type { Progress } from '../work.ts'
import { pairMaker, queuePairs } from './doubts.ts'
import { Candidates } from './find-candidates.ts'
import { matchWaiting } from './match-references.ts'
import { People, runLinkage, type Engine } from './people.ts'

const portion = 5_000
/** Fewer new rows are no reason to count a register anew. */
const fewRows = 1_000

export type Linked = { linked: number; created: number; doubtful: number }

/**
 * The long way for lists of workers: rows are compared with the register and with one another; every row ends with its
 * worker, new or known; doubtful pairs are queued. Saved some thousand rows at a time: what is saved needs no repeating.
 * @returns undefined when asked to stop
 */
export async function linkWorkers(
  database: Database,
  actor: Actor,
  lists: readonly ListToLink[],
  engine: Engine,
  on: Day,
  progress: Progress,
): Promise<Linked | undefined> {
  const { people, rows, mended, sample } = await asActor(database, actor, (session) => gather(session, lists, progress))
  if (rows.length === 0) return { linked: 0, created: 0, doubtful: 0 }
  const roll = people.done(sample)
  const linkage = await runLinkage(roll, engine, people.rulings, progress)
  if (!linkage) return undefined
  const plan = new Plan(roll, people, linkage, mended, engine, on)
  progress.step('Menyimpan', rows.length)
  // A register that has doubled is another register to the planner, in whatever portions it grew.
  let [saved, looked] = [0, engine.lookedAt]
  for (const places of portions(rows)) {
    if (progress.cancelled()) return undefined
    if (rows.length >= fewRows && saved >= looked * 2) {
      await refreshStatistics(database, actor)
      looked = Math.max(saved, fewRows)
    }
    const first = saved === 0
    await asActor(database, actor, async (session) => {
      if (first) session.note('identity', { act: 'compare', subject: { rows: rows.length, ...sumOf(linkage.counts) } })
      await save(session, places, plan, engine, on)
    })
    saved += places.length
    progress.advance(places.length)
  }
  return { linked: rows.length, created: plan.created, doubtful: plan.queued }
}

async function gather(session: Session, lists: readonly ListToLink[], progress: Progress) {
  const people = new People(true)
  const rows: number[] = []
  const mends: { place: number; worker: number }[] = []
  const candidates = new Candidates()
  progress.step('Membaca baris', lists.reduce((sum, { pending }) => sum + pending, 0)) // prettier-ignore
  for (const { id } of lists) {
    for (let after = 0; ;) {
      const pending = await loadPending(session, id, after, portion)
      for (const row of pending) {
        const place = people.addRow(session, row, false)
        rows.push(place)
        if (row.mends !== null) mends.push({ place, worker: row.mends })
        candidates.add(row)
      }
      progress.advance(pending.length)
      if (pending.length < portion) break
      after = pending.at(-1)!.seq
    }
  }
  const roots = await rootsOf(session, mends.map(({ worker }) => worker)) // prettier-ignore
  for await (const some of candidates.workers(session, roots.values()))
    for (const record of some) people.addWorker(session, record)
  const mended = new Set<number>()
  for (const { place, worker } of mends) {
    const known = people.placeOf(roots.get(worker) ?? worker)
    if (known === undefined) continue
    people.same.push({ a: place, b: known, weight: 0 })
    mended.add(place)
  }
  return { people, rows, mended, sample: candidates.sample }
}

/** What a run went through, for the history: `parted` blocks were too big and got a finer key, `windowed` ones had none left. */
const sumOf = ({ pairs, blocks }: Linkage['counts']) => ({
  pairs,
  parted: blocks.reduce((sum, block) => sum + block.parted, 0),
  windowed: blocks.reduce((sum, block) => sum + block.windowed, 0),
})

/** Some thousand rows at a time, in the order of lists and files. */
function* portions(rows: readonly number[]): Generator<number[]> {
  for (let from = 0; from < rows.length; from += portion) yield rows.slice(from, from + portion)
}

/** What a linkage comes to, worked off portion by portion: which persons have their worker, which doubts are queued. */
class Plan {
  created = 0
  queued = 0
  readonly roll: Roll
  readonly people: People
  readonly linkage: Linkage
  readonly #mended: ReadonlySet<number>
  readonly #workers = new Map<number, number>()
  readonly #withNik: Int32Array
  #doubts: Linkage['doubts']
  readonly #make: ReturnType<typeof pairMaker>

  constructor(roll: Roll, people: People, linkage: Linkage, mended: ReadonlySet<number>, engine: Engine, on: Day) {
    this.roll = roll
    this.people = people
    this.linkage = linkage
    this.#mended = mended
    this.#doubts = linkage.doubts
    this.#make = pairMaker(roll, engine, on)
    this.#withNik = new Int32Array(roll.length)
    linkage.of.forEach((person, place) => {
      if (nikStateAt(roll, place) === nikStates.trusted) this.#withNik[person]!++
    })
  }

  workerOf = (person: number): number => this.people.workerAt(person) || (this.#workers.get(person) ?? 0)

  /** Gives every person of these rows who has no worker yet a number of the register. */
  async number(session: Session, places: readonly number[]): Promise<number[]> {
    const persons = new Set(places.map((place) => this.linkage.of[place]!))
    const fresh = [...persons].filter((person) => this.workerOf(person) === 0)
    const ids = await reserveWorkers(session, fresh.length)
    fresh.forEach((person, at) => this.#workers.set(person, ids[at]!))
    return ids
  }

  linkOf(place: number): NewLink {
    const person = this.linkage.of[place]!
    const worker = this.workerOf(person)
    const row = this.people.rowAt(place)!
    if (this.#mended.has(place)) return { ...row, worker, how: 'mend', weight: null }
    if (person === place) return { ...row, worker, how: 'new', weight: null }
    const byNik = nikStateAt(this.roll, place) === nikStates.trusted && this.#withNik[person]! > 1
    return { ...row, worker, how: byNik ? 'nik' : 'model', weight: this.linkage.weight[place]! }
  }

  /** The doubts between persons who both have their worker by now, each given once. */
  takeDoubts(): NewPair[] {
    const ready: NewPair[] = []
    this.#doubts = this.#doubts.filter((doubt) => {
      const worker = this.workerOf(this.linkage.of[doubt.a]!)
      const other = this.workerOf(this.linkage.of[doubt.b]!)
      if (worker === 0 || other === 0) return true
      ready.push(this.#make(doubt, { worker, other }))
      return false
    })
    return ready
  }
}

async function save(session: Session, places: number[], plan: Plan, engine: Engine, on: Day): Promise<void> {
  const fresh = await plan.number(session, places)
  const links = places.map((place) => plan.linkOf(place))
  await insertLinks(session, links, engine.modelId)
  for (const [list, seqs] of byList(links)) {
    const [from, to] = [seqs[0]!, seqs.at(-1)!]
    const { created } = await createWorkers(session, list, from, to)
    session.note('identity', { act: 'link', subject: { list, from, to, rows: seqs.length, created } })
    plan.created += created
  }
  const pairs = plan.takeDoubts()
  await queuePairs(session, pairs, engine)
  if (pairs.length > 0) session.note('identity', { act: 'queue', subject: { pairs: pairs.length } })
  plan.queued += pairs.length
  if (await anyWaiting(session)) {
    const records = []
    for await (const some of workersNumbered(session, fresh)) records.push(...some)
    await matchWaiting(session, records, engine, on)
  }
}

/** The rows of each list, ascending. */
function byList(links: readonly NewLink[]): Map<number, number[]> {
  const seqs = new Map<number, number[]>()
  for (const { list, seq } of links) {
    const known = seqs.get(list)
    if (known) known.push(seq)
    else seqs.set(list, [seq])
  }
  return seqs
}

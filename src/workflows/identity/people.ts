import type { Edge } from '../../domain/identity/cluster.ts'
import { conclude, findEdges, type Found, type Linkage, type Rulings } from '../../domain/identity/link.ts'
import { makeScales, type Scales } from '../../domain/identity/weigh.ts'
import type { NameSample } from '../../domain/identity/plain-keys.ts'
import { RollBuilder, type Roll } from '../../domain/identity/roll/roll.ts'
import type { Model } from '../../domain/identity/settings/model.ts'
import type { LinkPolicy } from '../../domain/identity/settings/policy.ts'
import type { WorkerRecord } from '../../store/identity/candidates.ts'
import { declaredOf, type Stated } from '../../store/identity/declared.ts'
import type { Session } from '../../store/session.ts'
import type { Progress } from '../work.ts'
import { findInThreads } from './find-in-threads.ts'

/** The model and the policy of one run, with the model's number (null: the one that ships), and how many rows the planner knew of. */
export type Engine = { model: Model; modelId: number | null; policy: LinkPolicy; lookedAt: number }

/** A row of a list that looks for its person. */
export type Seeker = Stated & { list: number; seq: number }

/** Rows of lists and workers of the register side by side in one roll, and what stands at each of its places. */
export class People {
  readonly #builder: RollBuilder
  readonly #seekers: (Pick<Seeker, 'list' | 'seq'> | null)[] = []
  readonly #workers: number[] = []
  readonly #placeOfWorker = new Map<number, number>()
  readonly #merged: { place: number; root: number }[] = []
  readonly same: Edge[] = []
  readonly different: Edge[] = []

  constructor(newWithNew: boolean) {
    this.#builder = new RollBuilder(newWithNew)
  }

  /** `once`: the list names each person once. @returns the row's place */
  addRow(session: Session, row: Seeker, once: boolean): number {
    const id = `r${String(row.list).padStart(12, '0')}:${String(row.seq).padStart(8, '0')}`
    const cleanList = once ? String(row.list) : null
    this.#builder.add(declaredOf(session, row, { id, cleanList, registered: false }))
    this.#workers.push(0)
    return this.#seekers.push({ list: row.list, seq: row.seq }) - 1
  }

  /** A merged record is looked at too; it is one with the record that speaks for it, whatever the two say. */
  addWorker(session: Session, record: WorkerRecord): void {
    if (record.root !== record.id) this.#merged.push({ place: this.#workers.length, root: record.root })
    const id = `w${String(record.id).padStart(16, '0')}`
    this.#builder.add(declaredOf(session, record, { id, cleanList: null, registered: true }))
    this.#placeOfWorker.set(record.id, this.#workers.length)
    this.#workers.push(record.root)
    this.#seekers.push(null)
  }

  rowAt = (place: number): Pick<Seeker, 'list' | 'seq'> | null => this.#seekers[place] ?? null
  /** 0 where a row stands. */
  workerAt = (place: number): number => this.#workers[place] ?? 0
  placeOf = (worker: number): number | undefined => this.#placeOfWorker.get(worker)

  /** The roll; `sample`: how common words are, where the roll itself is too small or too chosen to tell. */
  done = (sample: NameSample): Roll => countSample(this.#builder.done(), sample)

  get rulings(): Rulings {
    const merged = this.#merged.flatMap(({ place, root }) => {
      const b = this.#placeOfWorker.get(root)
      return b === undefined ? [] : [{ a: place, b, weight: 0 }]
    })
    return { same: [...merged, ...this.same], different: this.different }
  }
}

/** Lets words weigh as they are common in a sample of everybody's names, not in the roll. */
export function countSample(roll: Roll, sample: NameSample): Roll {
  const { words } = roll
  words.text.forEach((word, at) => (words.count[at] = sample.countOf(word)))
  words.names = sample.names
  return roll
}

/** From so many rows on, threads are worth starting. */
const manyRows = 20_000
const hundred = 100

/**
 * Runs the linkage, letting others work meanwhile: a short one between its steps, a long one on threads of its own. The
 * same comes out either way. @returns undefined when it was asked to stop
 */
export async function runLinkage(
  roll: Roll,
  engine: Engine,
  rulings: Rulings,
  progress: Progress,
): Promise<Linkage | undefined> {
  progress.step('Membandingkan orang', hundred)
  let told = 0
  const tell = (share: number): boolean => {
    const done = Math.floor(share * hundred)
    progress.advance(done - told)
    told = done
    return progress.cancelled()
  }
  const scales = makeScales(engine.model, engine.policy, roll)
  const found = await (roll.length < manyRows ? findInSteps(roll, scales, tell) : findInThreads(roll, scales, tell))
  return found && conclude(roll, found, engine.policy, rulings)
}

async function findInSteps(roll: Roll, scales: Scales, tell: (share: number) => boolean): Promise<Found | undefined> {
  const run = findEdges(roll, scales)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
    if (tell(step.value.done / step.value.of)) return undefined
    await new Promise((resolve) => setImmediate(resolve))
  }
}

import { Ear, NameSample, Sought } from '../../domain/identity/plain-keys.ts'
import {
  plainUnmatched,
  plainWorkers,
  Traits,
  unmatchedNumbered,
  unmatchedSharing,
  workersSharing,
  workersWithRoots,
  type UnmatchedRow,
  type WorkerRecord,
} from '../../store/identity/candidates.ts'
import type { Stated } from '../../store/identity/declared.ts'
import type { Session } from '../../store/session.ts'

/** From so many rows on, everybody is looked through instead of being asked for by birth. */
const manyRows = 5_000

type Seeking = Pick<Stated, 'name' | 'birth' | 'desa' | 'nik_hash' | 'kk_hash'>

/**
 * Finds who may be the person of some rows: those who share a key of a block rule with any of them. Names, births and desa
 * are looked through as they lie; only who shares a key is opened. On the way it is counted how common words are.
 */
export class Candidates {
  readonly #sought: Sought
  readonly #traits = new Traits()
  readonly sample: NameSample
  #rows = 0

  constructor() {
    const ear = new Ear()
    this.#sought = new Sought(ear)
    this.sample = new NameSample(ear)
  }

  add(row: Seeking): void {
    this.#rows++
    this.#sought.add(row)
    this.#traits.add(row)
    this.sample.add(row.name)
  }

  /** The workers, some thousand at a time, and those named by their number. */
  async *workers(session: Session, also: Iterable<number>): AsyncGenerator<WorkerRecord[]> {
    if (this.#rows === 0) return
    const ids = new Set(also)
    for await (const some of plainWorkers(session, this.#rows > manyRows ? null : this.#traits.births)) {
      for (const worker of some) {
        this.sample.add(worker.name)
        if (this.#sought.meets(worker)) ids.add(worker.id)
      }
    }
    for (const id of await workersSharing(session, this.#traits, this.#sought)) ids.add(id)
    yield* workersWithRoots(session, [...ids])
  }

  /** Rows of reference lists that wait for their worker. */
  async *unmatched(session: Session): AsyncGenerator<UnmatchedRow[]> {
    const found = new Map<string, { list: number; seq: number }>()
    for await (const some of plainUnmatched(session, this.#traits.births)) {
      for (const { list, seq, ...plain } of some) {
        this.sample.add(plain.name)
        if (this.#sought.meets(plain)) found.set(`${list}:${seq}`, { list, seq })
      }
    }
    for (const row of await unmatchedSharing(session, this.#traits, this.#sought))
      found.set(`${row.list}:${row.seq}`, row)
    yield* unmatchedNumbered(session, [...found.values()])
  }
}

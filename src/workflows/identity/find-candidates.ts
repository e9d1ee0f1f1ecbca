import { Ear, NameSample, Sought } from '../../domain/identity/plain-keys.ts'
import { NumberSet } from '../../domain/identity/roll/number-set.ts'
import {
  everybody,
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

/** Above so many rows everybody is looked through, instead of being asked for by birth and number. */
const manyRows = 5_000
/** Of a hash as much as says that two probably are one: who is opened in vain shares no key after all. */
const shortOf = (hash: Buffer): number => hash.readInt32LE(0)

type Seeking = Pick<Stated, 'name' | 'birth' | 'desa' | 'nik_hash' | 'kk_hash'>

/**
 * Finds who may be the person of some rows: those who share a key of a block rule with any of them. Names, births and desa
 * are looked through as they lie; only who shares a key is opened. On the way it is counted how common words are.
 */
export class Candidates {
  readonly #sought: Sought
  /** Of few rows only: what the database is asked by. */
  readonly #traits = new Traits()
  readonly #numbers = new NumberSet()
  readonly sample: NameSample
  readonly #few: number
  #rows = 0

  /** `few`: up to how many rows the database is asked; above, everybody is looked through. */
  constructor(few = manyRows) {
    this.#few = few
    const ear = new Ear()
    this.#sought = new Sought(ear)
    this.sample = new NameSample(ear)
  }

  add(row: Seeking): void {
    this.#rows++
    this.#sought.add(row)
    this.sample.add(row.name)
    if (this.#rows <= this.#few) this.#traits.add(row)
    for (const hash of [row.nik_hash, row.kk_hash]) if (hash) this.#numbers.add(shortOf(hash))
  }

  /** The workers, some thousand at a time, and those named by their number. */
  async *workers(session: Session, also: Iterable<number>): AsyncGenerator<WorkerRecord[]> {
    if (this.#rows === 0) return
    const ids = new Set(also)
    await (this.#rows > this.#few ? this.#lookThrough(session, ids) : this.#ask(session, ids))
    yield* workersWithRoots(session, [...ids])
  }

  async #ask(session: Session, ids: Set<number>): Promise<void> {
    for await (const some of plainWorkers(session, this.#traits.births)) {
      for (const worker of some) {
        this.sample.add(worker.name)
        if (this.#sought.meets(worker)) ids.add(worker.id)
      }
    }
    for (const id of await workersSharing(session, this.#traits, this.#sought)) ids.add(id)
  }

  async #lookThrough(session: Session, ids: Set<number>): Promise<void> {
    const shares = (hash: Buffer | null): boolean => hash !== null && this.#numbers.has(shortOf(hash))
    for await (const some of everybody(session)) {
      for (const worker of some) {
        this.sample.add(worker.name)
        if (shares(worker.nik_hash) || shares(worker.kk_hash) || this.#sought.meets(worker)) ids.add(worker.id)
      }
    }
  }

  /** Rows of reference lists that wait for their worker; asked for some thousand workers at a time, never for many. */
  async *unmatched(session: Session): AsyncGenerator<UnmatchedRow[]> {
    if (this.#rows > this.#few) throw new RangeError('too many at once')
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

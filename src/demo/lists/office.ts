import type { Day } from '../../domain/basics/day.ts'
import type { Chance } from '../chance.ts'
import type { Person } from '../people/person.ts'
import type { Kecamatan } from '../regency/areas.ts'
import type { Listing } from '../sheets/listing.ts'
import type { Truth } from '../truth/truth-files.ts'

/** What every office is given. `chance` makes a stream of its own for a label. */
export type Desk = {
  folder: string
  on: Day
  areas: readonly Kecamatan[]
  workers: number
  /** Areas whose findings are in the verifiers' own notes and not on the office's list of findings. */
  visits?: readonly string[]
  /** Registers leave nobody out: nothing is late and nobody is unknown to them. */
  complete?: boolean
  truth: Truth
  chance: (...labels: string[]) => Chance
}

/**
 * An office that keeps a list. It hears of people desa by desa, and of the end of each kecamatan, so that it can write
 * and forget: only files that cross kecamatan stay open.
 */
export type Office = {
  list(listing: Listing): void
  endKecamatan(kecamatan: Kecamatan): void
  close(): void
}

/** An office of another register (insurer, civil registry, social office): it hears of everybody, listed or not. */
export type Register = {
  hear(person: Person, worker: boolean): void
  endKecamatan(kecamatan: Kecamatan): void
  close(): void
}

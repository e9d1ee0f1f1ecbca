import type { Person } from '../people/person.ts'
import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { ColumnKind } from './headings.ts'
import type { NumberFault } from './write-nik.ts'

/** What is planted in a row beyond ordinary slips of the hand. */
export type Planted = {
  nik?: NumberFault
  /** `plain`: exactly as on the KTP. */
  name?: 'missing' | 'plain'
  birth?: 'missing' | 'unreadable' | 'impossible'
  desa?: 'missing' | 'unknown'
  kk?: 'placeholder' | 'missing'
  /** A NIK that belongs to somebody else, written by mistake. */
  borrowedNik?: string
  /** Another row of the list carries the same NIK under another name. */
  shared?: boolean
}

/** One mention of a person on a list, before it is written out. */
export type Listing = {
  person: Person
  /** The kind of work this list knows the person by. */
  work: KindOfWork
  /** Cells only this kind of list has: block and stall, the pesantren, the goods. */
  own?: Partial<Record<ColumnKind, string>>
  /** When given, the row is exactly so: no chance of other faults. */
  planted?: Planted
  /** The same person has been written on this list before. */
  repeated?: boolean
}

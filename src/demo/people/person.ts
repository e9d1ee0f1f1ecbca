import type { Day } from '../../domain/basics/day.ts'
import type { Sex } from '../../domain/basics/nik.ts'
import type { Desa } from '../regency/areas.ts'
import type { KindOfWork } from '../../domain/registry/kind-of-work.ts'

/** What is true of a person, whether or not any list says so. */
export type Facts = {
  diedOn?: Day
  /** Met in the insurer's participant list; `until` is the last day of active cover. */
  insured?: { segment: 'BPU' | 'PU'; until: Day }
  employee?: 'ASN' | 'TNI/POLRI' | 'PU'
  /** What a verifier finds on the spot. */
  found: 'works' | 'does_not_work' | 'ill' | 'moved' | 'dead' | 'unknown'
  /** Lives in another regency, named. */
  livesIn?: string
  decile: number
  extremePoor: boolean
  dependants: number
  breadwinner: boolean
}

/** An invented person of the made-up Jember. */
export type Person = {
  id: number
  name: string
  /** Honours the person is known by, written before or after the name on some lists. */
  honours: { before?: string; after?: string }
  sex: Sex
  birth: Day
  birthPlace: string
  nik: string
  kk: string
  mother: string
  desa: Desa
  kecamatan: string
  hamlet: string
  rt: number
  rw: number
  phone: string
  work: KindOfWork
  household: number
  /** The id of the twin who came first. */
  twinOf?: number
  facts: Facts
}

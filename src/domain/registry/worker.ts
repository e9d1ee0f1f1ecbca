import type { Day } from '../basics/day.ts'
import type { Nik, Sex } from '../basics/nik.ts'
import type { KindOfWork } from './kind-of-work.ts'

/** What is held true of one worker. A field that nobody stated is absent, never guessed. */
export type WorkerFields = {
  name: string
  birth: Day
  sex: Sex
  /** Desa or kelurahan of residence, `35.09.01.2001`. */
  desa: string
  kindOfWork: KindOfWork
  /** Id of the place of work. */
  place: string
  nik: Nik
  kk: string
  phone: string
  mother: string
  account: string
  address: string
  birthPlace: string
  breadwinner: boolean
  dependants: number
}

export type Field = keyof WorkerFields

/** Stored encrypted, shown masked, opened with a reason that is logged. */
export const sealedFields = [
  'nik',
  'kk',
  'phone',
  'mother',
  'account',
  'address',
  'birthPlace',
] as const satisfies Field[]
export type SealedField = (typeof sealedFields)[number]

export const isSealedField = (field: string): field is SealedField => sealedFields.some((sealed) => sealed === field)

/** Who says so: a row of a list, an attestation of somebody who knows the person, or an officer's correction. */
export type SourceKind = 'list' | 'attestation' | 'officer'

/**
 * Where and when a value was stated. `ref` names the row, attestation or correction so that it can be shown; `turn`
 * orders what one office stated on one day.
 */
export type Source = { kind: SourceKind; ref: string; on: Day; turn?: number }

/**
 * One statement about one person. `anchored` is true when the statement came with a trusted NIK; `derived` names
 * fields that were worked out (birth day and sex from the NIK) rather than written down. Only an officer may state
 * `null`: the field is known to be wrong and nothing replaces it.
 */
export type Fact = {
  source: Source
  anchored: boolean
  derived?: readonly Field[]
  values: { [F in Field]?: WorkerFields[F] | null }
}

/** Why a value won over the other values on record. */
export type Ground = 'only' | 'corrected' | 'attested' | 'stated' | 'complete' | 'anchored' | 'newest' | 'order'

export type Provenance = { ref: string; on: Day; why: Ground }

/** The one record: values, the source of each, and fields whose sources disagree about who the person is. */
export type Settled = {
  values: Partial<WorkerFields>
  sources: { [F in Field]?: Provenance }
  conflicts: Field[]
}

export const fields: readonly Field[] = [
  'name',
  'birth',
  'sex',
  'desa',
  'kindOfWork',
  'place',
  'nik',
  'kk',
  'phone',
  'mother',
  'account',
  'address',
  'birthPlace',
  'breadwinner',
  'dependants',
]

import type { Day } from '../basics/day.ts'
import type { GateReason } from './reasons.ts'
import type { Sex } from '../basics/nik.ts'
import type { PlainAnswer } from '../registry/attestation.ts'
import type { KindOfWork } from '../registry/kind-of-work.ts'

/** What priority may know of a worker. `null` is "nobody has said", never "no". */
export type WorkerFacts = {
  id: string
  birth: Day | null
  /** Carried so that a test can show it has no effect. */
  sex: Sex | null
  desa: string | null
  kecamatan: string | null
  kindOfWork: KindOfWork | null
  /** Whether a NIK that the insurer would take is on record; the number itself is not needed here. */
  nikTrusted: boolean
  /** A pair with another record is still open: one person or two. */
  doubtful: boolean
  /** The person asked that their data be left alone (UU 27/2022 Pasal 11): nothing else is looked at. */
  restricted: boolean
  deadOn: Day | null
  movedOn: Day | null
  attested: PlainAnswer | null
  attestedOn: Day | null
  /** Segment in the insurer's list (`BPU`, `PU` …). */
  insuredSegment: string | null
  /** Last day of active cover by that list; null when the list gives none, which then counts as active. */
  insuredUntil: Day | null
  /** Insured through a decree of this regency: no obstacle, but a reason to go on paying. */
  insuredByDecree: boolean
  /** `asn`, `tni`, `polri` or `wage`: who has an employer. */
  employee: string | null
  /** DTSEN decile, 1 the poorest. */
  decile: number | null
  extremePoor: boolean | null
  breadwinner: boolean | null
  dependants: number | null
  disability: boolean | null
  /** Grounds that a granted objection disproved, each with the day it was granted. */
  granted: readonly Granted[]
}

export type Granted = { ground: GateReason; on: Day }

/** A worker of whom nothing is known but the id: a start for tests and for rows with gaps. */
export const unknownFacts = (id: string): WorkerFacts => ({
  id,
  birth: null,
  sex: null,
  desa: null,
  kecamatan: null,
  kindOfWork: null,
  nikTrusted: false,
  doubtful: false,
  restricted: false,
  deadOn: null,
  movedOn: null,
  attested: null,
  attestedOn: null,
  insuredSegment: null,
  insuredUntil: null,
  insuredByDecree: false,
  employee: null,
  decile: null,
  extremePoor: null,
  breadwinner: null,
  dependants: null,
  disability: null,
  granted: [],
})

import type { Day } from '../../domain/basics/day.ts'
import type { PlainAnswer } from '../../domain/registry/attestation.ts'
import { isKindOfWork } from '../../domain/registry/kind-of-work.ts'
import type { GateReason } from '../../domain/priority/reasons.ts'
import type { WorkerFacts } from '../../domain/priority/facts.ts'
import type { Session } from '../session.ts'

/** The columns that a decision is made on, named alike in the snapshot of the register and in a kept decision. */
export type InputRow = {
  worker: number
  restricted: boolean
  birth: Day | null
  desa: string | null
  kind_of_work: string | null
  nik_trusted: boolean
  doubtful: boolean
  attested: PlainAnswer | null
  attested_on: Day | null
  dead_on: Day | null
  insured: string | null
  insured_until: Day | null
  insured_by_decree: boolean
  employee: string | null
  decile: number | null
  extreme_poor: boolean | null
  breadwinner: boolean | null
  dependants: number | null
  health: Buffer | null
  /** `not-resident@2026-11-23` */
  granted: string[]
}

/** Health facts are opened here, in memory, and only to be counted. */
export function factsOf(session: Session, row: InputRow): WorkerFacts {
  const { disability } = row.health ? session.unseal<{ disability?: string }>('person-health', row.health) : {}
  return {
    id: String(row.worker),
    birth: row.birth,
    sex: null,
    desa: row.desa,
    kecamatan: row.desa && row.desa.slice(0, 8),
    kindOfWork: isKindOfWork(row.kind_of_work) ? row.kind_of_work : null,
    nikTrusted: row.nik_trusted,
    doubtful: row.doubtful,
    restricted: row.restricted,
    deadOn: row.dead_on,
    movedOn: null,
    attested: row.attested,
    attestedOn: row.attested_on,
    insuredSegment: row.insured,
    insuredUntil: row.insured_until,
    insuredByDecree: row.insured_by_decree,
    employee: row.employee,
    decile: row.decile,
    extremePoor: row.extreme_poor,
    breadwinner: row.breadwinner,
    dependants: row.dependants,
    disability: disability === undefined ? null : disability !== '',
    granted: row.granted.map((one) => {
      const [ground, on] = one.split('@')
      return { ground: ground as GateReason, on: on as Day }
    }),
  }
}

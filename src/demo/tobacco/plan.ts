import type { GateReason } from '../truth/gate.ts'

/** What may be wrong with a row of the tobacco list: one primary fault a row. */
export type RowFault =
  | 'name-missing'
  | 'nothing-to-identify'
  | 'nik-missing'
  | 'nik-placeholder'
  | 'nik-damaged'
  | 'nik-wrong-length'
  | 'nik-impossible'
  | 'nik-shared'
  | 'birth-impossible'
  | 'birth-unreadable'
  | 'desa-unknown'

/** A second mention of somebody: with the NIK again, or without it but with name, birth, sex, desa and KK alike. */
export type RepeatFault = 'repeated-nik' | 'repeated-sure'

export type TobaccoFault = RowFault | RepeatFault | Exclude<GateReason, 'not-resident' | 'unattested'>

/**
 * The tobacco funnel as reported of 2024: 74,918 raw names, 49,888 left after verification. Who the 25,030 were is not
 * on record; this division is invented and adds up to it exactly.
 */
export const tobaccoRows = 74_918
export const tobaccoClean = 49_888

export const tobaccoFaults: Record<TobaccoFault, number> = {
  'name-missing': 184,
  'nothing-to-identify': 326,
  'nik-missing': 1_846,
  'nik-placeholder': 1_212,
  'nik-damaged': 2_438,
  'nik-wrong-length': 1_674,
  'nik-impossible': 588,
  'nik-shared': 260,
  'birth-impossible': 74,
  'birth-unreadable': 148,
  'desa-unknown': 310,
  'repeated-nik': 6_390,
  'repeated-sure': 412,
  dead: 1_106,
  'already-insured': 3_462,
  employee: 618,
  'too-old': 2_894,
  'too-young': 96,
  moved: 402,
  'not-working': 590,
}

/** The same division for a smaller list; the last rupiah of rounding falls on the clean rows. */
export function faultsFor(rows: number): Record<TobaccoFault, number> {
  if (rows === tobaccoRows) return tobaccoFaults
  const scaled = Object.entries(tobaccoFaults).map(([fault, count]) => [
    fault,
    Math.round((count * rows) / tobaccoRows),
  ])
  // People share a NIK two by two.
  return Object.fromEntries(
    scaled.map(([fault, count]) => [fault, fault === 'nik-shared' ? 2 * Math.round(Number(count) / 2) : count]),
  ) as Record<TobaccoFault, number>
}

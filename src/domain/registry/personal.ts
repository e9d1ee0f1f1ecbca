import { isNik } from '../basics/nik.ts'
import type { Personal } from '../ingest/row-facts.ts'
import type { SealedField, WorkerFields } from './worker.ts'

/** What lies sealed with a worker: a row's secret cells as ingest sealed them, or the same after settling. */
export type SealedPerson = Personal

/** The sealed fields of a worker as they are shown and settled. `numberTrusted`: whether the NIK may count as one. */
export function openPersonal(personal: SealedPerson, numberTrusted: boolean): Pick<Partial<WorkerFields>, SealedField> {
  const { nik, kk, phone, mother, account, bank, birthPlace } = personal
  const address = addressOf(personal)
  return {
    ...(nik && numberTrusted && isNik(nik) && { nik }),
    ...(kk && { kk }),
    ...(phone && { phone }),
    ...(mother && { mother }),
    ...(account && { account: bank ? `${bank} ${account}` : account }),
    ...(address && { address }),
    ...(birthPlace && { birthPlace }),
  }
}

/** One line from the parts people fill in: street, dusun, RT and RW. */
export function addressOf({ address, dusun, rt, rw }: SealedPerson): string {
  const parts = [address, dusun && `Dusun ${dusun.replace(/^dusun\s+/i, '')}`, rt && `RT ${rt}`, rw && `RW ${rw}`]
  return parts.filter(Boolean).join(', ')
}

/**
 * What is sealed after settling. `untrusted`: a number on a list that may not count as a NIK (damaged, too short); kept
 * so that an officer sees what there is to mend.
 */
export function closePersonal(values: Partial<WorkerFields>, untrusted: string | undefined): SealedPerson {
  const { nik, kk, phone, mother, account, address, birthPlace } = values
  const number = nik ?? untrusted
  return {
    ...(number && { nik: number }),
    ...(kk && { kk }),
    ...(phone && { phone }),
    ...(mother && { mother }),
    ...(account && { account }),
    ...(address && { address }),
    ...(birthPlace && { birthPlace }),
  }
}

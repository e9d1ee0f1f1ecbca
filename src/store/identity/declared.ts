import type { Day } from '../../domain/basics/day.ts'
import { isNik, type Sex } from '../../domain/basics/nik.ts'
import type { Declaration } from '../../domain/identity/declaration.ts'
import type { Personal } from '../../domain/ingest/row-facts.ts'
import { personContext } from '../ingest/person-context.ts'
import type { Session } from '../session.ts'

/** What a row of a list and a record of the register have in common. */
export type Stated = {
  name: string | null
  birth: Day | null
  sex: Sex | null
  desa: string | null
  nik_hash: Buffer | null
  kk_hash: Buffer | null
  sealed: Buffer | null
  /** Of a row that states the year of birth alone. */
  birth_year?: number | null
  reasons?: string[]
}

/**
 * A row or a record as identity compares it. Numbers and the mother's name are opened in memory only. A NIK counts as
 * trusted when it has a hash; one that a spreadsheet rounded keeps its first fifteen digits as weak evidence.
 */
export function declaredOf(
  session: Session,
  stated: Stated,
  who: Pick<Declaration, 'id' | 'cleanList' | 'registered'>,
): Declaration {
  const personal = stated.sealed ? session.unseal<Personal>(personContext, stated.sealed) : {}
  const { nik, kk, mother } = personal
  return {
    ...who,
    name: stated.name ?? '',
    birth: stated.birth,
    birthYear: stated.birth_year ?? null,
    sex: stated.sex,
    desa: stated.desa,
    nik: stated.nik_hash && nik && isNik(nik) ? nik : null,
    nikStem: stated.nik_hash ? null : stemOf(nik, stated.reasons),
    kk: stated.kk_hash && kk && /^\d{16}$/.test(kk) ? kk : null,
    mother: mother ?? null,
  }
}

/** Without the reasons of a row, sixteen digits that end in the zero a spreadsheet writes tell as much. */
function stemOf(nik: string | undefined, reasons: readonly string[] | undefined): string | null {
  if (!nik || !/^\d{15}0$/.test(nik) || !isNik(`${nik.slice(0, 15)}1`)) return null
  return reasons === undefined || reasons.includes('nik-damaged') ? nik.slice(0, 15) : null
}

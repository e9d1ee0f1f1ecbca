import type { Day } from '../basics/day.ts'
import type { Nik, Sex } from '../basics/nik.ts'

/** What one row of a list, or the register, states about one person. A blank is null, never an empty text. */
export type Declaration = {
  /** Unique within a run; ties are broken by it, so that the order of rows never matters. */
  id: string
  name: string
  birth: Day | null
  /** The year alone, of a row that states no day. */
  birthYear?: number | null
  sex: Sex | null
  /** Code of the desa, `35.09.01.2001`. */
  desa: string | null
  /** Only a trusted NIK: sixteen possible digits, no placeholder, not damaged. */
  nik: Nik | null
  /** The first fifteen digits of a NIK whose last one a spreadsheet lost; null when `nik` is known. */
  nikStem: string | null
  /** Sixteen digits of a family card that is no placeholder. */
  kk: string | null
  mother: string | null
  /** A list known to name each person once; two of its rows are two people. Null for lists that repeat people. */
  cleanList: string | null
  /** Already a person of the register: two of these are never joined without an officer. */
  registered: boolean
}

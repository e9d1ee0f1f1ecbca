import fc from 'fast-check'
import type { Day } from '../../src/domain/basics/day.ts'
import type { Nik } from '../../src/domain/basics/nik.ts'
import type { Declaration } from '../../src/domain/identity/declaration.ts'

const blank: Declaration = {
  id: '', name: '', birth: null, sex: null, desa: null, nik: null, nikStem: null, kk: null, mother: null,
  cleanList: null, registered: false,
} // prettier-ignore

/** A declaration of which only what matters to the case is stated. */
export const declared = (
  stated: Partial<Omit<Declaration, 'birth' | 'nik'>> & { birth?: string | null; nik?: string | null },
): Declaration => ({
  ...blank,
  ...stated,
  birth: (stated.birth ?? null) as Day | null,
  nik: (stated.nik ?? null) as Nik | null,
})

const orBlank = <T>(values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...values), { nil: null })

/** Declarations drawn from so few values that they often meet. */
export const anyDeclaration: fc.Arbitrary<Omit<Declaration, 'id'>> = fc.record({
  name: fc.constantFrom(
    'Siti Aminah',
    'St. Aminah',
    'Aminah',
    'Moh. Soleh',
    'Muhammad Sholeh',
    'M. Soleh',
    'Sumiyati',
    'Yati',
    'Hasan',
    'Husen',
    '',
  ),
  birth: orBlank(['1980-03-12', '1980-12-03', '1980-07-01', '1981-03-12', '1999-01-01'] as Day[]),
  sex: orBlank(['L', 'P'] as const),
  desa: orBlank(['35.09.01.2001', '35.09.01.2002', '35.09.02.2001']),
  nik: orBlank(['3509011203809001', '3509011203809002', '3509015203809001', '3509021203819001'] as Nik[]),
  nikStem: fc.constant(null),
  kk: orBlank(['3509010101109001', '3509010101109002']),
  mother: orBlank(['Sri', 'Srie', 'Tumini']),
  cleanList: orBlank(['insurer', 'deaths']),
  registered: fc.boolean(),
})

export const withIds = (rows: readonly Omit<Declaration, 'id'>[]): Declaration[] =>
  rows.map((row, at) => ({ ...row, id: `r${String(at).padStart(4, '0')}` }))

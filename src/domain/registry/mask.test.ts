// Oracle: invariants. Whatever the role, a page never holds a sealed value whole; who sees counts only sees nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roles, roleTraits } from '../access/roles.ts'
import { sightOf } from '../access/sight.ts'
import { maskAll, maskBirth, maskSealed, mayOpen } from './mask.ts'
import { sealedFields, type SealedField, type WorkerFields } from './worker.ts'

const sealed: Record<SealedField, string> = {
  nik: '3509014101809001',
  kk: '3509010101109001',
  phone: '081234567890',
  mother: 'SITI AMINAH',
  account: '0012345678',
  address: 'Dusun Krajan RT 01 RW 02',
  birthPlace: 'Jember',
}

describe('what a role sees of a person', () => {
  it('a sealed field is never shown whole to anybody', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...sealedFields), (role, field) => {
        const shown = maskSealed(field, sealed[field], sightOf(role))
        expect(shown ?? '').not.toContain(sealed[field])
      }),
    )
  })

  it('a sponsor, an insurer and an administrator see nobody', () => {
    for (const role of roles.filter((role) => roleTraits[role].sight === 'counts')) {
      expect(Object.values(sightOf(role)).every((level) => level === 'none')).toBe(true)
      expect(maskAll(sealed as Partial<WorkerFields>, sightOf(role))).toEqual({})
    }
  })

  it('a verifier recognises a NIK by its ends and sees no phone, mother or account', () => {
    expect(maskAll(sealed as Partial<WorkerFields>, sightOf('verifier'))).toEqual({
      nik: '3509••••••••9001',
      kk: '3509••••••••9001',
    })
  })

  it('a planner sees the year of birth, not the day', () => {
    expect(maskBirth('1980-03-12', sightOf('planner'))).toBe('1980')
    expect(maskBirth('1980-03-12', sightOf('verifier'))).toBe('1980-03-12')
    expect(maskBirth('1980-03-12', sightOf('sponsor'))).toBeUndefined()
  })

  it('health facts are opened by the officer only', () => {
    expect(roles.filter((role) => mayOpen('health', sightOf(role)))).toEqual(['officer'])
  })
})

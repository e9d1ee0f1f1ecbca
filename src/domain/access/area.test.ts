// Oracle: invariants of reach, and the codes of Kemendagri.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reaches, type Area } from './area.ts'

const desa = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 2001, max: 2012 }))
  .map(([kecamatan, number]) => {
    return `35.09.${String(kecamatan).padStart(2, '0')}.${number}`
  })

describe('the area of an account', () => {
  it('no area reaches nobody', () => {
    expect(reaches([], { desa: '35.09.01.2001', places: ['m1'] })).toBe(false)
  })

  it('a kecamatan reaches exactly the people of its desa', () => {
    fc.assert(
      fc.property(desa, desa, (mine, theirs) => {
        const area: Area = { kind: 'kecamatan', code: mine.slice(0, 8) }
        expect(reaches([area], { desa: theirs })).toBe(mine.slice(0, 8) === theirs.slice(0, 8))
      }),
    )
  })

  it('35.09.1 does not reach into 35.09.11', () => {
    expect(reaches([{ kind: 'kecamatan', code: '35.09.1' }], { desa: '35.09.11.2001' })).toBe(false)
  })

  it('a market reaches those who work there, wherever they live', () => {
    const market: Area = { kind: 'place', id: 'm1' }
    expect(reaches([market], { desa: '35.09.19.1001', places: ['m2', 'm1'] })).toBe(true)
    expect(reaches([market], { desa: '35.09.19.1001', places: ['m2'] })).toBe(false)
    expect(reaches([market], { desa: '35.09.19.1001' })).toBe(false)
  })

  it('somebody whose desa is unknown belongs to the whole regency only', () => {
    expect(reaches([{ kind: 'regency' }], {})).toBe(true)
    expect(reaches([{ kind: 'desa', code: '35.09.01.2001' }], {})).toBe(false)
  })

  it('more areas never reach fewer people', () => {
    fc.assert(
      fc.property(desa, desa, desa, (a, b, who) => {
        const one: Area[] = [{ kind: 'desa', code: a }]
        if (reaches(one, { desa: who })) expect(reaches([...one, { kind: 'desa', code: b }], { desa: who })).toBe(true)
      }),
    )
  })
})

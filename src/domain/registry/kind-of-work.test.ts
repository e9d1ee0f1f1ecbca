// Oracle: the segments the regency pays for, and PP 50/2025: only transport has the longer relief.
import { describe, expect, it } from 'vitest'
import { groupNames, isKindOfWork, kindCodes, kindsOfWork, sectorOf } from './kind-of-work.ts'

describe('kinds of work', () => {
  it('ojek is transport, and nothing else is', () => {
    expect(kindCodes.filter((code) => sectorOf(code) === 'transport')).toEqual(['ojek'])
  })

  it('the market has owners, stall-holders, porters and hawkers', () => {
    expect(kindCodes.filter((code) => kindsOfWork[code].group === 'market')).toEqual([
      'pedagang_pasar',
      'pelapak',
      'buruh_panggul',
      'pedagang_keliling',
    ])
  })

  it('every kind has a name of its own and a group with a name', () => {
    expect(new Set(kindCodes.map((code) => kindsOfWork[code].name)).size).toBe(kindCodes.length)
    for (const code of kindCodes) expect(groupNames[kindsOfWork[code].group]).toBeTruthy()
  })

  it('what is not on the list is no kind of work', () => {
    expect(isKindOfWork('constructor')).toBe(false)
    expect(isKindOfWork('buruh_panggul')).toBe(true)
  })
})

// Oracle: the block rules on a roll. Who is picked out by what lies open is who shares a key with a row by those rules.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDeclaration, declared, withIds } from '../../../test/synthetic/declared.ts'
import { plantPeople } from '../../../test/synthetic/planted-people.ts'
import { blockRules } from './block.ts'
import type { Declaration } from './declaration.ts'
import { Ear, NameSample, soundOf, soundsInForce, Sought } from './plain-keys.ts'
import { fillRoll } from './roll/roll.ts'

const withoutNumbers = blockRules.filter(({ name }) => name !== 'nik' && name !== 'kk+word')

function shareKey(a: Declaration, b: Declaration): boolean {
  const roll = fillRoll([a, b])
  return withoutNumbers.some((rule) => {
    const keys = new Set<number>()
    rule.keys(roll, 0, (key) => keys.add(key))
    let shared = false
    rule.keys(roll, 1, (key) => (shared ||= keys.has(key)))
    return shared
  })
}

const ear = new Ear()
const meets = (row: Declaration, other: Declaration): boolean => {
  const sought = new Sought(ear)
  sought.add(row)
  return sought.meets(other)
}

describe('by what lies open', () => {
  it('those are found who share a key, and nobody else', () => {
    fc.assert(
      fc.property(fc.tuple(anyDeclaration, anyDeclaration).map(withIds), ([a, b]) => {
        expect(meets(a!, b!)).toBe(shareKey(a!, b!))
      }),
      { numRuns: 1_000 },
    )
  })

  it('planted people too, with every error of theirs', () => {
    const { declarations } = plantPeople(45, 8)
    for (const [at, a] of declarations.entries()) {
      for (const b of declarations.slice(at)) expect(meets(a, b)).toBe(shareKey(a, b))
    }
  })

  it('names of six words and of one letter are read as a roll reads them', () => {
    for (const name of ['M. Nur Abd. Rahman Hadi Saputra Wijaya', 'M', 'M. A.', '', 'H. ', '...']) {
      const [a, b] = [name, 'Muhammad Nur Abdul Rahman Hadi'].map((written, at) =>
        declared({ id: `r${at}`, name: written, birth: '1980-03-12', desa: '35.09.01.2001' }),
      )
      expect(meets(a!, b!)).toBe(shareKey(a!, b!))
    }
  })
})

describe('a sound', () => {
  const of = (name: string, desa: string | null = '35.09.01.2001'): number => soundOf(ear, { name, desa })

  it('is one for all spellings and orders of a name in one desa, and lies within those in force', () => {
    expect(of('Moh. Sholeh')).toBe(of('SOLEH MUHAMMAD'))
    expect(of('Moh. Sholeh')).not.toBe(of('Moh. Sholeh', '35.09.01.2002'))
    expect(of('Moh. Sholeh')).not.toBe(of('Sholeh'))
    for (const name of ['Siti', '', 'Djoko']) {
      expect(of(name, null)).toBeGreaterThanOrEqual(soundsInForce.from)
      expect(of(name)).toBeLessThan(soundsInForce.to)
    }
    expect(Number.isSafeInteger(soundsInForce.to)).toBe(true)
    expect(soundsInForce.from).toBeGreaterThan(0)
  })

  it('is what the database is asked by', () => {
    const sought = new Sought(ear)
    for (const name of ['Moh. Sholeh', 'M. Soleh', 'Siti']) sought.add({ name, birth: null, desa: '35.09.01.2001' })
    sought.add({ name: 'Siti', birth: null, desa: null })
    expect(sought.sounds).toEqual([of('Moh. Sholeh'), of('Siti')])
  })
})

it('a sample counts in how many names a word stands, however it is written', () => {
  const sample = new NameSample(ear)
  for (const name of ['Moh. Soleh', 'Muhammad', 'Siti', null]) sample.add(name)
  expect(sample.names).toBe(4)
  expect(sample.countOf('muhamad')).toBe(2)
  expect(sample.countOf('slamet')).toBe(0)
})

// Oracle: households written by hand. Twins, siblings and namesakes are two people; one person twice is one.
import { describe, expect, it } from 'vitest'
import { declared, withIds } from '../../../test/synthetic/declared.ts'
import { day } from '../basics/day.ts'
import { linkAll } from './link.ts'
import { firstModel } from './settings/model.ts'
import { policyOn } from './settings/policy.ts'
import { fillRoll } from './roll/roll.ts'

type Stated = Parameters<typeof declared>[0]
const home = { desa: '35.09.01.2001', kk: '3509010101109001', mother: 'Tumini' }
const born = { birth: '1990-03-12' }

function verdict(a: Stated, b: Stated): 'link' | 'doubtful' | 'apart' {
  const linkage = linkAll(fillRoll(withIds([declared(a), declared(b)])), firstModel, policyOn(day('2026-11-23')))
  return linkage.of[0] === linkage.of[1] ? 'link' : linkage.doubts.length > 0 ? 'doubtful' : 'apart'
}

describe('twins', () => {
  it.each([
    ['Hasan', 'Husen'],
    ['Siti Aminah', 'Siti Aisyah'],
    ['Rina Wati', 'Rini Wati'],
    ['Ahmad Fauzi', 'Ahmad Fauzan'],
    ['Wahyudi', 'Slamet'],
  ])('%s and %s of one family card, born on one day, are not joined', (a, b) => {
    expect(verdict({ name: a, ...home, ...born }, { name: b, ...home, ...born })).not.toBe('link')
  })

  it.each([
    ['Hasan', 'Husen'],
    ['Siti Aminah', 'Siti Aisyah'],
  ])('%s and %s are not even asked about', (a, b) => {
    expect(verdict({ name: a, ...home, ...born }, { name: b, ...home, ...born })).toBe('apart')
  })

  it('with NIKs given out one after the other stay apart', () => {
    const [a, b] = ['3509011203909001', '3509011203909002']
    expect(verdict({ name: 'Hasan', nik: a, ...home, ...born }, { name: 'Husen', nik: b, ...home, ...born })).toBe(
      'apart',
    )
  })

  it('whose names differ by one letter are shown to an officer', () => {
    expect(verdict({ name: 'Sulastri', ...home, ...born }, { name: 'Sulastra', ...home, ...born })).toBe('doubtful')
  })
})

describe('one person twice', () => {
  it.each([
    ['Moh. Soleh', 'H. Muhammad Sholeh, S.Pd'],
    ['St. Aminah', 'SITI AMINAH'],
    ['Soekarno', 'Sukarno'],
  ])('%s and %s, with the same birth, card and desa, are joined', (a, b) => {
    expect(verdict({ name: a, ...home, ...born }, { name: b, ...home, ...born })).toBe('link')
  })

  it('is joined by a trusted NIK though the birth is written with day and month swapped', () => {
    const nik = '3509011203909001'
    expect(
      verdict({ name: 'Moh. Soleh', nik, birth: '1990-03-12' }, { name: 'M. Soleh', nik, birth: '1990-12-03' }),
    ).toBe('link')
  })

  it.each([
    ['one digit', '3509011203909001', '3509011203909007'],
    ['two digits swapped', '3509011203909012', '3509011203909021'],
    ['a digit of the birth day, so that it no longer fits its row', '3509011203909001', '3509012203909001'],
    ['the forty added to a woman’s day left out', '3509011203909001', '3509015203909001'],
  ])('is joined though the NIKs differ by %s, whole name and birth being the same', (_, a, b) => {
    const row = { name: 'Sulastrining', ...home, ...born }
    expect(verdict({ ...row, nik: a }, { ...row, nik: b })).toBe('link')
  })

  it.each([
    ['the name is only much alike', { name: 'Sulastrinong' }],
    ['the birth is a day written when only the year is known', { birth: '1990-07-01' }],
  ])('is shown to an officer when two sound NIKs differ by one digit and %s', (_, stated) => {
    const row = { name: 'Sulastrining', ...home, ...born }
    const nik = (serial: string): string => `350901${'birth' in stated ? '010790' : '120390'}${serial}`
    const birth = 'birth' in stated ? stated : {}
    expect(verdict({ ...row, ...birth, nik: nik('9001') }, { ...row, ...stated, nik: nik('9002') })).toBe('doubtful')
  })

  it('is shown to an officer when the NIKs are trusted and differ, however much else agrees', () => {
    const [a, b] = ['3509011203909001', '3509011203909023']
    expect(
      verdict({ name: 'Moh. Soleh', nik: a, ...home, ...born }, { name: 'Moh. Soleh', nik: b, ...home, ...born }),
    ).toBe('doubtful')
  })
})

describe('others', () => {
  it('namesakes of one desa, nothing else known, are not joined', () => {
    const desa = '35.09.01.2001'
    expect(verdict({ name: 'Siti Aminah', desa }, { name: 'Siti Aminah', desa })).not.toBe('link')
  })

  it('a NIK copied from a wife to her husband joins nobody', () => {
    const nik = '3509015203909001'
    expect(verdict({ name: 'Siti Aminah', sex: 'P', nik }, { name: 'Slamet', sex: 'L', nik })).toBe('doubtful')
  })

  it('father and son who share a name and a card are not joined', () => {
    const son = { name: 'Ahmad Fauzi', ...home, birth: '1999-05-05' }
    expect(verdict({ name: 'Ahmad Fauzi', ...home, birth: '1970-08-21' }, son)).not.toBe('link')
  })

  it('two rows of one list that names each person once are two people', () => {
    const row = { name: 'Moh. Soleh', ...home, ...born, cleanList: 'insurer' }
    expect(verdict(row, row)).toBe('doubtful')
  })
})

// Oracle: the calendar, and the ways of writing a day listed in product.md’s description of lists.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayNumber, formatDay, type Day } from '../../basics/day.ts'
import type { CellKind } from '../raw-row.ts'
import { readBirth } from './read-birth.ts'
import { readDay } from './read-day.ts'

const on = day('2026-11-23')
const read = (text: string, kind: CellKind = 't') => {
  const found = readDay(text, kind, on)
  return found.state === 'day' ? found.day : found.state === 'year' ? `year ${found.year}` : found.state
}

describe('a day is read as people and Excel write it', () => {
  it.each([
    '12/03/80', '12-03-1980', '12 Maret 1980', '12 maret 80', '1980-03-12', '1980/03/12', '12.03.1980', '12 Mar 1980', '12-Mar-80', '12 March 1980', 'March 12, 1980',
    '12031980', '19800312', '120380', '12/3/1980', '1980-03-12 00:00:00', '1980-03-12T00:00:00', '12/03/1980 00:00', 'Rabu, 12 Maret 1980', '12-III-1980', '12 / 03 / 1980', '29292',
  ])('%s', (text) => expect(read(text)).toBe('1980-03-12')) // prettier-ignore
  it('Excel serials, on both sides of its false leap day', () => {
    expect(read('29292', 'n')).toBe('1980-03-12')
    expect(read('29292.75', 'n')).toBe('1980-03-12')
    expect(read('1', 'n')).toBe('1900-01-01')
    expect(read('61', 'n')).toBe('1900-03-01')
  })
  it('a lost leading 0 of the day is put back', () => expect(read('5031980', 'n')).toBe('1980-03-05'))
  it('two digits are the latest century not after the day of reading', () => {
    expect(read('12/03/26')).toBe('2026-03-12')
    expect(read('12/03/27')).toBe('1927-03-12')
  })
  it('only the other order is a day', () => expect(read('03/25/1980')).toBe('1980-03-25'))
  it('a column in American order is read so', () => {
    expect(readDay('03/04/1980', 't', on, 'month-first')).toEqual({ state: 'day', day: '1980-03-04' })
  })
  it.each(['1980', 'Maret 1980', '03/1980'])('%s is a year', (text) => expect(read(text)).toBe('year 1980'))
  it.each(['', '-', '0', '00/00/0000', '  ', '0000-00-00'])('%s is missing', (text) =>
    expect(read(text)).toBe('missing'),
  )
  it.each(['31/02/1980', '12/13/14/15', 'lupa', '99/99/9999', '1980-13-12', '##'])('%s is unreadable', (text) => expect(read(text)).toBe('unreadable')) // prettier-ignore
})

it('every way of writing a day gives that day back', () => {
  const days = fc.integer({ min: dayNumber(day('1927-01-01')), max: dayNumber(on) })
  fc.assert(
    fc.property(days, (number) => {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10) as Day
      const [year = '', month = '', date = ''] = iso.split('-')
      for (const text of [
        iso,
        `${date}/${month}/${year}`,
        `${date}-${month}-${year.slice(2)}`,
        formatDay(iso),
        date + month + year,
      ])
        // prettier-ignore
        expect(read(text)).toBe(iso)
      expect(read(String(number + 25569), 'n')).toBe(number + 25569 >= 1900 && number + 25569 <= 2100 ? `year ${number + 25569}` : iso) // prettier-ignore
    }),
  )
})

it('never throws', () => {
  fc.assert(fc.property(fc.string(), fc.constantFrom<CellKind>('t', 'n', 'd', 'b', 'e', ' '), (text, kind) => void readDay(text, kind, on))) // prettier-ignore
})

describe('place and day in one cell', () => {
  it.each([
    ['Jember, 12-03-1980', 'JEMBER'],
    ['Jember / 12 Maret 1980', 'JEMBER'],
    ['LUMAJANG 12/03/80', 'LUMAJANG'],
    ['Jember,12031980', 'JEMBER'],
    ['12-03-1980', ''],
  ])('%s', (text, place) => expect(readBirth(text, 't', on, true)).toEqual({ birth: { state: 'day', day: '1980-03-12' }, place })) // prettier-ignore
  it('a place without a day', () => {
    expect(readBirth('Jember', 't', on, true)).toEqual({ birth: { state: 'missing' }, place: 'JEMBER' })
    expect(readBirth('lupa', 't', on, false).birth.state).toBe('unreadable')
  })
  it('nobody was born tomorrow or in 1899', () => {
    expect(readBirth('2026-11-24', 'd', on, false).birth.state).toBe('impossible')
    expect(readBirth('2026-11-23', 'd', on, false).birth.state).toBe('day')
    expect(readBirth('31/12/1899', 't', on, false).birth.state).toBe('impossible')
    expect(readBirth('01/01/1900', 't', on, false).birth.state).toBe('day')
  })
})

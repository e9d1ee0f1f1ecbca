// Oracle: orders written by hand.
import { expect, it } from 'vitest'
import type { CountRow } from './data.ts'
import { ordered } from './ordered.ts'

const row = (name: string | null, people: number | null, accepted: number | null): CountRow => ({
  key: name,
  name,
  above: null,
  people,
  accepted,
  waiting: 0,
  own: 0,
  refused: 0,
})
const rows = [row(null, 90, 9), row('Kalisat', 50, 40), row('Ajung', 50, 5), row('Jombang', null, null)]
const names = (sort: string) => ordered(rows, sort).map(({ name }) => name)

it('sorts by number, equals by name, withheld numbers last either way', () => {
  expect(names('people')).toEqual(['Ajung', 'Kalisat', null, 'Jombang'])
  expect(names('-people')).toEqual([null, 'Ajung', 'Kalisat', 'Jombang'])
  expect(names('-share')).toEqual(['Kalisat', 'Ajung', null, 'Jombang'])
  expect(names('-none')).toEqual([null, 'Ajung', 'Kalisat', 'Jombang'])
})

it('sorts by name, what is not known last either way', () => {
  expect(names('name')).toEqual(['Ajung', 'Jombang', 'Kalisat', null])
  expect(names('-name')).toEqual(['Kalisat', 'Jombang', 'Ajung', null])
})

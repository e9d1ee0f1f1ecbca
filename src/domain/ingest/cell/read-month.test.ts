// Oracle: the month a clerk would read from the cell.
import { expect, it } from 'vitest'
import { day } from '../../basics/day.ts'
import { readMonth } from './read-month.ts'

it.each([
  ['2026-06', '2026-06'],
  ['06/2026', '2026-06'],
  ['6-2026', '2026-06'],
  ['202606', '2026-06'],
  ['Juni 2026', '2026-06'],
  ["Jun'26", '2026-06'],
  ['DES-26', '2026-12'],
  ['2026-06-01', '2026-06'],
  ['01/06/2026', '2026-06'],
  ['46174', '2026-06'],
  ['13/2026', undefined],
  ['bulan ini', undefined],
  ['', undefined],
])('%s', (text, expected) => expect(readMonth(text, ' ', day('2027-12-31'))).toBe(expected))

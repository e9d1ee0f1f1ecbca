// Oracle: the rule of the heads, written out: ascending first, then the other way, another column starts anew.
import { expect, it } from 'vitest'
import { nextSorting, readSorting } from './column.ts'

it('a head sorts ascending first, then descending, then ascending again', () => {
  expect(nextSorting(undefined, 'name')).toBe('name')
  expect(nextSorting(readSorting('name'), 'name')).toBe('-name')
  expect(nextSorting(readSorting('-name'), 'name')).toBe('name')
  expect(nextSorting(readSorting('-name'), 'desa')).toBe('desa')
})

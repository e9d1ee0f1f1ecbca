// Oracle: the sums of a waterfall written by hand; chance = 1 / (1 + 2^-bits).
import { expect, it } from 'vitest'
import { waterfall } from './explain.ts'

it('a waterfall starts at nothing known, falls to the prior, and ends at the weight and its chance', () => {
  const falls = waterfall([
    { field: 'prior', level: '', bits: -20.5 },
    { field: 'name', level: 'same', bits: 12.25 },
    { field: 'sex', level: 'blank', bits: 0 },
    { field: 'nik', level: 'serial', bits: -1.75 },
    { field: 'birth', level: 'same', bits: 12 },
  ])
  expect(falls.map(({ from, to }) => [from, to])).toEqual([[0, -20.5], [-20.5, -8.25], [-8.25, -8.25], [-8.25, -10], [-10, 2]]) // prettier-ignore
  expect(falls.at(-1)!.chance).toBe(0.8)
})

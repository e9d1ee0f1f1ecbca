// Oracle: families of three and four records drawn by hand.
import { describe, expect, it } from 'vitest'
import { differingPlaces, differingWords, restingOn } from './review.ts'

describe('what rests on a merge', () => {
  const first = { pair: 1, a: 1, b: 2, gone: 2, keep: 1 }

  it('is whatever was said of the record that would go', () => {
    // 2 is 1; 3 is 2, and so was merged into 1. Were 2 not 1, 3 would be nobody's.
    expect(restingOn([first, { pair: 2, a: 2, b: 3, gone: 3, keep: 1 }], 2)).toEqual([2])
  })

  it('is not what was said of the record that stays, nor what came before', () => {
    expect(restingOn([first, { pair: 2, a: 1, b: 3, gone: 3, keep: 1 }], 2)).toEqual([])
    expect(restingOn([{ pair: 2, a: 3, b: 4, gone: 4, keep: 3 }, first], 2)).toEqual([])
    expect(restingOn([{ pair: 2, a: 2, b: 3, gone: 3, keep: 2 }, first], 2)).toEqual([])
  })
})

it('two numbers differ at places, and only when they are of one length', () => {
  expect(differingPlaces('3509', '3519')).toEqual([2])
  expect(differingPlaces('3509', '35090')).toEqual([])
  expect(differingPlaces(undefined, '3509')).toEqual([])
})

it('the words of two names that are written otherwise are told, wherever they stand', () => {
  expect(differingWords('SHOLEH HAKIM', 'HAKIM SHOLHE')).toEqual([true, false])
  expect(differingWords('SITI AMINAH', 'AMINAH SITI')).toEqual([false, false])
  expect(differingWords('SITI AMINAH', '')).toEqual([false, false])
})

// Oracle: the values printed by Winkler (1990) and repeated in every textbook since.
import { expect, it } from 'vitest'
import { jaroWinkler } from './jaro-winkler.ts'

it.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['dwayne', 'duane', 0.84],
  ['abc', 'xyz', 0],
  ['', 'xyz', 0],
])('%s and %s: %d', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3)
  expect(jaroWinkler(b, a)).toBeCloseTo(likeness, 3)
})
